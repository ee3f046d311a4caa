package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreStatistics;

/** How many rows tables have, and how long their texts are. */
final class Sizes {

    private final QueryRunner queries;
    private final StoreNames names;

    Sizes(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
    }

    StoreStatistics statistics() {
        List<StoreTable> tables = new ArrayList<>(List.of(Layout.RUNS, Layout.TREE_BUCKETS, Layout.BUCKET_ITEMS));
        tables.addAll(Layout.OF_CONTENT);
        List<StoreStatistics.TableSize> sizes = new ArrayList<>();
        tables.forEach(table -> sizes.add(size(table, DSL.noCondition())));
        return new StoreStatistics(Migrations.NEWEST, sizes);
    }

    /** Returns the size of the rows that have one of the ids in a column. */
    StoreStatistics.TableSize size(StoreTable table, String column, Collection<String> ids) {
        List<StoreStatistics.TableSize> parts = new ArrayList<>();
        Ids.chunks(ids, chunk -> parts.add(size(table, names.text(column).in(chunk))));
        return new StoreStatistics.TableSize(
                table.name(),
                parts.stream().mapToLong(StoreStatistics.TableSize::rows).sum(),
                parts.stream().mapToLong(StoreStatistics.TableSize::bytes).sum());
    }

    private StoreStatistics.TableSize size(StoreTable table, Condition which) {
        List<Field<?>> sums = new ArrayList<>();
        sums.add(DSL.count());
        for (StoreTable.Column column : table.columns()) {
            if (Ddl.stored(column.type()) instanceof SqlType.Text) {
                sums.add(DSL.sum(Views.length(names.text(column.name()))));
            }
        }
        Select<?> select = Sql.builder(queries.dialect())
                .select(sums)
                .from(names.table(table))
                .where(which);
        return queries.query(
                "the size of " + table.name(),
                Sql.text(select),
                OneRow.of(row -> size(table, sums.size(), row), new StoreStatistics.TableSize(table.name(), 0, 0)));
    }

    /** The sum of no rows is NULL, which is 0 here. */
    private static StoreStatistics.TableSize size(StoreTable table, int columns, ResultSet row) throws SQLException {
        long bytes = 0;
        for (int i = 2; i <= columns; i++) {
            bytes += row.getLong(i);
        }
        return new StoreStatistics.TableSize(table.name(), row.getLong(1), bytes);
    }
}
