package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;

/** What the project's files say beside SQL and configurations, and what two releases of dbt write of the same. */
class TextChangesTest {

    @Test
    void whateverAColumnHoldsIsCompared() {
        assertThat(changed(column(Map.of("policy_tags", List.of("x"))), column(Map.of("policy_tags", List.of("y")))))
                .isEqualTo("columns [a.policy_tags]");
        assertThat(changed(column(Map.of()), column(Map.of("column_mask", Map.of("function", "hide")))))
                .isEqualTo("columns [a.column_mask]");
        assertThat(changed(column(Map.of("databricks_tags", Map.of("k", 1))), column(Map.of())))
                .isEqualTo("columns [a.databricks_tags]");
        assertThat(changed(
                        column(Map.of("config", Map.of("pii", true))), column(Map.of("config", Map.of("pii", false)))))
                .isEqualTo("columns [a.config.pii]");
        assertThat(changed(
                        column(Map.of("meta", Map.of("k", 1), "config", Map.of("meta", Map.of("k", 1)))),
                        column(Map.of("meta", Map.of("k", 2), "config", Map.of("meta", Map.of("k", 2))))))
                .isEqualTo("columns [a.meta]");
        assertThat(changed(column(Map.of()), column(Map.of("doc_blocks", List.of("doc.shop.x")))))
                .isEmpty();
    }

    private static Node column(Map<String, Object> fields) {
        return model("select 1").toBuilder()
                .columns(List.of(Column.described("a", null, "", json(fields))))
                .build();
    }

    @Test
    void whiteSpaceInADescriptionCountsWhereOneDbtWroteBoth() {
        assertThat(changed(described("a\nb", true), described("a b", true)))
                .isEqualTo("persisted_descriptions [description]");
        assertThat(changed(described("* a\n* b", false), described("* a * b", false)))
                .isEqualTo("descriptions [description]");
        assertThat(changed(
                        States.writtenBy("1.11.0", described("a\nb", true)),
                        States.writtenBy("1.12.0", described("a b", true))))
                .isEmpty();
    }

    private static Node described(String text, boolean persisted) {
        Json.Obj config = json(Map.of("persist_docs", Map.of("relation", persisted)));
        return model("select 1").toBuilder()
                .description(text)
                .config(new Config(config, config, List.of()))
                .build();
    }

    @Test
    void groupsDocsAndDescriptionsOfMacrosAreChangesOfTheirOwn() {
        assertThat(changed(
                        group(Map.of("owner", Map.of("name", "ann"))), group(Map.of("owner", Map.of("name", "bob")))))
                .isEqualTo("other [owner]");
        assertThat(changed(group(Map.of("description", "a")), group(Map.of("description", "b"))))
                .isEqualTo("descriptions [description]");
        assertThat(changed(States.of(), group(Map.of()))).isEqualTo("added []");
        assertThat(changed(doc("doc.shop.x", "old"), doc("doc.shop.x", "new")))
                .isEqualTo("descriptions [block_contents]");
        assertThat(changed(doc("shop.x", "same"), doc("doc.shop.x", "same"))).isEmpty();
        assertThat(changed(doc("doc.dbt.__overview__", "old", "dbt"), States.writtenBy("1.12.0")))
                .isEmpty();
        assertThat(changed(macro(Map.of("description", "a")), macro(Map.of("description", "b"))))
                .isEqualTo("descriptions [description]");
        assertThat(changed(macro(Map.of("meta", Map.of())), macro(Map.of("meta", Map.of("owner", "ann")))))
                .isEqualTo("other [meta]");
        assertThat(changed(
                        macro(Map.of("created_at", 1, "original_file_path", "macros/a.sql")),
                        macro(Map.of("created_at", 2, "original_file_path", "macros/b.sql"))))
                .isEmpty();
    }

    private static ProjectState group(Map<String, Object> fields) {
        return States.of().toBuilder()
                .addGroup(new ProjectItem("group.shop.sales", "sales", "shop", json(fields)))
                .build();
    }

    private static ProjectState doc(String id, String text) {
        return doc(id, text, "shop");
    }

    private static ProjectState doc(String id, String text, String packageName) {
        return States.of().toBuilder()
                .addDoc(new ProjectItem(id, "x", packageName, json(Map.of("block_contents", text))))
                .build();
    }

    private static ProjectState macro(Map<String, Object> fields) {
        return States.of().toBuilder()
                .add(new Macro("macro.shop.x", "x", "shop", "{% macro x() %}{% endmacro %}", List.of(), json(fields)))
                .build();
    }

    @Test
    void aRemovedModelBreaksItsContract() {
        ProjectState promised = States.of(promising(Map.of("enforced", true)));
        NodeChange removed = detect(promised, States.of()).get(0);
        assertThat(removed.kind()).isEqualTo("removed");
        assertThat(removed.reasons()).containsExactly(NodeChange.Reason.CONTRACT);
        assertThat(removed.detail().object("contract"))
                .isEqualTo(json(Map.of(
                        "breaking", true, "why", List.of("Contracted model 'model.shop.a' was deleted or renamed."))));
        Node off = promising(Map.of("enforced", true)).toBuilder()
                .config(new Config(json(Map.of("enabled", false)), Json.Obj.EMPTY, List.of()))
                .build();
        ProjectState disabled = States.of().toBuilder().addDisabled(off).build();
        assertThat(detect(promised, disabled).get(0).detail().toString()).contains("was disabled.");
        assertThat(detect(States.of(promising(Map.of("enforced", false))), States.of())
                        .get(0)
                        .reasons())
                .isEmpty();
    }

    private static Node promising(Map<String, Object> contract) {
        return model("select 1").toBuilder()
                .extras(json(Map.of("contract", contract)))
                .build();
    }

    @Test
    void aByteOrderMarkIsWhiteSpace() {
        assertThat(changed(model("select 1"), model("\ufeffselect 1"))).isEqualTo("whitespace []");
    }

    @Test
    void whatOnePreviewOfDbt2WritesAndTheNextDoesNotIsNoChange() {
        Node test = States.uniqueTest(model("select 1"), "id");
        Node withDefault =
                test.toBuilder().config(resolved("materialized", "test")).build();
        assertThat(changed(
                        States.writtenBy("2.0.0-preview.170", withDefault),
                        States.writtenBy("2.0.0-preview.176", test)))
                .isEmpty();
        assertThat(changed(
                        States.writtenBy("2.0.0-preview.176", withDefault),
                        States.writtenBy("2.0.0-preview.176", test)))
                .isEqualTo("configs [materialized]");
        Node set = model("select 1").toBuilder()
                .config(new Config(Json.Obj.EMPTY, json(Map.of("schema", "a", "x", 1)), List.of()))
                .build();
        Node reset = model("select 1").toBuilder()
                .config(new Config(Json.Obj.EMPTY, json(Map.of("schema", "a", "x", 2)), List.of()))
                .build();
        assertThat(changed(States.writtenBy("2.0.0-preview.170", set), States.writtenBy("2.0.0-preview.176", reset)))
                .isEqualTo("configs [x]");
    }

    private static Config resolved(String key, String value) {
        return new Config(json(Map.of(key, value)), Json.Obj.EMPTY, List.of());
    }

    @Test
    void anEmptyTextAndNoneAreTheSameWhereTheChecksumsAre() {
        assertThat(changed(
                        States.writtenBy("2.0.0-preview.170", coded("", "a")),
                        States.writtenBy("2.0.0-preview.176", coded(null, "a"))))
                .isEmpty();
        assertThat(changed(
                        States.writtenBy("2.0.0-preview.170", coded("", "a")),
                        States.writtenBy("2.0.0-preview.176", coded(null, "b"))))
                .isEqualTo("body []");
    }

    private static Node coded(@Nullable String text, String checksum) {
        return model("select 1").toBuilder()
                .code(new Code("sql", text, null, new Code.Checksum("sha256", checksum)))
                .build();
    }

    private static Node model(String text) {
        return Node.builder(new NodeId("model.shop.a"))
                .packageName("shop")
                .code(new Code("sql", text, null, null))
                .build();
    }

    private static Json.Obj json(Map<String, ?> fields) {
        Json.Obj.Builder json = Json.Obj.builder();
        fields.forEach(json::put);
        return json.build();
    }

    private static List<NodeChange> detect(ProjectState before, ProjectState after) {
        return ChangeDetector.standard().detect(before, after).changes();
    }

    private static String changed(Node before, Node after) {
        return changed(States.of(before), States.of(after));
    }

    /** Returns the reasons of the one change, or its kind, and the details; empty when there is no change. */
    private static String changed(ProjectState before, ProjectState after) {
        List<NodeChange> changes = detect(before, after);
        if (changes.isEmpty()) {
            return "";
        }
        assertThat(changes).hasSize(1);
        NodeChange change = changes.get(0);
        List<String> names =
                change.reasons().stream().map(NodeChange.Reason::id).toList();
        List<Object> details = change.detail().fields().values().stream()
                .flatMap(detail -> ((Json.Arr) detail).items().stream())
                .map(item -> (Object) String.valueOf(item.toPlain()))
                .toList();
        return (names.isEmpty() ? change.kind() : String.join(",", names)) + " " + details;
    }
}
