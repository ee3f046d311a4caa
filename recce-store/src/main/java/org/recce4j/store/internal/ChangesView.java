package org.recce4j.store.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * Nodes that differ between any two runs, of which the user names two: added, removed, modified, and what of a modified one
 * differs. Buckets that both runs have are left out before a node is looked at.
 */
final class ChangesView {

    private static final String BASE = "b";
    private static final String CURRENT = "c";

    private final BuildDialect dialect;
    private final StoreNames names;

    ChangesView(BuildDialect dialect, StoreNames names) {
        this.dialect = dialect;
        this.names = names;
    }

    Select<?> select() {
        Field<String> inBase = names.of("ib", "content_id");
        Field<String> inCurrent = names.of("ic", "content_id");
        Select<Record> addedOrModified = nodesOf(
                        CURRENT, BASE, when(inBase.isNull(), inline("added")).otherwise(inline("modified")))
                .where(inBase.isNull().or(inBase.ne(inCurrent)));
        return addedOrModified.unionAll(
                nodesOf(BASE, CURRENT, inline("removed")).where(inCurrent.isNull()));
    }

    /** Returns the nodes of one side's unshared buckets, with the same node of the other side where it has it. */
    private SelectOnConditionStep<Record> nodesOf(String side, String other, Field<String> change) {
        return Sql.builder(dialect)
                .select(fields(side, change))
                .from(names.table(Layout.RUNS, BASE))
                .crossJoin(names.table(Layout.RUNS, CURRENT))
                .join(names.table(Layout.TREE_BUCKETS, "tb"))
                .on(names.of("tb", "tree_id").eq(names.of(BASE, "tree_id")))
                .join(names.table(Layout.TREE_BUCKETS, "tc"))
                .on(names.of("tc", "tree_id").eq(names.of(CURRENT, "tree_id")))
                .and(names.of("tc", "bucket").eq(names.of("tb", "bucket")))
                .and(names.of("tc", "bucket_id").ne(names.of("tb", "bucket_id")))
                .join(names.table(Layout.BUCKET_ITEMS, "i" + side))
                .on(isNodeOf(side))
                .leftJoin(names.table(Layout.BUCKET_ITEMS, "i" + other))
                .on(isNodeOf(other).and(names.of("i" + other, "item_id").eq(names.of("i" + side, "item_id"))))
                .join(names.table(Layout.NODE_VERSIONS, "v" + side))
                .on(versionOf(side))
                .leftJoin(names.table(Layout.NODE_VERSIONS, "v" + other))
                .on(versionOf(other));
    }

    private Condition isNodeOf(String side) {
        return names.of("i" + side, "bucket_id")
                .eq(names.of("t" + side, "bucket_id"))
                .and(names.of("i" + side, "kind").eq(ItemKind.NODE.stored()));
    }

    private Condition versionOf(String side) {
        return names.of("v" + side, "content_id").eq(names.of("i" + side, "content_id"));
    }

    private List<SelectField<?>> fields(String side, Field<String> change) {
        List<SelectField<?>> fields = new ArrayList<>();
        fields.add(names.of(BASE, "run_id").as(names.label("base_run_id")));
        fields.add(names.of(CURRENT, "run_id").as(names.label("current_run_id")));
        fields.add(names.of("i" + side, "item_id").as(names.label("unique_id")));
        fields.add(names.of("v" + side, "name"));
        fields.add(names.of("v" + side, "resource_type"));
        fields.add(change.as(names.label("change")));
        fields.add(differs("code_changed", List.of("code_hash")));
        fields.add(differs("config_changed", List.of("config_hash")));
        fields.add(differs("columns_changed", List.of("columns_hash")));
        fields.add(differs("relation_changed", List.of("database_name", "schema_name", "alias")));
        fields.add(differs("description_changed", List.of("description")));
        return fields;
    }

    /** True, false, or NULL for a node that only one side has. */
    private SelectField<?> differs(String label, List<String> columns) {
        Condition same = DSL.and(columns.stream()
                .map(column -> dialect.same(names.of("vb", column), names.of("vc", column)))
                .toList());
        Condition both = names.of("vb", "content_id")
                .isNotNull()
                .and(names.of("vc", "content_id").isNotNull());
        SqlType bool = new SqlType.Bool();
        return when(both.and(same), dialect.literal(false, bool))
                .when(both, dialect.literal(true, bool))
                .otherwise(dialect.literal(null, bool))
                .as(names.label(label));
    }
}
