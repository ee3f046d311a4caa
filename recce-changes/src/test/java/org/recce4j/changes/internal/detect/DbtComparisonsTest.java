package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.node;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each method of dbt-core's {@code contracts/graph/nodes.py} answers. */
class DbtComparisonsTest {

    private static final DbtContext CONTEXT = Nodes.dbt("1.12.0");

    private static String difference(AspectComparison<? super DbtContext> comparison, String before, String after) {
        return shown(comparison.between(model(before), model(after), CONTEXT));
    }

    @Test
    void sameBodyComparesTheTextToTheLetter() {
        AspectComparison<DetectionContext> text = DbtComparisons.sourceText();
        assertThat(difference(text, "{raw_code: select 1}", "{raw_code: 'select 1 '}"))
                .isEqualTo("differs");
        assertThat(difference(text, "{raw_code: select 1}", "{raw_code: select 1}"))
                .isEqualTo("same");
        assertThat(difference(text, "{raw_code: ''}", "{}")).isEqualTo("same");
    }

    /** {@code same_contents} of a configuration takes a key that is null for another than one that is absent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {a: 1, b: 1}  | {a: 2, b: 2}  | a b
        {a: 1}        | {a: 1.0}      | same
        {a: 1}        | {a: true}     | same
        {a: null}     | {}            | a
        {schema: a}   | {schema: b}   | same
        {meta: {k: 1}} | {meta: {}}   | meta
        """)
    void sameConfigComparesEachKey(String before, String after, String difference) {
        assertThat(difference(DbtComparisons.configsExcept("schema"), unrendered(before), unrendered(after)))
                .isEqualTo(difference);
    }

    @Test
    void aComparisonSaysWhichKeysItCompares() {
        assertThat(DbtComparisons.configs().words()).isEqualTo("the configuration before Jinja");
        assertThat(DbtComparisons.configsExcept("schema").words())
                .isEqualTo("the configuration before Jinja, except `schema`");
        assertThat(DbtComparisons.configsOnly("where", "limit").words())
                .isEqualTo("the configuration before Jinja, only `where`, `limit`");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {schema: a}    | {schema: b}   | schema
        {schema: null} | {}            | same
        {}             | {alias: b}    | alias
        {tags: a}      | {tags: b}     | same
        """)
    void sameDatabaseRepresentationComparesTheFilesText(String before, String after, String difference) {
        assertThat(difference(DbtComparisons.relation("schema", "alias"), unrendered(before), unrendered(after)))
                .isEqualTo(difference);
    }

    private static String unrendered(String config) {
        return "{unrendered_config: " + config + "}";
    }

    @Test
    void sameSeedsComparesAlgorithmAndChecksum() {
        String seed = "{checksum: {name: %s, checksum: %s}}";
        AspectComparison<DetectionContext> checksum = DbtComparisons.checksum();
        assertThat(difference(checksum, seed.formatted("sha256", "a"), seed.formatted("sha256", "a")))
                .isEqualTo("same");
        assertThat(difference(checksum, seed.formatted("sha256", "a"), seed.formatted("sha256", "b")))
                .isEqualTo("differs");
        assertThat(difference(checksum, seed.formatted("path", "a"), seed.formatted("sha256", "a")))
                .isEqualTo("differs");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {relation: true}                | one | two | a | b | description
        {columns: true}                 | one | two | a | b | columns
        {relation: true, columns: true} | one | two | a | b | description columns
        {relation: true, columns: true} | one | one | a | a | same
        {relation: false}               | one | two | a | b | same
        {}                              | one | two | a | b | same
        """)
    void samePersistedDescriptionAsksPersistDocs(
            String persistDocs, String before, String after, String columnBefore, String columnAfter, String found) {
        String described = "{config: {persist_docs: %s}, description: %s, columns: [{name: c, description: %s}]}";
        assertThat(difference(
                        DbtComparisons.persistedDescriptions(),
                        described.formatted(persistDocs, before, columnBefore),
                        described.formatted(persistDocs, after, columnAfter)))
                .isEqualTo(found);
    }

    @Test
    void fieldsOfAnObjectAndOfItsItems() {
        assertThat(difference(
                        DbtComparisons.fieldsOf("query_params", "metrics", "where"),
                        "{extras: {query_params: {metrics: [a], where: x, limit: 1}}}",
                        "{extras: {query_params: {metrics: [a], where: y, limit: 2}}}"))
                .isEqualTo("where");
        String exports = "{extras: {exports: [{name: e, config: {alias: %s}, unrendered_config: {alias: %s}}]}}";
        assertThat(difference(DbtComparisons.exports(), exports.formatted("a", "x"), exports.formatted("b", "x")))
                .isEqualTo("same");
        assertThat(difference(DbtComparisons.exports(), exports.formatted("a", "x"), exports.formatted("a", "y")))
                .isEqualTo("exports");
        String overloads = "{extras: {overloads: [{raw_body: %s, description: %s}]}}";
        assertThat(difference(DbtComparisons.overloads(), overloads.formatted("x", "a"), overloads.formatted("x", "b")))
                .isEqualTo("same");
        assertThat(difference(DbtComparisons.overloads(), overloads.formatted("x", "a"), overloads.formatted("y", "a")))
                .isEqualTo("overloads");
    }

    @Test
    void tagsAreComparedInOrderAndParentsAreNot() {
        assertThat(difference(DbtComparisons.tags(), "{tags: [a, b]}", "{tags: [b, a]}"))
                .isEqualTo("tags");
        assertThat(difference(
                        DbtComparisons.parents(),
                        "{depends_on: [model.shop.b, model.shop.c]}",
                        "{depends_on: [model.shop.c, model.shop.b]}"))
                .isEqualTo("same");
        assertThat(difference(DbtComparisons.parents(), "{depends_on: [model.shop.b]}", "{}"))
                .isEqualTo("depends_on");
    }

    /** {@code same_database_representation} of a source: the flag is on since 1.12. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.12.0 | dev  | prod | x | x | same
        1.12.0 | prod | prod | x | y | unrendered_schema
        1.11.0 | dev  | prod | x | x | schema
        1.11.0 | prod | prod | x | y | same
        """)
    void aSourcesPlaceIsComparedBeforeJinjaIfTheFlagIsOn(
            String version, String before, String after, String textBefore, String textAfter, String difference) {
        String source = "{schema: %s, identifier: n, extras: {unrendered_schema: %s}}";
        assertThat(shown(DbtComparisons.sourceRelation()
                        .between(
                                node("source.shop.raw.n", source.formatted(before, textBefore)),
                                node("source.shop.raw.n", source.formatted(after, textAfter)),
                                Nodes.dbt(version))))
                .isEqualTo(difference);
    }
}
