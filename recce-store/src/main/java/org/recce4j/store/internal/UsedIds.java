package org.recce4j.store.internal;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;

/** Which ids runs lead to, and which of a table none of them does. */
final class UsedIds {

    private final QueryRunner queries;
    private final StoreNames names;
    private final DSLContext build;

    UsedIds(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
        this.build = Sql.builder(queries.dialect());
    }

    /** Returns the ids of a table that are not among the used ones. */
    List<String> unused(StoreTable table, String column, Select<Record1<String>> used) {
        Field<String> key = names.text(column);
        Select<?> unused = build.selectDistinct(key).from(names.table(table)).where(key.notIn(used));
        return Ids.read(queries, "what no run needs in " + table.name(), unused);
    }

    Select<Record1<String>> kept(List<String> without, String column) {
        Field<String> key = names.text(column);
        return build.select(key)
                .from(names.table(Layout.RUNS))
                .where(
                        without.isEmpty()
                                ? DSL.noCondition()
                                : names.text("run_id").notIn(without))
                .and(key.isNotNull());
    }

    Select<Record1<String>> keptBuckets(List<String> without) {
        return build.select(names.text("bucket_id"))
                .from(names.table(Layout.TREE_BUCKETS))
                .where(names.text("tree_id").in(kept(without, "tree_id")));
    }

    Select<Record1<String>> keptContents(List<String> without) {
        return build.select(names.text("content_id"))
                .from(names.table(Layout.BUCKET_ITEMS))
                .where(names.text("bucket_id").in(keptBuckets(without)))
                .unionAll(kept(without, "results_id"))
                .unionAll(kept(without, "freshness_id"))
                .unionAll(kept(without, "details_id"));
    }
}
