package org.recce4j.diff.internal.recce;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.model.Json;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/**
 * One side of Recce's distributions, by functions of DuckDB that estimate. A statement about all columns that fails for one of
 * them leaves all of them without counts.
 *
 * @param counts of each column by name: the estimated number of different values, and the least and greatest of numbers
 */
record RecceDistribution(
        @Nullable SideTable table,
        long rows,
        Map<String, List<@Nullable Object>> counts,
        Map<String, List<Double>> cuts) {

    private static final int BINS = 11;
    static final int TOP = 12;
    private static final double NEARLY_UNIQUE = 0.95;

    static final List<BigDecimal> SHARES = IntStream.range(1, BINS)
            .mapToObj(cut -> BigDecimal.valueOf(cut).divide(BigDecimal.valueOf(BINS), 6, RoundingMode.HALF_EVEN))
            .toList();

    private static final RecceDistribution MISSING = new RecceDistribution(null, 0, Map.of(), Map.of());

    static RecceDistribution of(Optional<SideTable> found, List<ResultColumn> columns) {
        if (found.isEmpty() || columns.isEmpty()) {
            return MISSING;
        }
        SideTable table = found.get();
        List<ResultColumn> numeric =
                columns.stream().filter(RecceDistribution::isNumeric).toList();
        try {
            List<@Nullable Object> row = row(table, "counts", countFields(columns));
            Map<String, List<@Nullable Object>> counts = new HashMap<>();
            int next = 1;
            for (ResultColumn column : columns) {
                int width = isNumeric(column) ? 3 : 1;
                counts.put(column.name(), row.subList(next, next + width));
                next += width;
            }
            return new RecceDistribution(table, ((Number) row.get(0)).longValue(), counts, cuts(table, numeric));
        } catch (SqlException oneColumnFails) {
            return new RecceDistribution(table, 0, Map.of(), Map.of());
        }
    }

    /** Where the statement for all columns fails, one for each column is tried. */
    private static Map<String, List<Double>> cuts(SideTable table, List<ResultColumn> columns) {
        Map<String, List<Double>> cuts = new HashMap<>();
        if (columns.isEmpty()) {
            return cuts;
        }
        try {
            List<@Nullable Object> found = row(
                    table,
                    "quantiles",
                    columns.stream().<Field<?>>map(RecceDistribution::quantiles).toList());
            for (int i = 0; i < columns.size(); i++) {
                cuts.put(columns.get(i).name(), numbers(found.get(i), columns.get(i)));
            }
        } catch (SqlException oneColumnFails) {
            if (columns.size() > 1) {
                columns.forEach(column -> cuts.putAll(cuts(table, List.of(column))));
            }
        }
        return cuts;
    }

    private static List<Field<?>> countFields(List<ResultColumn> columns) {
        List<Field<?>> fields = new ArrayList<>();
        fields.add(count());
        for (ResultColumn column : columns) {
            fields.add(field("approx_count_distinct({0})", value(column)));
            if (isNumeric(column)) {
                fields.add(min(number(column)));
                fields.add(max(number(column)));
            }
        }
        return fields;
    }

    private static Field<?> quantiles(ResultColumn column) {
        List<Field<?>> shares = new ArrayList<>();
        SHARES.forEach(share -> shares.add(inline(share)));
        return field("approx_quantile({0}, [{1}])", number(column), list(shares));
    }

    private static Field<Object> value(ResultColumn column) {
        return field(name(column.name()));
    }

    private static Field<Object> number(ResultColumn column) {
        return isMoment(column) ? field("epoch({0})", value(column)) : value(column);
    }

    private static boolean isMoment(ResultColumn column) {
        return column.type() instanceof SqlType.Date || column.type() instanceof SqlType.Timestamp;
    }

    static boolean isNumeric(ResultColumn column) {
        return isMoment(column)
                || column.type() instanceof SqlType.Exact
                || column.type() instanceof SqlType.Approximate;
    }

    /** Documents, bytes, lists, structs and maps are left out. */
    static boolean isCategory(ResultColumn column) {
        String type = column.nativeType();
        boolean nested =
                type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP") || type.startsWith("UNION");
        return !isNumeric(column)
                && !nested
                && !(column.type() instanceof SqlType.Document)
                && !(column.type() instanceof SqlType.Binary);
    }

    boolean isNearlyUnique(ResultColumn column) {
        List<@Nullable Object> found = counts.get(column.name());
        return found != null
                && found.get(0) instanceof Number distinct
                && distinct.doubleValue() >= NEARLY_UNIQUE * rows;
    }

    /** Returns the most frequent values; none if the side lacks the column. */
    List<Json> top(ResultColumn column) {
        if (table == null) {
            return List.of();
        }
        try {
            Object found = row(
                            table, "top values", List.of(field("approx_top_k({0}, {1})", value(column), inline(TOP))))
                    .get(0);
            return found instanceof Json.Arr values ? values.items() : List.of();
        } catch (SqlException noSuchColumn) {
            return List.of();
        }
    }

    private static List<@Nullable Object> row(SideTable table, String what, List<Field<?>> fields) {
        List<Field<?>> named = new ArrayList<>();
        fields.forEach(one -> named.add(one.as("m" + named.size())));
        String sql = Sql.text(Sql.builder(table.dialect()).select(named).from(table.table()));
        String label = "the query for the " + what + " of " + table.node().id() + " in "
                + table.side().name();
        return table.side().runner().rows(label, sql, RecceDistribution::row);
    }

    private static List<@Nullable Object> row(Rows rows) throws SQLException {
        rows.next();
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 0; i < rows.columns().size(); i++) {
            row.add(rows.value(i));
        }
        return row;
    }

    /** Python widens numbers of 32 bits, as it does the least and the greatest. */
    private static List<Double> numbers(@Nullable Object list, ResultColumn column) {
        boolean isShort = column.type() instanceof SqlType.Approximate floating && floating.bits() == 32;
        return list instanceof Json.Arr array
                ? array.items().stream()
                        .map(RecceDistribution::number)
                        .map(number -> isShort ? (Double) (double) number.floatValue() : number)
                        .toList()
                : List.of();
    }

    private static Double number(Json item) {
        return Double.valueOf(String.valueOf(item.toPlain()));
    }
}
