package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;

class DbtChangeDetectorTest {

    private final ChangeDetector detector = ChangeDetector.dbt(null);

    @Test
    void neverSeesWhatIsRemoved() {
        assertThat(changes(
                        States.writtenBy("1.12.0", States.model("prod", "a", "select 1")), States.writtenBy("1.12.0")))
                .isEmpty();
    }

    @Test
    void countsWhiteSpaceAndNeitherTagsNorDescriptions() {
        Node node = States.model("prod", "a", "select 1");
        Node spaced = States.model("prod", "a", "select  1");
        Node described = node.toBuilder()
                .description("new")
                .config(new Config(
                        node.config().resolved(),
                        node.config().unrendered().with("tags", Json.of(List.of("x"))),
                        List.of("x")))
                .build();
        assertThat(reasons("1.12.0", node, spaced)).containsExactly(Reason.BODY);
        assertThat(reasons("1.12.0", node, described)).isEmpty();
    }

    @Test
    void comparesWhereASourceIsByTheVersionsRules() {
        Node dev = source("dev_raw", "{{ target.schema }}_raw");
        Node prod = source("prod_raw", "{{ target.schema }}_raw");
        assertThat(reasons("1.8.0", dev, prod)).containsExactly(Reason.RELATION);
        assertThat(reasons("1.10.0", dev, prod)).containsExactly(Reason.RELATION);
        assertThat(reasons("1.12.0", dev, prod)).isEmpty();
        assertThat(ChangeDetector.dbt(true)
                        .detect(States.writtenBy("1.10.0", dev), States.writtenBy("1.10.0", prod))
                        .changes())
                .isEmpty();
        assertThat(ChangeDetector.dbt(false)
                        .detect(States.writtenBy("1.12.0", dev), States.writtenBy("1.12.0", prod))
                        .changes())
                .hasSize(1);
    }

    private static Node source(String schema, String unrendered) {
        return States.source(schema, "raw", "orders").toBuilder()
                .relation(Relation.of(null, schema, "orders"))
                .extras(Json.Obj.builder()
                        .put("source_name", "raw")
                        .put("unrendered_schema", unrendered)
                        .build())
                .build();
    }

    @Test
    void readsTheConfigOfAnotherReleaseAnew() {
        String text = "{{ config(tags=['a'], enabled=true, x=1) }} select 1";
        Node rendered = configured(
                text, Json.Obj.builder().put("enabled", true).put("x", 1).build());
        Node asText = configured(
                text,
                Json.Obj.builder()
                        .put("enabled", "True")
                        .put("x", "1")
                        .put("tags", "['a']")
                        .build());
        assertThat(changes(States.writtenBy("1.11.4", rendered), States.writtenBy("1.12.6", asText)))
                .isEmpty();
        assertThat(reasons("1.12.6", rendered, asText)).containsExactly(Reason.CONFIGS);
    }

    private static Node configured(String text, Json.Obj unrendered) {
        return States.model("prod", "a", text).toBuilder()
                .config(new Config(Json.Obj.EMPTY, unrendered, List.of()))
                .build();
    }

    @Test
    void comparesSavedQueriesSince19AndUnitTestsByTheirChecksum() {
        Node before = other("saved_query.shop.q", "label", "one");
        Node after = other("saved_query.shop.q", "label", "two");
        assertThat(reasons("1.8.0", before, after)).isEmpty();
        assertThat(reasons("1.9.0", before, after)).containsExactly(Reason.OTHER);
        assertThat(reasons(
                        "1.12.0",
                        other("unit_test.shop.a.t", "checksum", "1"),
                        other("unit_test.shop.a.t", "checksum", "2")))
                .containsExactly(Reason.OTHER);
        assertThat(reasons(
                        "1.12.0",
                        other("unit_test.shop.a.t", "description", "1"),
                        other("unit_test.shop.a.t", "description", "2")))
                .isEmpty();
    }

    private static Node other(String id, String field, String value) {
        return Node.builder(new NodeId(id))
                .packageName("shop")
                .extras(Json.Obj.builder().put(field, value).build())
                .build();
    }

    @Test
    void stopsAtABreakingChangeOfAVersionedModel() {
        Node before = contracted(2, "int");
        Node after = contracted(2, "text");
        assertThatThrownBy(() -> changes(States.writtenBy("1.12.0", before), States.writtenBy("1.12.0", after)))
                .isInstanceOfSatisfying(
                        ChangesException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ChangesErrorCode.BREAKING_CONTRACT))
                .hasMessageContaining("Columns with data_type changes: \n      - id (int -> text)");
        assertThat(reasons("1.12.0", contracted(null, "int"), contracted(null, "text")))
                .containsExactly(Reason.CONTRACT);
    }

    @Test
    void stopsWhereAVersionedModelWithAContractIsGone() {
        ProjectState before = States.writtenBy("1.12.0", contracted(2, "int"));
        assertThatThrownBy(() -> changes(before, States.writtenBy("1.12.0")))
                .hasMessageContaining("Contracted model 'model.shop.a' was deleted or renamed.");
        assertThat(changes(before, States.writtenBy("1.8.0"))).isEmpty();
        Node deprecated = contracted(2, "int").toBuilder()
                .extras(contracted(2, "int").extras().with("deprecation_date", Json.of("2020-01-01T00:00:00+00:00")))
                .build();
        assertThat(changes(States.writtenBy("1.12.0", deprecated), States.writtenBy("1.12.0")))
                .isEmpty();
    }

    private static Node contracted(@Nullable Integer version, String type) {
        Json.Obj contract =
                Json.Obj.builder().put("enforced", true).put("checksum", type).build();
        return States.model("prod", "a", "select 1").toBuilder()
                .columns(List.of(Column.described("id", type, "", Json.Obj.EMPTY)))
                .extras(Json.Obj.builder()
                        .put("contract", contract)
                        .put("version", version)
                        .build())
                .build();
    }

    private List<Reason> reasons(String version, Node before, Node after) {
        return changes(States.writtenBy(version, before), States.writtenBy(version, after)).stream()
                .flatMap(change -> change.reasons().stream())
                .toList();
    }

    private List<NodeChange> changes(ProjectState before, ProjectState after) {
        return detector.detect(before, after).changes();
    }
}
