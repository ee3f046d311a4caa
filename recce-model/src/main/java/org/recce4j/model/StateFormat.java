package org.recce4j.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A state in the form of {@code recce4j.state/1}, both ways, and a catalog laid onto it. */
final class StateFormat {

    static final String FORMAT = "recce4j.state/1";

    private static final String UNMATCHED = "MODEL-CATALOG-UNMATCHED";

    private static final String FAILED = "MODEL-CATALOG-ERRORS";

    private StateFormat() {}

    static Json.Obj write(ProjectState state) {
        return Json.Obj.builder()
                .put("format", FORMAT)
                .put("info", write(state.info()))
                .put("nodes", all(state.nodes(), Node::toJson))
                .put("disabled", all(state.disabled(), Node::toJson))
                .put("macros", all(state.macros(), StateFormat::write))
                .put("docs", all(state.docs(), StateFormat::write))
                .put("groups", all(state.groups(), StateFormat::write))
                .put("run_results", all(state.runResults(), ResultFormat::write))
                .put("freshness", all(state.freshness(), ResultFormat::write))
                .put("edges", all(state.edges(), StateFormat::write))
                .put("extras", state.extras())
                .put("warnings", all(state.warnings(), StateFormat::write))
                .build();
    }

    static ProjectState read(Json.Obj json) {
        if (!FORMAT.equals(json.text("format"))) {
            throw new IllegalArgumentException("Cannot read a state: its \"format\" is \"" + json.text("format")
                    + "\", not \"" + FORMAT + "\"; give a file written by recce extract --format json");
        }
        ProjectState.Builder state = ProjectState.builder(readInfo(json.object("info")));
        objects(json, "nodes").forEach(node -> state.add(Node.fromJson(node)));
        objects(json, "disabled").forEach(node -> state.addDisabled(Node.fromJson(node)));
        objects(json, "macros").forEach(macro -> state.add(readMacro(macro)));
        objects(json, "docs").forEach(doc -> state.addDoc(readItem(doc)));
        objects(json, "groups").forEach(group -> state.addGroup(readItem(group)));
        objects(json, "run_results").forEach(result -> state.add(ResultFormat.readRunResult(result)));
        objects(json, "freshness").forEach(result -> state.add(ResultFormat.readFreshness(result)));
        objects(json, "edges")
                .forEach(
                        edge -> state.add(new Edge(new NodeId(text(edge, "parent")), new NodeId(text(edge, "child")))));
        objects(json, "warnings")
                .forEach(warning ->
                        state.add(new Warning(text(warning, "code"), text(warning, "message"), warning.text("path"))));
        return state.extras(json.object("extras")).build();
    }

    static ProjectState attach(ProjectState state, Catalog catalog) {
        ProjectState bare = detach(state);
        ProjectState.Builder attached = bare.toBuilder();
        TreeMap<NodeId, Catalog.Table> unmatched = new TreeMap<>(catalog.tables());
        for (Node node : bare.nodes()) {
            Catalog.Table table = unmatched.remove(node.id());
            if (table != null) {
                attached.add(node.with(table));
            }
        }
        attachInAnyCase(bare, unmatched, attached);
        Json.Obj.Builder extras = Json.Obj.builder().putAll(catalog.extras()).put("metadata", catalog.metadata());
        extras.put("errors", catalog.errors());
        if (catalog.errors() instanceof Json.Arr errors && !errors.items().isEmpty()) {
            attached.add(new Warning(
                    FAILED,
                    "The catalog could not read " + errors.items().size()
                            + " schemas: a node without columns may have them; the reasons are in extras.catalog.errors",
                    "$.errors"));
        }
        if (!unmatched.isEmpty()) {
            Json.Obj.Builder tables = Json.Obj.builder();
            unmatched.forEach((id, table) -> tables.put(id.value(), write(table)));
            extras.put(CatalogColumns.UNMATCHED, tables.build());
            attached.add(new Warning(
                    UNMATCHED,
                    "The catalog has " + unmatched.size() + " tables of nodes that the manifest lacks, such as "
                            + unmatched.firstKey() + "; they are kept in extras.catalog.unmatched",
                    "$.nodes"));
        }
        return attached.extras(bare.extras().with(CatalogColumns.EXTRAS_KEY, extras.build()))
                .build();
    }

    /** dbt 2.0 writes a catalog's ids in lower case. */
    private static void attachInAnyCase(
            ProjectState state, Map<NodeId, Catalog.Table> unmatched, ProjectState.Builder attached) {
        if (unmatched.isEmpty()) {
            return;
        }
        for (Node node : state.nodes()) {
            String folded = node.id().value().toLowerCase(Locale.ROOT);
            Catalog.Table table = NodeId.find(folded).map(unmatched::remove).orElse(null);
            if (table != null) {
                attached.add(node.with(table));
            }
        }
    }

    static ProjectState detach(ProjectState state) {
        ProjectState.Builder detached = ProjectState.builder(state.info());
        state.nodes().forEach(node -> detached.add(CatalogColumns.withoutCatalog(node)));
        state.disabled().forEach(detached::addDisabled);
        state.macros().forEach(detached::add);
        state.docs().forEach(detached::addDoc);
        state.groups().forEach(detached::addGroup);
        state.edges().forEach(detached::add);
        state.runResults().forEach(detached::add);
        state.freshness().forEach(detached::add);
        state.warnings().stream()
                .filter(warning ->
                        !warning.code().equals(UNMATCHED) && !warning.code().equals(FAILED))
                .forEach(detached::add);
        return detached.extras(state.extras().without(List.of(CatalogColumns.EXTRAS_KEY)))
                .build();
    }

    private static Json.Obj write(Catalog.Table table) {
        List<Json> columns = all(
                table.columns(),
                column -> Json.Obj.builder()
                        .put("name", column.name())
                        .put("type", column.type())
                        .put("index", column.index())
                        .put("comment", column.comment())
                        .build());
        return table.extras().with("columns", new Json.Arr(columns));
    }

    static Catalog.Table readTable(Json.Obj json) {
        List<Catalog.TableColumn> columns = new ArrayList<>();
        for (Json.Obj column : objects(json, "columns")) {
            int index = column.get("index") instanceof Json.Num number
                    ? number.value().intValue()
                    : 0;
            columns.add(
                    new Catalog.TableColumn(text(column, "name"), text(column, "type"), index, column.text("comment")));
        }
        return new Catalog.Table(columns, json.without(List.of("columns")));
    }

    static Json.Obj write(StateInfo info) {
        Instant generatedAt = info.invocation().generatedAt();
        return Json.Obj.builder()
                .put("project_name", info.project().name())
                .put("project_id", info.project().id())
                .put("adapter_type", info.adapterType())
                .put("dbt_version", info.invocation().dbtVersion())
                .put("schema_version", info.invocation().schemaVersion())
                .put("invocation_id", info.invocation().id())
                .put("generated_at", generatedAt == null ? null : generatedAt.toString())
                .put("environment", info.environment())
                .put("quoting", info.quoting())
                .put("extras", info.extras())
                .build();
    }

    static StateInfo readInfo(Json.Obj info) {
        return new StateInfo(
                info.text("environment"),
                new StateInfo.Project(info.text("project_name"), info.text("project_id")),
                new StateInfo.Invocation(
                        info.text("invocation_id"),
                        info.text("dbt_version"),
                        info.text("schema_version"),
                        instant(info.text("generated_at"))),
                info.text("adapter_type"),
                info.object("quoting"),
                info.object("extras"));
    }

    static @Nullable Instant instant(@Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "Cannot read a state: time \"" + text + "\" is not an ISO-8601 time", unreadable);
        }
    }

    private static Json.Obj write(Macro macro) {
        return Json.Obj.builder()
                .put("unique_id", macro.uniqueId())
                .put("name", macro.name())
                .put("package_name", macro.packageName())
                .put("macro_sql", macro.sql())
                .put("depends_on_macros", macro.dependsOn())
                .put("extras", macro.extras())
                .build();
    }

    private static Macro readMacro(Json.Obj json) {
        return new Macro(
                text(json, "unique_id"),
                text(json, "name"),
                text(json, "package_name"),
                json.text("macro_sql"),
                NodeFormat.texts(json.items("depends_on_macros")),
                json.object("extras"));
    }

    private static Json.Obj write(ProjectItem item) {
        return Json.Obj.builder()
                .put("unique_id", item.uniqueId())
                .put("name", item.name())
                .put("package_name", item.packageName())
                .put("extras", item.extras())
                .build();
    }

    private static ProjectItem readItem(Json.Obj json) {
        return new ProjectItem(
                text(json, "unique_id"), text(json, "name"), text(json, "package_name"), json.object("extras"));
    }

    private static Json.Obj write(Edge edge) {
        return Json.Obj.builder()
                .put("parent", edge.parent().value())
                .put("child", edge.child().value())
                .build();
    }

    private static Json.Obj write(Warning warning) {
        return Json.Obj.builder()
                .put("code", warning.code())
                .put("message", warning.message())
                .put("path", warning.path())
                .build();
    }

    static <T> List<Json> all(Collection<T> parts, Function<T, Json> form) {
        List<Json> items = new ArrayList<>(parts.size());
        parts.forEach(part -> items.add(form.apply(part)));
        return items;
    }

    static List<Json.Obj> objects(Json.Obj json, String field) {
        return json.items(field).stream()
                .filter(Json.Obj.class::isInstance)
                .map(Json.Obj.class::cast)
                .toList();
    }

    static String text(Json.Obj json, String field) {
        return Objects.requireNonNullElse(json.text(field), "");
    }
}
