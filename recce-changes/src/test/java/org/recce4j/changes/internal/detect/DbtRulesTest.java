package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Node;

/** What each class of dbt-core compares in {@code same_contents}, by version: {@code contracts/graph/nodes.py}. */
class DbtRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        model.shop.n          | 1.6  | {raw_code: one}                   | {raw_code: two}                   | body
        model.shop.n          | 1.6  | {unrendered_config: {x: 1}}       | {unrendered_config: {x: 2}}       | configs
        model.shop.n          | 1.6  | {unrendered_config: {tags: a}}    | {unrendered_config: {tags: b}}    |
        model.shop.n          | 1.6  | {unrendered_config: {group: a}}   | {unrendered_config: {group: b}}   |
        model.shop.n          | 1.6  | {unrendered_config: {schema: a}}  | {unrendered_config: {schema: b}}  | relation
        model.shop.n          | 1.6  | {fqn: [shop, n]}                  | {fqn: [shop, marts, n]}           | fqn
        model.shop.n          | 1.6  | {extras: {access: protected}}     | {extras: {access: public}}        | version
        model.shop.n          | 1.6  | {extras: {access: protected}}     | {}                                |
        model.shop.n          | 1.6  | {description: one}                | {description: two}                |
        seed.shop.n           | 1.6  | {checksum: {name: path, checksum: a}} | {checksum: {name: sha256, checksum: a}} | body
        snapshot.shop.n       | 1.6  | {raw_code: one}                   | {raw_code: two}                   | body
        test.shop.n           | 1.6  | {unrendered_config: {severity: warn}} | {}                            | configs
        test.shop.n           | 1.6  | {unrendered_config: {x: 1}}       | {}                                |
        test.shop.n           | 1.11 | {unrendered_config: {sql_header: a}} | {}                             |
        test.shop.n           | 1.12 | {unrendered_config: {sql_header: a}} | {}                             | configs
        unit_test.shop.a.n    | 1.8  | {extras: {checksum: a}}           | {extras: {checksum: b}}           | other
        function.shop.n       | 1.11 | {extras: {returns: int}}          | {extras: {returns: text}}         | other
        function.shop.n       | 1.11 | {extras: {overloads: [{raw_body: a}]}} | {extras: {overloads: []}}    |
        function.shop.n       | 1.12 | {extras: {overloads: [{raw_body: a}]}} | {extras: {overloads: []}}    | other
        source.shop.raw.n     | 1.6  | {unrendered_config: {tags: a}}    | {unrendered_config: {tags: b}}    | configs
        source.shop.raw.n     | 1.6  | {identifier: a}                   | {identifier: b}                   | relation
        source.shop.raw.n     | 1.6  | {extras: {loaded_at_field: a}}    | {extras: {loaded_at_field: b}}    | freshness
        source.shop.raw.n     | 1.6  | {extras: {loader: a}}             | {extras: {loader: b}}             |
        exposure.shop.n       | 1.6  | {description: one}                | {description: two}                | descriptions
        exposure.shop.n       | 1.6  | {depends_on: [model.shop.a]}      | {}                                | other
        exposure.shop.n       | 1.6  | {extras: {owner: {name: ann}}}    | {extras: {owner: {name: bob}}}    | other
        metric.shop.n         | 1.6  | {unrendered_config: {group: a}}   | {unrendered_config: {group: b}}   |
        metric.shop.n         | 1.6  | {extras: {label: a}}              | {extras: {label: b}}              | other
        metric.shop.n         | 1.6  | {extras: {type_params: {a: 1}}}   | {extras: {type_params: {a: 2}}}   |
        semantic_model.shop.n | 1.7  | {}                                | {}                                | other
        semantic_model.shop.n | 1.8  | {}                                | {}                                |
        semantic_model.shop.n | 1.8  | {config: {enabled: true}}         | {config: {enabled: false}}        | configs
        saved_query.shop.n    | 1.9  | {tags: [a]}                       | {tags: [b]}                       |
        saved_query.shop.n    | 1.10 | {tags: [a]}                       | {tags: [b]}                       | other
        saved_query.shop.n    | 1.9  | {extras: {query_params: {where: a}}} | {extras: {query_params: {where: b}}} | other
        operation.shop.n      | 1.6  | {raw_code: one}                   | {raw_code: two}                   | body
        """)
    void comparesWhatTheVersionCompares(
            String id, String version, String before, String after, @Nullable String reasons) {
        Node old = Nodes.node(id, before);
        Node now = Nodes.node(id, after);
        Differences found = Differences.of(DbtRules.KINDS.of(now).rules(), old, now, Nodes.dbt(version));
        assertThat(Nodes.shown(found)).isEqualTo(reasons == null ? "" : reasons);
    }
}
