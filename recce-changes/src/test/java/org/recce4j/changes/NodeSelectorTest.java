package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Freshness;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResult;
import org.recce4j.model.text.JsonText;

/** Every method and operator of dbt's selection syntax, on a project of a few nodes. */
class NodeSelectorTest {

    /** Source orders → stg_orders → orders → board; stg_orders → report of a package; tests on the way; two versions of prices. */
    private static final ProjectState STATE = ProjectState.builder(States.info("prod", "run"))
            .add(node(
                    "source.shop.raw.orders",
                    "{source_name: raw, original_file_path: models/raw.yml, fqn: shop.raw.orders}"))
            .add(node(
                    "model.shop.stg_orders",
                    "{fqn: shop.staging.stg_orders, original_file_path: models/staging/stg_orders.sql, tags: nightly, materialized:"
                            + " view, patch_path: 'shop://models/staging/staging.yml', owner: sales}",
                    "source.shop.raw.orders"))
            .add(node(
                    "model.shop.orders",
                    "{fqn: shop.marts.orders, original_file_path: models/marts/orders.sql, tags: mart, materialized: table, access:"
                            + " public, group: finance, enforced: true}",
                    "model.shop.stg_orders"))
            .add(node(
                    "model.kit.report",
                    "{package_name: kit, fqn: kit.report, original_file_path: models/report.sql}",
                    "model.shop.stg_orders"))
            .add(
                    node(
                            "model.shop.prices.v1",
                            "{name: prices, version: 1, latest_version: 2, fqn: shop.prices.v1, original_file_path: models/prices_v1.sql}"))
            .add(
                    node(
                            "model.shop.prices.v2",
                            "{name: prices, version: 2, latest_version: 2, fqn: shop.prices.v2, original_file_path: models/prices_v2.sql}"))
            .add(
                    node(
                            "model.shop.prices.v3",
                            "{name: prices, version: 3, latest_version: 2, fqn: shop.prices.v3, original_file_path: models/prices_v3.sql}"))
            .add(node(
                    "exposure.shop.board",
                    "{fqn: shop.board, original_file_path: models/board.yml}",
                    "model.shop.orders"))
            .add(node(
                    "metric.shop.revenue",
                    "{fqn: shop.revenue, original_file_path: models/m.yml}",
                    "semantic_model.shop.sales"))
            .add(node(
                    "semantic_model.shop.sales",
                    "{fqn: shop.sales, original_file_path: models/m.yml}",
                    "model.shop.orders"))
            .add(node(
                    "saved_query.shop.monthly",
                    "{fqn: shop.monthly, original_file_path: models/m.yml}",
                    "metric.shop.revenue"))
            .add(node(
                    "analysis.shop.look",
                    "{fqn: shop.analysis.look, original_file_path: analyses/look.sql}",
                    "model.shop.orders"))
            .add(node(
                    "unit_test.shop.orders.sums",
                    "{name: sums, fqn: shop.marts.orders.sums, original_file_path: models/u.yml}",
                    "model.shop.orders"))
            .add(node(
                    "test.shop.unique_orders_id",
                    "{test: unique, severity: ERROR, fqn: shop.marts.unique_orders_id, original_file_path: models/m.yml}",
                    "model.shop.orders"))
            .add(node(
                    "test.shop.related",
                    "{test: relationships, fqn: shop.related, original_file_path: models/m.yml}",
                    "model.shop.orders",
                    "model.shop.stg_orders"))
            .add(node(
                    "test.shop.assert_sum",
                    "{fqn: shop.assert_sum, original_file_path: tests/assert_sum.sql}",
                    "model.shop.orders"))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders | model.shop.orders",
                "marts.orders | model.shop.orders unit_test.shop.orders.sums",
                "shop.marts | model.shop.orders test.shop.unique_orders_id unit_test.shop.orders.sums",
                "stg_* | model.shop.stg_orders",
                "stg_order? | model.shop.stg_orders",
                "[r-s]tg_[!x]rders | model.shop.stg_orders",
                "prices | model.shop.prices.v1 model.shop.prices.v2 model.shop.prices.v3",
                "prices.v1 prices_v3 | model.shop.prices.v1 model.shop.prices.v3",
                "+stg_orders | model.shop.stg_orders source.shop.raw.orders",
                "orders+1 | analysis.shop.look exposure.shop.board model.shop.orders semantic_model.shop.sales"
                        + " test.shop.assert_sum test.shop.related test.shop.unique_orders_id unit_test.shop.orders.sums",
                "1+exposure:board | exposure.shop.board model.shop.orders",
                "@report | model.kit.report model.shop.stg_orders source.shop.raw.orders",
                "tag:nightly | model.shop.stg_orders",
                "tag:n*,+orders | model.shop.stg_orders",
                "group:fin* | model.shop.orders",
                "access:public | model.shop.orders",
                "source:raw | source.shop.raw.orders",
                "source:raw.orders source:shop.raw.o* | source.shop.raw.orders",
                "path:models/staging | model.shop.stg_orders",
                "path:models/*.yml | exposure.shop.board metric.shop.revenue saved_query.shop.monthly semantic_model.shop.sales"
                        + " source.shop.raw.orders test.shop.related test.shop.unique_orders_id unit_test.shop.orders.sums",
                "models/staging/staging.yml | model.shop.stg_orders",
                "**/orders.sql | model.shop.orders",
                "file:orders | model.shop.orders",
                "orders.sql | model.shop.orders",
                "package:kit | model.kit.report",
                "package:this,stg_orders | model.shop.stg_orders",
                "config.materialized:table | model.shop.orders",
                "config.meta.owner:sales | model.shop.stg_orders",
                "config.contract.enforced:TRUE | model.shop.orders",
                "config.severity:error | test.shop.unique_orders_id",
                "config.tags:mart | model.shop.orders",
                "test_name:unique | test.shop.unique_orders_id",
                "test_name:sums | unit_test.shop.orders.sums",
                "test_type:singular | test.shop.assert_sum",
                "test_type:generic | test.shop.related test.shop.unique_orders_id",
                "test_type:unit | unit_test.shop.orders.sums",
                "resource_type:analysis | analysis.shop.look",
                "exposure:shop.b* | exposure.shop.board",
                "metric:revenue | metric.shop.revenue",
                "semantic_model:sales | semantic_model.shop.sales",
                "saved_query:* | saved_query.shop.monthly",
                "unit_test:sums | unit_test.shop.orders.sums",
                "version:latest | model.shop.prices.v2",
                "version:old | model.shop.prices.v1",
                "version:prerelease | model.shop.prices.v3",
                "'' | ''"
            })
    void selects(String expression, String ids) {
        assertThat(select(
                        NodeSelector.of(STATE),
                        SelectionRequest.of(expression).ofTypes(Set.of("all")).with(IndirectSelection.EMPTY)))
                .isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eager | model.shop.stg_orders test.shop.related",
                "cautious | model.shop.stg_orders",
                "buildable | model.shop.stg_orders",
                "empty | model.shop.stg_orders"
            })
    void bringsTestsByMode(String mode, String ids) {
        assertThat(select(
                        NodeSelector.of(STATE),
                        SelectionRequest.of("stg_orders").with(mode(mode))))
                .isEqualTo(ids);
    }

    @Test
    void bringsATestOnceBothOfItsParentsAreThere() {
        SelectionRequest one = SelectionRequest.of("orders").with(IndirectSelection.CAUTIOUS);
        SelectionRequest both = SelectionRequest.of("orders", "stg_orders").with(IndirectSelection.CAUTIOUS);
        SelectionRequest parents = SelectionRequest.of("orders").with(IndirectSelection.BUILDABLE);
        assertThat(select(NodeSelector.of(STATE), one)).doesNotContain("related");
        assertThat(select(NodeSelector.of(STATE), both)).contains("test.shop.related");
        assertThat(select(NodeSelector.of(STATE), parents)).contains("test.shop.related");
    }

    private static IndirectSelection mode(String name) {
        return IndirectSelection.find(name).orElseThrow();
    }

    @Test
    void excludesAndKeepsTypes() {
        assertThat(select(
                        NodeSelector.of(STATE),
                        SelectionRequest.DEFAULT
                                .excluding(List.of("package:shop"))
                                .with(IndirectSelection.EMPTY)))
                .isEqualTo("model.kit.report");
        assertThat(select(NodeSelector.of(STATE), SelectionRequest.DEFAULT.ofTypes(Set.of("source", "exposure"))))
                .isEqualTo("exposure.shop.board source.shop.raw.orders");
        assertThat(select(NodeSelector.of(STATE), SelectionRequest.DEFAULT)).doesNotContain("analysis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag:a function:x | 6 | 'function' is not a valid method name",
                "orders,@orders+ | 14 | \"@\" prefix and \"+\" suffix are incompatible",
                "state:new | 0 | Got a state selector method, but no comparison manifest",
                "result:error | 0 | No comparison run_results",
                "source_status:fresher | 0 | No previous state comparison freshness results",
                "resource_type:x | 14 | Invalid resource_type selector \"x\"",
                "test_type:x | 10 | Invalid test type selector x",
                "version:x | 8 | Invalid version type selector x",
                "source:a.b.c.d | 7 | Invalid source selector value \"a.b.c.d\"",
                "exposure:a.b.c | 9 | Invalid exposure selector value \"a.b.c\"",
                "saved_query:a.b.c | 12 | Saved queries must be of the form",
                "path:/models | 5 | Non-relative patterns are unsupported",
                "99999999999+orders | 0 | could not handle parent depth 99999999999",
                "selector:x | 0 | Cannot use selector: method"
            })
    void saysWhatIsWrongAndWhere(String expression, int position, String message) {
        assertThatThrownBy(() -> NodeSelector.of(STATE).select(SelectionRequest.of(expression)))
                .isInstanceOfSatisfying(
                        SelectionException.class,
                        failure -> assertThat(failure.position()).isEqualTo(position))
                .hasMessageContaining(message);
    }

    @Test
    void refusesATypeThatDbtDoesNotHave() {
        assertThatThrownBy(() -> NodeSelector.of(STATE).select(SelectionRequest.DEFAULT.ofTypes(Set.of("modle"))))
                .hasMessageContaining("modle")
                .hasMessageContaining("saved_query");
    }

    @Test
    void comparesWithAnEarlierState() {
        ProjectState previous = STATE.toBuilder()
                .add(States.model("prod", "orders", "select 0").toBuilder()
                        .fqn(List.of("shop", "marts", "orders"))
                        .build())
                .add(result("model.shop.orders", "error"))
                .add(result("model.shop.stg_orders", "success"))
                .add(freshness("source.shop.raw.orders", "2026-01-01T00:00:00Z"))
                .build();
        ProjectState current = STATE.toBuilder()
                .add(freshness("source.shop.raw.orders", "2026-01-02T00:00:00Z"))
                .add(node("model.shop.fresh", "{fqn: shop.fresh}"))
                .build();
        NodeSelector selector = NodeSelector.builder(current).previous(previous).build();
        assertThat(select(selector, "state:modified")).isEqualTo("model.shop.fresh model.shop.orders");
        assertThat(select(selector, "state:new")).isEqualTo("model.shop.fresh");
        assertThat(select(selector, "state:modified.body,state:old")).isEqualTo("model.shop.orders");
        assertThat(select(selector, "state:unmodified,tag:*")).isEqualTo("model.shop.stg_orders");
        assertThat(select(selector, "result:error")).isEqualTo("model.shop.orders");
        assertThat(select(selector, "source_status:fresher+1"))
                .isEqualTo("model.shop.stg_orders source.shop.raw.orders");
        assertThatThrownBy(() -> select(selector, "state:modifed"))
                .isInstanceOfSatisfying(
                        SelectionException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ChangesErrorCode.INVALID_SELECTION))
                .hasMessageContaining("expected one of");
    }

    private static RunResult result(String id, String status) {
        return new RunResult(id, status, null, null, List.of(), Json.Obj.EMPTY, Json.Obj.EMPTY);
    }

    private static Freshness freshness(String id, String loaded) {
        return new Freshness(id, "pass", Instant.parse(loaded), Instant.parse(loaded), Json.Obj.EMPTY);
    }

    @Test
    void followsYamlSelectors() {
        Json.Obj file =
                (Json.Obj) JsonText.read("{\"selectors\": [{\"name\": \"nightly\", \"definition\": \"tag:nightly\"},"
                        + "{\"name\": \"all\", \"definition\": {\"union\": [{\"method\": \"selector\", \"value\": \"night*\"},"
                        + " {\"method\": \"fqn\", \"value\": \"orders\", \"parents\": true, \"parents_depth\": 1, \"indirect_selection\":"
                        + " \"empty\"}, {\"exclude\": [\"stg_orders\"]}]}},"
                        + "{\"name\": \"both\", \"default\": true, \"definition\": {\"intersection\": [{\"tag\": \"mart\"}, \"orders\"]}},"
                        + "{\"name\": \"circle\", \"definition\": {\"selector\": \"circle\"}}]}");
        NodeSelector selector = NodeSelector.builder(STATE).selectors(file).build();
        assertThat(select(selector, SelectionRequest.DEFAULT.named("nightly").with(IndirectSelection.EMPTY)))
                .isEqualTo("model.shop.stg_orders");
        assertThat(select(selector, SelectionRequest.DEFAULT.named("all").with(IndirectSelection.EMPTY)))
                .isEqualTo("model.shop.orders");
        assertThat(select(selector, SelectionRequest.DEFAULT.with(IndirectSelection.EMPTY)))
                .isEqualTo("model.shop.orders");
        assertThat(select(selector, "selector:nightly+1,package:kit")).isEqualTo("model.kit.report");
        assertThatThrownBy(() -> selector.select(SelectionRequest.DEFAULT.named("none")))
                .hasMessageContaining("Could not find selector named none");
        assertThatThrownBy(() -> selector.select(SelectionRequest.DEFAULT.named("circle")))
                .hasMessageContaining("Circular dependency detected in selector: circle");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"union\": [], \"tag\": \"x\"} | Only a single 'union' or 'intersection' key",
                "{\"union\": \"x\"} | Expected a list",
                "{\"a\": 1, \"b\": 2} | Expected either 1 key or else",
                "{\"nope\": \"x\"} | 'nope' is not a valid method name",
                "{\"union\": [{\"exclude\": [\"a\"]}, {\"exclude\": [\"b\"]}]} | multiple exclude arguments",
                "{\"method\": \"tag\", \"value\": \"x\", \"indirect_selection\": \"x\"} | not a valid IndirectSelection",
                "{\"method\": \"tag\", \"value\": \"x\", \"indirect_selection\": 1} | '1' is not a valid IndirectSelection",
                "[1] | Expected to find union, intersection, str or dict, instead found: a list (selector \"x\", at"
                        + " selectors.0.definition)",
                "{\"tag\": [\"a\", \"b\"]} | for several values write a union of tag with one value each",
                "{\"union\": [\"a\", {\"method\": \"fqn\", \"value\": 5}]} | put it in quotes (selector \"x\", at"
                        + " selectors.0.definition.union.1.value)"
            })
    void refusesYamlSelectorsThatMakeNoSense(String definition, String message) {
        Json.Obj file =
                (Json.Obj) JsonText.read("{\"selectors\": [{\"name\": \"x\", \"definition\": " + definition + "}]}");
        assertThatThrownBy(() -> NodeSelector.builder(STATE).selectors(file).build())
                .isInstanceOf(SelectionException.class)
                .hasMessageContaining(message);
    }

    @Test
    void namesTheExpressionsThatMatchNothing() {
        NodeSelector selector = NodeSelector.of(STATE);
        assertThat(selector.unmatched(SelectionRequest.of("orders nosuch", "tag:x,orders", "look")
                        .excluding(List.of("orders"))))
                .containsExactly("nosuch", "tag:x,orders");
        assertThat(selector.unmatched(SelectionRequest.DEFAULT)).isEmpty();
    }

    private static String select(NodeSelector selector, String expression) {
        return select(selector, SelectionRequest.of(expression).with(IndirectSelection.EMPTY));
    }

    private static String select(NodeSelector selector, SelectionRequest request) {
        return String.join(
                " ", selector.select(request).stream().map(NodeId::value).toList());
    }

    /** Makes a node of what is said of it as {@code {field: value, …}}. */
    private static Node node(String id, String said, String... parents) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : said.substring(1, said.length() - 1).split(", ", -1)) {
            String[] parts = field.split(": ", 2);
            fields.put(parts[0], parts[1].replace("'", ""));
        }
        Json.Obj.Builder extras = Json.Obj.builder();
        for (String name : List.of("source_name", "access")) {
            extras.put(name, fields.get(name));
        }
        for (String name : List.of("version", "latest_version")) {
            extras.put(name, fields.containsKey(name) ? Integer.valueOf(fields.get(name)) : null);
        }
        String test = fields.get("test");
        extras.put(
                "test_metadata",
                test == null ? null : Json.Obj.builder().put("name", test).build());
        return Node.builder(new NodeId(id))
                .name(fields.get("name"))
                .packageName(fields.getOrDefault("package_name", "shop"))
                .fqn(List.of(fields.getOrDefault("fqn", "").split("\\.")))
                .originalFilePath(fields.get("original_file_path"))
                .patchPath(fields.get("patch_path"))
                .config(config(fields))
                .dependsOn(
                        new Dependencies(Arrays.stream(parents).map(NodeId::new).toList(), List.of()))
                .extras(extras.build())
                .build();
    }

    private static Config config(Map<String, String> fields) {
        List<String> tags = fields.containsKey("tags") ? List.of(fields.get("tags")) : List.of();
        Json.Obj config = Json.Obj.builder()
                .put("materialized", fields.get("materialized"))
                .put("group", fields.get("group"))
                .put("severity", fields.get("severity"))
                .put("tags", tags)
                .put(
                        "meta",
                        Json.Obj.builder().put("owner", fields.get("owner")).build())
                .put(
                        "contract",
                        Json.Obj.builder()
                                .put("enforced", fields.containsKey("enforced"))
                                .build())
                .build();
        return new Config(config, Json.Obj.EMPTY, tags);
    }
}
