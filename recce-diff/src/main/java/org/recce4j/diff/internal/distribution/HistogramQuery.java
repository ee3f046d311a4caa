package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.DatePart;

/** The statements of one side of a histogram: its range first, then how many values are in each bin. */
public final class HistogramQuery {

    private final SideTable table;
    private final Field<Object> value;
    private final Condition finite;
    private final BinStatements bins;

    public HistogramQuery(SideTable table, ResultColumn column) {
        this.table = table;
        BuildDialect dialect = table.dialect();
        Field<Object> plain = field(name(column.name()));
        this.value = column.type() instanceof SqlType.Approximate ? Average.floating(dialect, plain) : plain;
        this.finite = dialect.finite(plain, column.type());
        this.bins = new BinStatements(dialect, table.table(), value, column.type(), finite);
    }

    HistogramRange range() {
        return HistogramRange.read(run("range", rangeStatement()).get(0));
    }

    List<Long> counts(List<BigDecimal> edges) {
        return BinCounts.of(run("bins", numbersStatement(edges)), edges.size() - 1, bin -> ((Number) bin).intValue());
    }

    List<Long> counts(DateBins bins) {
        return BinCounts.of(
                run("bins", datesStatement(bins.part())), bins.count(), bin -> bins.binOf(MomentDays.day(bin)));
    }

    /** Returns the statement whose one row {@link HistogramRange#read} reads. */
    public String rangeStatement() {
        return RangeStatement.of(table, value, finite);
    }

    /** Returns the statement that counts numbers by the index of their bin. */
    public String numbersStatement(List<BigDecimal> edges) {
        return bins.ofNumbers(edges);
    }

    /** Returns the statement that counts dates by what they are cut down to. */
    public String datesStatement(DatePart part) {
        return bins.ofDates(part);
    }

    private List<List<@Nullable Object>> run(String what, String sql) {
        String label = "the query for the " + what + " of " + table.node().id() + " in "
                + table.side().name();
        return table.side().runner().rows(label, sql, AllRows::read);
    }
}
