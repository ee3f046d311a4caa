package org.recce4j.diff.internal.recce;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.distribution.BinCounts;
import org.recce4j.diff.internal.distribution.BinStatements;
import org.recce4j.diff.internal.distribution.DateBins;
import org.recce4j.diff.internal.distribution.MomentDays;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/**
 * One side of a histogram as Recce reads it.
 *
 * @param type what the warehouse says of the column's type
 * @param total how many values are not NULL
 */
record RecceHistogram(
        SideTable table,
        Field<Object> value,
        SqlType type,
        @Nullable Object least,
        @Nullable Object greatest,
        long total) {

    static RecceHistogram of(SideTable table, String column) {
        Field<Object> value = field("{0}", Object.class, Sql.raw(column));
        String sql = Sql.text(Sql.builder(table.dialect())
                .select(
                        min(value).as("least"),
                        max(value).as("greatest"),
                        count(value).as("total"))
                .from(table.table()));
        return table.side().runner().rows(label("range", table), sql, rows -> {
            rows.next();
            return new RecceHistogram(
                    table,
                    value,
                    rows.columns().get(0).type(),
                    rows.value(0),
                    rows.value(1),
                    rows.value(2) instanceof Number number ? number.longValue() : 0);
        });
    }

    private static String label(String what, SideTable table) {
        return "the query for the " + what + " of " + table.node().id() + " in "
                + table.side().name();
    }

    List<Long> counts(List<BigDecimal> edges) {
        return counts(statements().ofNumbers(edges), edges.size() - 1, bin -> ((Number) bin).intValue());
    }

    List<Long> counts(DateBins bins) {
        return counts(statements().ofDates(bins.part()), bins.count(), bin -> bins.binOf(MomentDays.day(bin)));
    }

    private BinStatements statements() {
        return new BinStatements(table.dialect(), table.table(), value, type, condition("{0} is not null", value));
    }

    private List<Long> counts(String sql, int bins, ToIntFunction<Object> indexOf) {
        return table.side().runner().rows(label("bins", table), sql, rows -> {
            List<List<@Nullable Object>> read = new ArrayList<>();
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                row.add(rows.value(0));
                row.add(rows.value(1));
                read.add(row);
            }
            return BinCounts.of(read, bins, indexOf);
        });
    }
}
