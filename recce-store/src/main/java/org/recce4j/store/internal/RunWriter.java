package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;

/** The statements that write one run; the caller has the transaction. */
final class RunWriter {

    /** Rows of one insert statement: large enough to be fast, within every driver's limit of bound values. */
    private static final int CHUNK = 200;

    private final DSLContext sql;
    private final Tables tables;

    RunWriter(DSLContext sql, Tables tables) {
        this.sql = sql;
        this.tables = tables;
    }

    void insert(Run run, ProjectState state) {
        insert(
                tables.nodes,
                Tables.NODE_FIELDS,
                state.nodes().stream().map(node -> Rows.node(run, node)).toList());
        insert(
                tables.lineage,
                Tables.LINEAGE_FIELDS,
                state.edges().stream()
                        .map(edge -> Arrays.<@Nullable Object>asList(
                                run.id(),
                                run.environment(),
                                edge.child().value(),
                                edge.parent().value()))
                        .toList());
        insert(tables.runParts, Tables.PART_FIELDS, parts(run, state));
        insert(tables.runs, Tables.RUN_FIELDS, List.of(Rows.run(run)));
    }

    void delete(String runId) {
        for (Table<Record> table : List.of(tables.runs, tables.nodes, tables.lineage, tables.runParts)) {
            sql.deleteFrom(table).where(Tables.RUN_ID.eq(runId)).execute();
        }
    }

    /** Writes what a catalog changed: columns and details of nodes, and the sections beside them. */
    void update(Run run, ProjectState before, ProjectState after) {
        for (Node node : after.nodes()) {
            if (!node.equals(before.node(node.id()).orElse(null))) {
                List<@Nullable Object> row = Rows.node(run, node);
                sql.update(tables.nodes)
                        .set(Tables.COLUMNS, text(row, Tables.COLUMNS))
                        .set(Tables.DETAILS, text(row, Tables.DETAILS))
                        .where(Tables.RUN_ID.eq(run.id()))
                        .and(Tables.ENVIRONMENT.eq(run.environment()))
                        .and(Tables.UNIQUE_ID.eq(node.id().value()))
                        .execute();
            }
        }
        for (Map.Entry<String, Json> part : RunParts.of(after).entrySet()) {
            sql.update(tables.runParts)
                    .set(Tables.CONTENT, Rows.json(part.getValue()))
                    .where(Tables.RUN_ID.eq(run.id()))
                    .and(Tables.PART.eq(part.getKey()))
                    .execute();
        }
    }

    private static String text(List<@Nullable Object> row, Field<String> field) {
        return String.valueOf(row.get(Tables.NODE_FIELDS.indexOf(field)));
    }

    private static List<List<@Nullable Object>> parts(Run run, ProjectState state) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        RunParts.of(state).forEach((name, content) -> rows.add(Arrays.asList(run.id(), name, Rows.json(content))));
        return rows;
    }

    private void insert(Table<Record> table, List<Field<?>> fields, List<List<@Nullable Object>> rows) {
        for (int from = 0; from < rows.size(); from += CHUNK) {
            InsertValuesStepN<Record> insert = sql.insertInto(table, fields);
            for (Collection<?> row : rows.subList(from, Math.min(rows.size(), from + CHUNK))) {
                insert = insert.values(row);
            }
            insert.execute();
        }
    }
}
