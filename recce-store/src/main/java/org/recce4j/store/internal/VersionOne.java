package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateInfo;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;

/**
 * Reads a store of version 1, in which every run had rows of its own: for users who may not migrate it, and for the migration.
 * It existed on DuckDB alone.
 */
final class VersionOne implements StoredStates {

    static final List<String> TABLES = List.of("runs", "nodes", "lineage", "run_parts");

    /** Field of the state form, by column that holds it as text. */
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("unique_id", "unique_id"),
            Map.entry("name", "name"),
            Map.entry("resource_type", "resource_type"),
            Map.entry("package_name", "package_name"),
            Map.entry("database_name", "database"),
            Map.entry("schema_name", "schema"),
            Map.entry("identifier", "identifier"),
            Map.entry("relation_name", "relation_name"),
            Map.entry("materialized", "materialized"),
            Map.entry("raw_code", "raw_code"),
            Map.entry("compiled_code", "compiled_code"));

    private static final List<String> DOCUMENTS = List.of("config", "columns");

    private final QueryRunner queries;
    private final StoreNames names;

    VersionOne(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> all(String table, List<String> columns, Condition which, RowReader<T> reader) {
        List<Field<String>> fields = columns.stream().map(names::text).toList();
        Select<?> select = Sql.builder(queries.dialect())
                .select(fields)
                .from(DSL.table(names.relation(table)))
                .where(which);
        return queries.query("version 1 of the metadata store", Sql.text(select), rows -> {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(reader.read(rows));
            }
            return all;
        });
    }

    @Override
    public List<Run> runs() {
        List<Run> runs = new ArrayList<>(all(
                "runs",
                List.of("run_id", "environment", "run_at", "info", "git_sha", "branch"),
                DSL.noCondition(),
                row -> Run.builder(StateInfo.fromJson(object(row.getString(4))))
                        .id(row.getString(1))
                        .environment(row.getString(2))
                        .runAt(row.getObject(3, OffsetDateTime.class).toInstant())
                        .gitSha(row.getString(5))
                        .branch(row.getString(6))
                        .build()));
        runs.sort(NEWEST_FIRST);
        return runs;
    }

    @Override
    public ProjectState load(Run run) {
        Json.Obj.Builder json = Json.Obj.builder()
                .putAll(ProjectState.builder(run.info().withEnvironment(run.environment()))
                        .build()
                        .toJson());
        all("run_parts", List.of("part", "content"), names.text("run_id").eq(run.id()), row -> {
            json.put(row.getString(1), JsonText.read(row.getString(2)));
            return run;
        });
        ProjectState.Builder state = ProjectState.fromJson(json.build()).toBuilder();
        List<String> columns = Stream.of(List.of("details"), DOCUMENTS, List.copyOf(TEXTS.keySet()))
                .flatMap(List::stream)
                .toList();
        all("nodes", columns, ofRun(run), VersionOne::node).forEach(state::add);
        lineage(run).forEach(state::add);
        return state.build();
    }

    private static Node node(ResultSet row) throws SQLException {
        Map<String, Json> fields =
                new LinkedHashMap<>(object(row.getString("details")).fields());
        for (Map.Entry<String, String> column : TEXTS.entrySet()) {
            fields.put(column.getValue(), Json.of(row.getString(column.getKey())));
        }
        for (String document : DOCUMENTS) {
            fields.put(document, JsonText.read(row.getString(document)));
        }
        return Node.fromJson(new Json.Obj(fields));
    }

    @Override
    public List<Edge> lineage(Run run) {
        return all(
                "lineage",
                List.of("parent_id", "node_id"),
                ofRun(run),
                row -> new Edge(new NodeId(row.getString(1)), new NodeId(row.getString(2))));
    }

    private Condition ofRun(Run run) {
        return names.text("run_id").eq(run.id()).and(names.text("environment").eq(run.environment()));
    }

    private static Json.Obj object(String text) {
        return JsonText.read(text) instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }
}
