package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.fixtures.States;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.StateInfo;

/** What another environment or another run makes of the same files is no change; what the files say is. */
class EnvironmentChangesTest {

    private static final String HOOK =
            "{{ config(post_hook=\"insert into log values ('\" ~ target.name ~ \"')\") }} select 1";

    @Test
    void aHookThatNamesTheTargetIsNoChangeThoughItIsSpelledInTwoWays() {
        assertThat(changed(hooked(HOOK, "prod", "x"), hooked(HOOK, "dev", "x"))).isEmpty();
        assertThat(changed(hooked("select 1", "prod", "x"), hooked("select 1", "dev", "x")))
                .isEmpty();
        assertThat(changed(hooked("select 1", "prod", "x"), hooked("select 1", "dev", "y")))
                .containsExactly("model.shop.a configs [post-hook, post_hook]");
    }

    private static Node hooked(String text, String target, String stored) {
        return configured(
                target,
                text,
                Map.of("post-hook", List.of(Map.of("sql", "insert into log values ('" + target + "')"))),
                Map.of("post_hook", stored + " ~ target.name"));
    }

    @Test
    void hooksOfTwoLevelsAreOneText() {
        Map<String, Object> text = Map.of("post-hook", "select '{{ target.name }}'", "post_hook", "target.name");
        assertThat(changed(
                        configured("prod", "select 1", Map.of("post-hook", List.of("select 'prod'", "prod")), text),
                        configured("dev", "select 1", Map.of("post-hook", List.of("select 'dev'", "dev")), text)))
                .isEmpty();
    }

    @Test
    void twoTargetsWithTheSameNamesAreToldApartByWhatReadsTheTarget() {
        Map<String, Object> inFile = Map.of("meta", "{'e': target.name}");
        Map<String, Object> inProject = Map.of("meta", Map.of("env", "{{ target.name }}"));
        Map<String, Object> literal = Map.of("meta", "{'level': 1}");
        ProjectState one = States.writtenBy(
                "1.12.6",
                named(configured("main", "select 1", Map.of("meta", Map.of("e", "one")), inFile), "a"),
                named(configured("main", "select 1", Map.of("meta", Map.of("env", "one")), inProject), "b"),
                named(configured("main", "select 1", Map.of("meta", Map.of("level", 1, "env", "one")), literal), "c"));
        ProjectState two = States.writtenBy(
                "1.12.6",
                named(configured("main", "select 1", Map.of("meta", Map.of("e", "two")), inFile), "a"),
                named(configured("main", "select 1", Map.of("meta", Map.of("env", "two")), inProject), "b"),
                named(configured("main", "select 1", Map.of("meta", Map.of("level", 1, "env", "two")), literal), "c"));
        assertThat(changed(one, two)).isEmpty();
    }

    @Test
    void withinOneEnvironmentTheSameTextWithAnotherValueIsAChange() {
        Map<String, Object> text = Map.of("meta", Map.of("e", "{{ env_var('E') }}"));
        assertThat(changed(
                        configured("main", "select 1", Map.of("meta", Map.of("e", "x")), text),
                        configured("main", "select 1", Map.of("meta", Map.of("e", "y")), text)))
                .containsExactly("model.shop.a configs [meta]");
    }

    @Test
    void aKeyBesideTheOneThatReadsTheTargetStillCounts() {
        Map<String, Object> text = Map.of("meta", Map.of("e", "{{ target.name }}"));
        assertThat(changed(
                        configured("main", "select 1", Map.of("meta", Map.of("e", "x", "owner", "ann")), text),
                        configured("main", "select 1", Map.of("meta", Map.of("e", "y", "owner", "bob")), text)))
                .containsExactly("model.shop.a configs [meta]");
    }

    @Test
    void environmentsThatTheCallerNamesApartAreTwo() {
        Map<String, Object> text = Map.of("meta", Map.of("e", "{{ env_var('E') }}"));
        ProjectState one = States.of(configured("main", "select 1", Map.of("meta", Map.of("e", "x")), text));
        ProjectState two = States.of(configured("main", "select 1", Map.of("meta", Map.of("e", "y")), text));
        ProjectState named =
                two.toBuilder().info(two.info().withEnvironment("dev")).build();
        assertThat(changed(one, two)).hasSize(1);
        assertThat(changed(one, named)).isEmpty();
    }

    /** dbt 1.12 appends the value of a template to the list that holds the template. */
    @Test
    void tagsWithTheTargetsNameAreNoChange() {
        assertThat(changed(tagged("prod", "nightly"), tagged("dev", "nightly"))).isEmpty();
        assertThat(changed(tagged("prod", "nightly"), tagged("dev", "weekly")))
                .containsExactly("model.shop.a configs [tags]");
    }

    private static Node tagged(String target, String tag) {
        List<String> tags = List.of(tag, target);
        return States.model(target, "a", "select 1").toBuilder()
                .config(new Config(
                        json(Map.of("tags", tags)),
                        json(Map.of("tags", List.of(tag, "{{ target.name }}", tag, target))),
                        tags))
                .build();
    }

    @Test
    void appendedGrantsAreNoChange() {
        assertThat(changed(granted("prod"), granted("dev"))).isEmpty();
    }

    private static Node granted(String target) {
        return configured(
                target,
                "select 1",
                Map.of("grants", Map.of("select", List.of(target))),
                Map.of("grants", Map.of("+select", List.of("{{ target.name }}", target))));
    }

    @Test
    void aValueWithTheRunsIdOrStartIsNoChange() {
        String text = "{{ config(meta={'at': run_started_at | string, 'inv': invocation_id}) }} select 1";
        assertThat(changed(
                        run(
                                "1aa4a6b6-818d",
                                "2026-03-01T08:00:00.123456+00:00",
                                stamped(text, "1aa4a6b6-818d", "2026-03-01 08:00:00.123456+00:00", "x")),
                        run(
                                "13d35cca-a334",
                                "2026-03-02T09:00:00.654321+00:00",
                                stamped(text, "13d35cca-a334", "2026-03-02 09:00:00.654321+00:00", "x"))))
                .isEmpty();
        assertThat(changed(
                        run(
                                "1aa4a6b6-818d",
                                "2026-03-01T08:00:00.123456+00:00",
                                stamped("select 1", "log 1aa4a6b6-818d", "2026-03-01T08:00:00", "x")),
                        run(
                                "13d35cca-a334",
                                "2026-03-02T09:00:00.654321+00:00",
                                stamped("select 1", "log 13d35cca-a334", "2026-03-02T09:00:00", "x"))))
                .isEmpty();
        assertThat(changed(
                        run(
                                "1aa4a6b6-818d",
                                "2026-03-01T08:00:00.123456+00:00",
                                stamped("select 1", "1aa4a6b6-818d", "-", "x")),
                        run(
                                "13d35cca-a334",
                                "2026-03-02T09:00:00.654321+00:00",
                                stamped("select 1", "13d35cca-a334", "-", "y"))))
                .containsExactly("model.shop.a configs [meta]");
    }

    private static Node stamped(String text, String id, String at, String owner) {
        return configured("main", text, Map.of("meta", Map.of("inv", id, "at", at, "owner", owner)), Map.of());
    }

    @Test
    void aHookWhoseMacroReadsTheRunIsNoChange() {
        Macro macro = new Macro(
                "macro.shop.log_run",
                "log_run",
                "shop",
                "{% macro log_run() %}insert into log values ('{{ invocation_id[:8] }}'){% endmacro %}",
                List.of(),
                Json.Obj.EMPTY);
        String text = "{{ config(post_hook=log_run()) }} select 1";
        ProjectState first =
                States.of(configured("main", text, Map.of("post-hook", List.of("log 01234567")), Map.of()));
        ProjectState second =
                States.of(configured("main", text, Map.of("post-hook", List.of("log 89abcdef")), Map.of()));
        assertThat(changed(
                        first.toBuilder().add(macro).build(),
                        second.toBuilder().add(macro).build()))
                .isEmpty();
        assertThat(changed(first, second)).hasSize(1);
    }

    private static ProjectState run(String id, String startedAt, Node node) {
        StateInfo info = States.info("prod", id);
        return ProjectState.builder(new StateInfo(
                        info.environment(),
                        info.project(),
                        info.invocation(),
                        info.adapterType(),
                        info.quoting(),
                        json(Map.of("run_started_at", startedAt))))
                .add(node)
                .build();
    }

    @Test
    void namesThatMovedWithTheirMacroAreNeverAnotherEnvironment() {
        ProjectState before = withSchemaMacro("{{ target.schema }}", moved("analytics"));
        ProjectState after = withSchemaMacro("{{ target.schema }}_v2", moved("analytics_v2"));
        assertThat(changed(before, after)).contains("model.shop.a relation [schema]");
        assertThat(changed(withSchemaMacro(" x", moved("prod")), withSchemaMacro("  x", moved("dev"))))
                .noneMatch(change -> change.contains("relation"));
        assertThat(changed(withSchemaMacro("x", moved("prod")), withSchemaMacro("x", moved("dev"))))
                .isEmpty();
    }

    private static Node moved(String schema) {
        return States.model(schema, "a", "select 1");
    }

    private static ProjectState withSchemaMacro(String body, Node node) {
        return States.of(node).toBuilder()
                .add(new Macro(
                        "macro.shop.generate_schema_name",
                        "generate_schema_name",
                        "shop",
                        "{% macro generate_schema_name(name, node) %}" + body + "{% endmacro %}",
                        List.of(),
                        Json.Obj.EMPTY))
                .build();
    }

    @Test
    void sourcesOfAnotherTargetInDbt2() {
        ProjectState prod = dbt2("prod", "raw_p", "raw_p");
        assertThat(changed(prod, dbt2("dev", "raw_d", "raw_d"))).isEmpty();
        assertThat(changed(prod, dbt2("dev", "raw_d", "other")))
                .containsExactly("source.shop.raw.s relation [schema]", "source.shop.raw.t relation [schema]");
        assertThat(changed(prod, dbt2("prod", "raw_d", "raw_d"))).hasSize(2);
    }

    private static ProjectState dbt2(String schema, String first, String second) {
        return States.writtenBy(
                "2.0.0-preview.200", States.model(schema, "a", "select 1"), source("s", first), source("t", second));
    }

    private static Node source(String name, String schema) {
        return Node.builder(new NodeId("source.shop.raw." + name))
                .packageName("shop")
                .relation(Relation.of("db", schema, name))
                .extras(json(Map.of("source_name", "raw", "unrendered_schema", "", "unrendered_database", "")))
                .build();
    }

    @Test
    void aSourceWhoseTextIsTheSameMayMoveOnlyByItsTarget() {
        assertThat(changed(written("{{ env_var('RAW') }}", "one"), written("{{ env_var('RAW') }}", "two")))
                .containsExactly("source.shop.raw.s relation [schema]");
        assertThat(changed(written("{{ target.name }}_raw", "a_raw"), written("{{ target.name }}_raw", "b_raw")))
                .isEmpty();
    }

    private static ProjectState written(String text, String schema) {
        Node source = source("s", schema).toBuilder()
                .extras(json(Map.of("source_name", "raw", "unrendered_schema", text)))
                .build();
        return States.writtenBy("1.12.6", States.model("prod", "a", "select 1"), source);
    }

    @Test
    void aMetaBesideTheConfigurationIsCompared() {
        assertThat(changed(withMeta("ann"), withMeta("bob"))).containsExactly("source.shop.raw.s configs [meta]");
    }

    /** As dbt up to 1.9 writes it. */
    private static ProjectState withMeta(String owner) {
        Node source = source("s", "raw").toBuilder()
                .extras(json(Map.of("source_name", "raw", "meta", Map.of("owner", owner))))
                .build();
        return States.writtenBy("1.8.0", States.model("prod", "a", "select 1"), source);
    }

    @Test
    void columnsAndGroupsMayNameTheTargetToo() {
        assertThat(changed(withTargetInColumn("prod"), withTargetInColumn("dev")))
                .isEmpty();
    }

    private static ProjectState withTargetInColumn(String target) {
        Node node = configured(
                        target,
                        "select 1",
                        Map.of("meta", Map.of("env", target)),
                        Map.of("meta", Map.of("env", "{{ target.name }}")))
                .toBuilder()
                .columns(List.of(Column.described("c", null, "", json(Map.of("meta", Map.of("env", target))))))
                .build();
        return States.of(node).toBuilder()
                .addGroup(new ProjectItem(
                        "group.shop.sales",
                        "sales",
                        "shop",
                        json(Map.of("config", Map.of("meta", Map.of("env", target))))))
                .build();
    }

    private static Node configured(
            String schema, String text, Map<String, Object> resolved, Map<String, Object> unrendered) {
        return States.model(schema, "a", text).toBuilder()
                .config(new Config(json(resolved), json(unrendered), List.of()))
                .build();
    }

    private static Node named(Node node, String name) {
        return States.model("main", name, "select 1").toBuilder()
                .config(node.config())
                .build();
    }

    private static Json.Obj json(Map<String, ?> fields) {
        Json.Obj.Builder json = Json.Obj.builder();
        fields.forEach(json::put);
        return json.build();
    }

    private static List<String> changed(Node before, Node after) {
        return changed(States.writtenBy("1.12.6", before), States.writtenBy("1.12.6", after));
    }

    private static List<String> changed(ProjectState before, ProjectState after) {
        return ChangeDetector.standard().detect(before, after).changes().stream()
                .flatMap(EnvironmentChangesTest::told)
                .toList();
    }

    private static Stream<String> told(NodeChange change) {
        return change.reasons().isEmpty()
                ? Stream.of(change.id() + " " + change.kind())
                : change.reasons().stream()
                        .map(reason -> change.id() + " " + reason.id() + " " + details(change, reason));
    }

    private static List<Object> details(NodeChange change, Reason reason) {
        return Arrays.asList(
                change.detail().items(reason.id()).stream().map(Json::toPlain).toArray());
    }
}
