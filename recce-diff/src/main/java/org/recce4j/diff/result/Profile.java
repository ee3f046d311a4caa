package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.Masking;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.Rows;

/**
 * The columns of a table in the current environment: counts, extremes, averages. As JSON in Recce's shape, {@code
 * {current: {columns, data}}}, with one row for each column; the least and the greatest value are texts.
 *
 * @param rows how many rows the table has
 * @param columns its columns, in its order
 * @param scope which rows they are
 */
public record Profile(long rows, List<Column> columns, Scope scope) implements CheckResult {

    public Profile {
        columns = List.copyOf(columns);
    }

    /** Returns this as the finding about some rows. */
    public Profile in(Scope some) {
        return new Profile(rows, columns, some);
    }

    /** Returns this profile without the values of hidden columns; how many there are is no secret. */
    public Profile masked(Masking masking) {
        return new Profile(
                rows,
                columns.stream()
                        .map(column -> masking.hides(column.name()) ? column.masked(masking) : column)
                        .toList(),
                scope);
    }

    @Override
    public Verdict verdict() {
        return Verdict.ANSWERED;
    }

    @Override
    public String summary() {
        return scope.after(found());
    }

    private String found() {
        return Numbers.count(rows, "row") + ", " + Numbers.count(columns.size(), "column");
    }

    @Override
    public List<List<String>> table() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "type", "null", "distinct", "minimum", "maximum", "average", "median"));
        for (Column column : columns) {
            table.add(List.of(
                    column.name(),
                    column.nativeType(),
                    Cells.share(rows - column.values(), rows),
                    Cells.of(column.distinct()),
                    end(column, column.least()),
                    end(column, column.greatest()),
                    text(column.average()),
                    text(column.median())));
        }
        return table.size() == 1 ? List.of() : table;
    }

    /** Returns a least or greatest value; a number with separators of thousands, as the average beside it. */
    static String end(Column column, @Nullable String value) {
        if (value == null) {
            return "";
        }
        return column.average() == null ? value : Cells.number(value);
    }

    private static String text(@Nullable Statistic statistic) {
        return statistic == null ? "" : statistic.shown();
    }

    @Override
    public Json.Obj toJson() {
        return scope.in(Json.Obj.builder().put("current", frame()).build());
    }

    /** Returns the profile as a table with the columns of Recce's. */
    Json.Obj frame() {
        return Json.Obj.builder()
                .put(
                        "columns",
                        List.of(
                                Frames.column("column_name", "text"),
                                Frames.column("data_type", "text"),
                                Frames.column("row_count", "integer"),
                                Frames.column("not_null_proportion", "float"),
                                Frames.column("distinct_proportion", "float"),
                                Frames.column("distinct_count", "integer"),
                                Frames.column("is_unique", "boolean"),
                                Frames.column("min", "text"),
                                Frames.column("max", "text"),
                                Frames.column("avg", "float"),
                                Frames.column("median", "float")))
                .put("data", columns.stream().map(this::row).toList())
                .build();
    }

    private Json row(Column column) {
        List<Json> cells = new ArrayList<>();
        cells.add(new Json.Str(column.name()));
        cells.add(new Json.Str(column.nativeType().toLowerCase(Locale.ROOT)));
        cells.add(Rows.json(rows));
        cells.add(share(column.values()));
        cells.add(share(column.distinct()));
        cells.add(Rows.json(column.distinct()));
        cells.add(rows == 0 ? Json.Null.INSTANCE : Json.of(column.distinct() == rows));
        cells.add(Json.of(column.least()));
        cells.add(Json.of(column.greatest()));
        cells.add(json(column.average()));
        cells.add(json(column.median()));
        return new Json.Arr(cells);
    }

    private Json share(long count) {
        return rows == 0 ? Json.Null.INSTANCE : Json.of((double) count / rows);
    }

    private static Json json(@Nullable Statistic statistic) {
        return statistic == null ? Json.Null.INSTANCE : statistic.json();
    }

    /**
     * One column.
     *
     * @param name its name
     * @param nativeType the warehouse's name of its type
     * @param values number of rows that are not NULL
     * @param distinct number of different values, without NULL
     * @param least the least value, null if there is none or its type has no order
     * @param greatest the greatest value, null likewise
     * @param average the average of numbers; of booleans the share of true; null if there is none
     * @param median the median of numbers, null if there is none
     */
    public record Column(
            String name,
            String nativeType,
            long values,
            long distinct,
            @Nullable String least,
            @Nullable String greatest,
            @Nullable Statistic average,
            @Nullable Statistic median) {

        Column masked(Masking masking) {
            return new Column(
                    name,
                    nativeType,
                    values,
                    distinct,
                    least == null ? null : masking.shown(least),
                    greatest == null ? null : masking.shown(greatest),
                    average == null ? null : average.hidden(),
                    median == null ? null : median.hidden());
        }
    }

    /**
     * A computed value.
     *
     * @param value a BigDecimal, a Double, the warehouse's text of an interval, or what is shown in place of a hidden
     *     value
     * @param precision how exact it is
     */
    public record Statistic(Object value, Precision precision) {

        Statistic hidden() {
            return new Statistic(Masking.HIDDEN, precision);
        }

        /** Returns the value as a JSON number; NaN, infinities and intervals as text. */
        public Json json() {
            return Rows.json(value instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : value);
        }

        String shown() {
            return value instanceof BigDecimal decimal ? Cells.of(decimal.doubleValue()) : Cells.of(value);
        }
    }

    /** How exact a computed value is. */
    public enum Precision {
        /** Always the same for the same rows. */
        EXACT,
        /** A sum of floating point numbers: its last digits depend on the order in which the warehouse adds. */
        ROUNDED,
        /** The warehouse can only estimate it. */
        APPROXIMATE
    }
}
