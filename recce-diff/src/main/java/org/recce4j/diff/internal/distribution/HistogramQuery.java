package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.Sql;

/** The statements of one side of a histogram: its range first, then how many values are in each bin. */
public final class HistogramQuery {

    private final SideTable table;
    private final ResultColumn column;
    private final BuildDialect dialect;
    private final Field<Object> value;
    private final Condition finite;

    public HistogramQuery(SideTable table, ResultColumn column) {
        this.table = table;
        this.column = column;
        this.dialect = table.dialect();
        Field<Object> plain = field(name(column.name()));
        this.value = isFloating() ? Average.floating(dialect, plain) : plain;
        this.finite = dialect.finite(plain, column.type());
    }

    private boolean isFloating() {
        return column.type() instanceof SqlType.Approximate;
    }

    HistogramRange range() {
        return readRange(run("range", rangeStatement()).get(0));
    }

    /** Returns the statement whose one row {@link #readRange} reads. */
    public String rangeStatement() {
        Field<Object> v = field(name("v"));
        Field<Integer> kind = field(name("kind"), Integer.class);
        Condition isFinite = kind.eq(inline(NumberKinds.FINITE));
        List<Field<Integer>> special = NumberKinds.counts(kind);
        return Sql.text(Sql.builder(dialect)
                .select(
                        count().as("row_count"),
                        count(v).as("value_count"),
                        special.get(0).as("nan_count"),
                        special.get(1).as("infinity_count"),
                        special.get(2).as("negative_infinity_count"),
                        min(when(isFinite, v)).as("least"),
                        max(when(isFinite, v)).as("greatest"))
                .from(Sql.builder(dialect)
                        .select(
                                value.as(v),
                                NumberKinds.of(dialect, value, finite).as(kind))
                        .from(table.table())
                        .asTable("kinds")));
    }

    public static HistogramRange readRange(List<@Nullable Object> row) {
        RowValues values = new RowValues(row);
        return new HistogramRange(
                values.number(),
                values.number(),
                values.number(),
                values.number(),
                values.number(),
                values.next(),
                values.next());
    }

    List<Long> counts(List<BigDecimal> edges) {
        return counts(run("bins", numbersStatement(edges)), edges.size() - 1, bin -> ((Number) bin).intValue());
    }

    List<Long> counts(DateBins bins) {
        return counts(run("bins", datesStatement(bins.part())), bins.count(), bin -> bins.binOf(DateBins.day(bin)));
    }

    /** Returns the statement that counts numbers by the index of their bin. */
    public String numbersStatement(List<BigDecimal> edges) {
        return bins().ofNumbers(edges);
    }

    /** Returns the statement that counts dates by what they are cut down to. */
    public String datesStatement(DatePart part) {
        return bins().ofDates(part);
    }

    private BinStatements bins() {
        return new BinStatements(dialect, table.table(), value, column.type(), finite);
    }

    /** Returns the counts of all bins from rows of bin and count. */
    public static List<Long> counts(List<List<@Nullable Object>> rows, int bins, ToIntFunction<Object> indexOf) {
        long[] counts = new long[bins];
        for (List<@Nullable Object> row : rows) {
            RowValues values = new RowValues(row);
            Object bin = values.next();
            if (bin != null) {
                counts[indexOf.applyAsInt(bin)] += values.number();
            }
        }
        return Arrays.stream(counts).boxed().toList();
    }

    private List<List<@Nullable Object>> run(String what, String sql) {
        String label = "the query for the " + what + " of " + table.node().id() + " in "
                + table.side().name();
        return table.side().runner().rows(label, sql, RowValues::all);
    }
}
