package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;

class StandardChangeDetectorTest {

    private final ChangeDetector detector = ChangeDetector.standard();

    @Provide
    Arbitrary<ProjectState> states() {
        return RandomStates.states();
    }

    @Property
    void aChangeReadBackwardsIsItsMirror(@ForAll("states") ProjectState before, @ForAll("states") ProjectState after) {
        List<NodeChange> forth = detector.detect(before, after).changes();
        List<NodeChange> back = detector.detect(after, before).changes();
        assertThat(back)
                .extracting(change -> change.id() + " " + mirrored(change.kind()) + " " + modified(change))
                .containsExactlyElementsOf(forth.stream()
                        .map(change -> change.id() + " " + change.kind() + " " + modified(change))
                        .toList());
    }

    /** What is removed may break a contract; what is added cannot. */
    private static Set<Reason> modified(NodeChange change) {
        return change.kind().equals("modified") ? change.reasons() : Set.of();
    }

    @Property
    void nothingChangesBetweenAStateAndItself(@ForAll("states") ProjectState state) {
        assertThat(detector.detect(state, state).changes()).isEmpty();
        assertThat(ChangeDetector.dbt(null).detect(state, state).changes()).isEmpty();
        assertThat(ChangeDetector.recce().detect(state, state).changes()).isEmpty();
    }

    private static String mirrored(String kind) {
        return switch (kind) {
            case "added" -> "removed";
            case "removed" -> "added";
            default -> kind;
        };
    }

    @Test
    void seesWhatIsRemoved() {
        assertThat(detector.detect(States.of(model("select 1")), States.of()).changes())
                .singleElement()
                .isInstanceOf(NodeChange.Removed.class);
    }

    @Test
    void tellsWhiteSpaceFromAnotherBody() {
        assertThat(reasons(model("select 1, 2"), model("select  1,\n 2\n"))).containsExactly(Reason.WHITESPACE);
    }

    @Test
    void knowsTextByItsChecksumWhereTheOtherSideHasNoText() {
        Node written = model("select  1");
        Node same = withoutText(written, "822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f");
        Node other = withoutText(written, "0000000000000000000000000000000000000000000000000000000000000000");
        assertThat(reasons(States.writtenBy("1.11.0", written), States.writtenBy("2.0.0", same)))
                .isEmpty();
        assertThat(reasons(States.writtenBy("1.11.0", written), States.writtenBy("2.0.0", other)))
                .containsExactly(Reason.BODY);
        assertThat(reasons(States.writtenBy("1.11.0", other), States.writtenBy("1.12.0", same)))
                .isEmpty();
    }

    private static Node withoutText(Node node, String checksum) {
        return node.toBuilder()
                .code(new Code("sql", null, null, new Code.Checksum("sha256", checksum)))
                .build();
    }

    @Test
    void tagsAndGroupsAreConfigs() {
        Node plain = model("select 1");
        Json.Obj more = plain.config().resolved().with("group", Json.of("sales"));
        Node tagged = plain.toBuilder()
                .config(new Config(more, Json.Obj.EMPTY, List.of("x")))
                .build();
        assertThat(detail(plain, tagged).items("configs")).contains(Json.of("group"));
    }

    @Test
    void keyOrderAndTheOrderOfTagsAreNoChange() {
        Json.Obj one = Json.Obj.builder()
                .put("materialized", "view")
                .put("tags", List.of("a", "b"))
                .build();
        Json.Obj other = Json.Obj.builder()
                .put("tags", List.of("b", "a"))
                .put("materialized", "view")
                .build();
        assertThat(reasons(configured(one, List.of("a", "b")), configured(other, List.of("b", "a"))))
                .isEmpty();
    }

    @Test
    void whatOneTextGivesInTwoEnvironmentsIsNoChange() {
        String text = "{{ config(materialized=env_var('HOW')) }} select 1";
        Node prod = States.model("prod", "a", text);
        Node dev = States.model("dev", "a", text).toBuilder()
                .config(States.materialized("view"))
                .build();
        Node again = prod.toBuilder().config(States.materialized("view")).build();
        assertThat(reasons(prod, dev)).isEmpty();
        assertThat(reasons(prod, again)).containsExactly(Reason.CONFIGS);
    }

    @Test
    void hooksAreTheirTextsUnderEitherName() {
        Json hook = Json.of(List.of(Map.of("sql", "grant select", "transaction", true)));
        Json.Obj core = Json.Obj.builder().put("pre-hook", hook).build();
        Json.Obj other = Json.Obj.builder().put("pre_hook", "grant  select").build();
        Json.Obj changed = Json.Obj.builder().put("pre_hook", "grant all").build();
        assertThat(reasons(
                        States.writtenBy("1.12.0", configured(core, List.of())),
                        States.writtenBy("2.0.0", configured(other, List.of()))))
                .isEmpty();
        assertThat(reasons(configured(core, List.of()), configured(changed, List.of())))
                .containsExactly(Reason.CONFIGS);
    }

    private static Node configured(Json.Obj config, List<String> tags) {
        return model("select 1").toBuilder()
                .config(new Config(config, Json.Obj.EMPTY, tags))
                .build();
    }

    @Test
    void anotherSchemaOfTheProjectsIsAnotherPlace() {
        Node plain = model("select 1");
        Node moved = configured(
                Json.Obj.builder()
                        .put("materialized", "table")
                        .put("schema", "finance")
                        .build(),
                List.of());
        assertThat(reasons(plain, moved)).contains(Reason.RELATION);
    }

    @Test
    void contractsSayWhetherTheyBreak() {
        assertThat(contract(contracted("int", "text"), contracted("int"))).isEqualTo(true);
        assertThat(contract(contracted("int"), contracted("int", "text"))).isEqualTo(false);
        assertThat(contract(contracted("varchar(10)"), contracted("varchar(20)")))
                .isEqualTo(false);
        assertThat(contract(contracted("int"), contracted("text"))).isEqualTo(true);
    }

    private Object contract(Node before, Node after) {
        return String.valueOf(
                        detail(before, after).object("contract").get("breaking").toPlain())
                .equals("true");
    }

    private static Node contracted(String... types) {
        Json.Obj contract = Json.Obj.builder()
                .put("enforced", true)
                .put("checksum", String.join(",", types))
                .build();
        List<Column> columns = new java.util.ArrayList<>();
        for (String type : types) {
            columns.add(Column.described("c" + columns.size(), type, "", Json.Obj.EMPTY));
        }
        return model("select 1").toBuilder()
                .columns(columns)
                .extras(Json.Obj.builder().put("contract", contract).build())
                .build();
    }

    @Test
    void variablesCountWhereProjectFilesAreGiven() {
        ProjectState state = States.of(model("select {{ var('days', 3) }}"), States.model("prod", "b", "select 1"));
        ProjectFiles three = ProjectFiles.of(List.of("name: shop\nvars: {days: 3, other: 1}"));
        ProjectFiles four = ProjectFiles.of(List.of("name: shop\nvars: {shop: {days: 4}, other: 2}"));
        assertThat(ChangeDetector.standard(three, four).detect(state, state).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.reasons()).containsExactly(Reason.VARS);
                    assertThat(change.detail().items("vars")).containsExactly(Json.of("days"));
                });
        assertThat(ChangeDetector.standard(three, three).detect(state, state).changes())
                .isEmpty();
        assertThat(ChangeDetector.standard(ProjectFiles.NONE, four)
                        .detect(state, state)
                        .changes())
                .isEmpty();
    }

    @Test
    void proposesARenameAndDoesNotApplyIt() {
        ProjectState before = States.of(States.model("prod", "old", "select 1 as id"));
        ProjectState after = States.of(States.model("prod", "new", "select 1 as id"));
        List<NodeChange> changes = detector.detect(before, after).changes();
        assertThat(changes).extracting(NodeChange::kind).containsExactly("added", "removed");
        assertThat(changes.get(0).toJson().text("renamed_from")).isEqualTo("model.shop.old");
    }

    @Test
    void proposesNoRenameWhereSeveralCouldBeMeant() {
        ProjectState before =
                States.of(States.model("prod", "old", "select 1"), States.model("prod", "older", "select 1"));
        ProjectState after = States.of(States.model("prod", "new", "select 1"));
        assertThat(detector.detect(before, after).changes().get(0).toJson().text("renamed_from"))
                .isNull();
    }

    @Test
    void testsMatchByWhatTheyTest() {
        Node model = model("select 1");
        Node test = States.uniqueTest(model, "id");
        Node otherHash = Node.builder(new NodeId(test.id().value().replace("0123456789", "9876543210")))
                .packageName("shop")
                .dependsOn(test.dependsOn())
                .extras(test.extras())
                .build();
        assertThat(reasons(States.writtenBy("1.12.0", model, test), States.writtenBy("2.0.0", model, otherHash)))
                .isEmpty();
        Node otherColumn = States.uniqueTest(model, "other");
        assertThat(detector.detect(States.of(model, test), States.of(model, otherColumn))
                        .changes())
                .hasSize(2);
    }

    @Test
    void whatOldVersionsGaveTestsIsNoChange() {
        Node test = States.uniqueTest(model("select 1"), "id");
        Node old = test.toBuilder()
                .config(new Config(States.materialized("view").resolved(), Json.Obj.EMPTY, List.of("schema")))
                .build();
        Node now = test.toBuilder().config(States.materialized("test")).build();
        Node tagged = test.toBuilder()
                .config(new Config(States.materialized("test").resolved(), Json.Obj.EMPTY, List.of("nightly")))
                .build();
        assertThat(reasons(States.writtenBy("0.19.0", old), States.writtenBy("1.0.0", now)))
                .isEmpty();
        assertThat(reasons(States.writtenBy("0.19.0", old), States.writtenBy("1.0.0", tagged)))
                .containsExactly(Reason.CONFIGS);
    }

    @Test
    void sourcesMatchByNameWhereAnEngineChangesTheirId() {
        Node core = source("source.shop.raw.events_*");
        Node other = source("source.shop.raw.events___");
        assertThat(reasons(States.writtenBy("1.12.0", core), States.writtenBy("2.0.0", other)))
                .isEmpty();
    }

    private static Node source(String id) {
        return Node.builder(new NodeId(id))
                .name("events_*")
                .packageName("shop")
                .extras(Json.Obj.builder().put("source_name", "raw").build())
                .build();
    }

    @Test
    void otherParentsOfTheSameTextAreAChange() {
        Node before = model("select * from {{ ref('x') }}").toBuilder()
                .dependsOn(new Dependencies(List.of(new NodeId("model.shop.x.v1")), List.of()))
                .build();
        Node after = before.toBuilder()
                .dependsOn(new Dependencies(List.of(new NodeId("model.shop.x.v2")), List.of()))
                .build();
        assertThat(detail(before, after).items("other")).containsExactly(Json.of("depends_on"));
    }

    private Json.Obj detail(Node before, Node after) {
        return detector.detect(States.of(before), States.of(after))
                .changes()
                .get(0)
                .detail();
    }

    private List<Reason> reasons(Node before, Node after) {
        return reasons(States.of(before), States.of(after));
    }

    private List<Reason> reasons(ProjectState before, ProjectState after) {
        return detector.detect(before, after).changes().stream()
                .flatMap(change -> change.reasons().stream())
                .toList();
    }

    private static Node model(String text) {
        return States.model("prod", "a", text);
    }
}
