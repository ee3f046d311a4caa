package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** What people query: each view as its select. All begin at {@code runs}, so that a run is seen whole or not at all. */
final class Views {

    private final BuildDialect dialect;
    private final StoreNames names;
    private final DSLContext build;

    Views(BuildDialect dialect, StoreNames names) {
        this.dialect = dialect;
        this.names = names;
        this.build = Sql.builder(dialect);
    }

    /** Returns all views by name, in an order in which they can be made. */
    Map<String, Select<?>> all() {
        Map<String, Select<?>> views = new LinkedHashMap<>();
        views.put("nodes", nodes());
        views.put("lineage", lineage());
        views.put("node_columns", ofTree(Layout.VERSION_COLUMNS));
        views.put("macros", ofTree(Layout.MACRO_VERSIONS));
        views.put("run_results", beside(Layout.RESULT_VERSIONS, "results_id"));
        views.put("source_freshness", beside(Layout.FRESHNESS_VERSIONS, "freshness_id"));
        views.put("latest_runs", latestRuns());
        views.put("node_history", nodeHistory());
        views.put("growth", growth());
        views.put("changes", new ChangesView(dialect, names).select());
        return views;
    }

    private Select<?> nodes() {
        List<SelectField<?>> fields = run();
        fields.add(1, names.of("i", "item_id").as(names.label("unique_id")));
        return tree(addRead(fields, Layout.NODE_VERSIONS))
                .join(names.table(Layout.NODE_VERSIONS, "v"))
                .on(names.of("v", "content_id").eq(names.of("i", "content_id")));
    }

    private Select<?> lineage() {
        return tree(List.of(
                        names.of("r", "run_id"),
                        names.of("r", "environment"),
                        names.of("i", "item_id").as(names.label("node_id")),
                        names.of("v", "parent_id")))
                .join(names.table(Layout.VERSION_PARENTS, "v"))
                .on(names.of("v", "content_id").eq(names.of("i", "content_id")));
    }

    private Select<?> ofTree(StoreTable table) {
        List<SelectField<?>> fields = run();
        fields.add(names.of("i", "item_id").as(names.label("unique_id")));
        return tree(addRead(fields, table))
                .join(names.table(table, "v"))
                .on(names.of("v", "content_id").eq(names.of("i", "content_id")));
    }

    private Select<?> beside(StoreTable table, String idOfRun) {
        return build.select(addRead(run(), table))
                .from(names.table(Layout.RUNS, "r"))
                .join(names.table(table, "v"))
                .on(names.of("v", "content_id").eq(names.of("r", idOfRun)));
    }

    private List<SelectField<?>> run() {
        List<SelectField<?>> fields = new ArrayList<>();
        fields.add(names.of("r", "run_id"));
        fields.add(names.of("r", "environment"));
        fields.add(names.of("r", "run_at"));
        return fields;
    }

    private List<SelectField<?>> addRead(List<SelectField<?>> fields, StoreTable table) {
        for (StoreTable.Column column : table.columns()) {
            Field<String> value = names.of("v", column.name());
            if (column.type() instanceof SqlType.Document) {
                fields.add(dialect.document(value).as(names.label(column.name())));
            } else if (!column.name().equals("content_id")) {
                fields.add(value);
            }
        }
        return fields;
    }

    private SelectJoinStep<Record> tree(List<SelectField<?>> fields) {
        return build.select(fields)
                .from(names.table(Layout.RUNS, "r"))
                .join(names.table(Layout.TREE_BUCKETS, "t"))
                .on(names.of("t", "tree_id").eq(names.of("r", "tree_id")))
                .join(names.table(Layout.BUCKET_ITEMS, "i"))
                .on(names.of("i", "bucket_id").eq(names.of("t", "bucket_id")));
    }

    private Select<?> latestRuns() {
        List<SelectField<?>> numbered = new ArrayList<>();
        Layout.SHOWN_OF_RUNS.forEach(column -> numbered.add(names.of("r", column)));
        numbered.add(DSL.rowNumber()
                .over()
                .partitionBy(names.of("r", "project_name"), names.of("r", "environment"))
                .orderBy(names.of("r", "run_at").desc(), names.of("r", "run_id").desc())
                .as("place"));
        List<Field<String>> shown = Layout.SHOWN_OF_RUNS.stream()
                .map(column -> names.of("n", column))
                .toList();
        return build.select(shown)
                .from(build.select(numbered).from(names.table(Layout.RUNS, "r")).asTable(DSL.name("n")))
                .where(DSL.field(DSL.name("n", "place"), Integer.class).eq(1));
    }

    private Select<?> nodeHistory() {
        List<Field<String>> group = List.of(
                names.of("r", "project_name"),
                names.of("r", "environment"),
                names.of("i", "item_id"),
                names.of("i", "content_id"),
                names.of("v", "checksum"));
        return tree(List.of(
                        group.get(0),
                        group.get(1),
                        group.get(2).as(names.label("unique_id")),
                        group.get(3),
                        group.get(4),
                        DSL.min(names.of("r", "run_at")).as(names.label("first_seen")),
                        DSL.max(names.of("r", "run_at")).as(names.label("last_seen")),
                        DSL.count().as(names.label("run_count"))))
                .join(names.table(Layout.NODE_VERSIONS, "v"))
                .on(names.of("v", "content_id").eq(names.of("i", "content_id")))
                .groupBy(group);
    }

    /** A run that was replaced or pruned takes what it added with it into no row: the figures are of the runs that are there. */
    private Select<?> growth() {
        Field<String> kind = names.of("c", "kind");
        return build.select(
                        names.of("r", "run_id"),
                        names.of("r", "environment"),
                        names.of("r", "run_at"),
                        added(kind, ItemKind.NODE).as(names.label("new_node_versions")),
                        added(kind, ItemKind.MACRO).as(names.label("new_macro_versions")),
                        DSL.count(names.of("c", "body")).as(names.label("new_rows")),
                        DSL.coalesce(DSL.sum(length(names.of("c", "body"))), DSL.inline(0))
                                .as(names.label("new_bytes")))
                .from(names.table(Layout.RUNS, "r"))
                .leftJoin(names.table(Layout.CONTENTS, "c"))
                .on(names.of("c", "first_run_id").eq(names.of("r", "run_id")))
                .groupBy(names.of("r", "run_id"), names.of("r", "environment"), names.of("r", "run_at"));
    }

    private Field<?> added(Field<String> kind, ItemKind which) {
        Field<Integer> first = DSL.when(
                        kind.eq(which.stored())
                                .and(DSL.field(DSL.name("c", names.folded("part")), Long.class)
                                        .eq(0L)),
                        DSL.inline(1))
                .otherwise(DSL.inline(0));
        return DSL.sum(first);
    }

    static Field<Long> length(Field<String> text) {
        return DSL.field("length({0})", Long.class, text);
    }
}
