package org.recce4j.diff.internal.values;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.FrequentChanges;
import org.recce4j.diff.result.Samples;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.model.ErrorCode;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlException;

/**
 * Reads some of the rows that differ, and what they have in common, once it is known that some do.
 *
 * @param limit how many rows are shown
 */
record Sampler(Tables tables, TableComparison comparison, int limit) {

    /** Wider rows are cut: what differs comes first. */
    private static final int MAX_COLUMNS = 100;

    private static final int MAX_CHANGED_COLUMNS = 5;

    /** Of several columns together: each of their values is grouped several times. */
    private static final long MAX_CHANGED_VALUES = 1_000_000;

    /** One more row of each kind tells whether there are more. */
    private int read() {
        return limit + 1;
    }

    ValueDiff.Differing ofWholeRows(PairedRowCounts counted) {
        if (limit == 0 || counted.baseOnly() + counted.currentOnly() == 0) {
            return ValueDiff.Differing.NONE;
        }
        WholeRows statement = new WholeRows(tables.dialect(), tables.base(), tables.current(), comparison.values());
        RowMask mask = tables.mask(statement.pairs());
        Samples samples = guarded(() ->
                run(statement.ofEachSide(read()), (rows, differing) -> differing.readWholeRows(rows, statement, mask)));
        return new ValueDiff.Differing(FrequentChanges.NONE, samples);
    }

    ValueDiff.Differing ofPairs(RowComparison rows, PairedRowCounts counted) {
        return new ValueDiff.Differing(changes(rows, counted), samples(rows, counted));
    }

    private Samples samples(RowComparison rows, PairedRowCounts counted) {
        List<ExactPair> values = differing(rows, counted);
        if (limit == 0 || (values.isEmpty() && counted.baseOnly() + counted.currentOnly() == 0)) {
            return Samples.NONE;
        }
        DetailStatement statement =
                new DetailStatement(comparison.keyed(tables), values, shown(values, rows), rows.nullKeys());
        return guarded(() -> run(
                statement.ofEachKind(read()),
                (found, differing) -> differing.readPairs(found, statement, tables.mask(statement.shown()))));
    }

    /** Counts what the changes of the columns with most differences have in common. */
    private FrequentChanges changes(RowComparison rows, PairedRowCounts counted) {
        List<CountedColumn> columns = mostChanged(rows, counted);
        if (limit == 0 || columns.isEmpty()) {
            return FrequentChanges.NONE;
        }
        try {
            return new FrequentChanges(new ChangeCounts(tables, comparison, columns).read(rows.nullKeys()), null);
        } catch (SqlException failure) {
            return new FrequentChanges(List.of(), why(failure));
        } catch (InconclusiveException stopped) {
            return new FrequentChanges(List.of(), usedUp(stopped));
        }
    }

    /** Returns those with most differences, one at least if there is one. */
    private static List<CountedColumn> mostChanged(RowComparison rows, PairedRowCounts counted) {
        List<CountedColumn> columns = new ArrayList<>();
        long values = 0;
        for (CountedColumn column : rows.columns().stream()
                .filter(column -> column.counts().matched() < counted.pairs())
                .sorted(Comparator.comparing(column -> column.counts().matched()))
                .limit(MAX_CHANGED_COLUMNS)
                .toList()) {
            values += counted.pairs() - column.counts().matched();
            if (columns.isEmpty() || values <= MAX_CHANGED_VALUES) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** Returns the columns of which some value differs. */
    private List<ExactPair> differing(RowComparison rows, PairedRowCounts counted) {
        Set<ColumnPair> differing = new LinkedHashSet<>();
        rows.columns().stream()
                .filter(column -> column.counts().matched() < counted.pairs())
                .forEach(column -> differing.add(column.pair()));
        return comparison.values().stream()
                .filter(value -> differing.contains(value.columns()))
                .toList();
    }

    private List<ColumnPair> shown(List<ExactPair> differing, RowComparison rows) {
        Set<ColumnPair> shown = new LinkedHashSet<>();
        comparison.key().columns().forEach(key -> shown.add(key.columns()));
        differing.forEach(value -> shown.add(value.columns()));
        shown.addAll(comparison.shown());
        shown.removeAll(rows.notCompared().keySet());
        return List.copyOf(new ArrayList<>(shown).subList(0, Math.min(shown.size(), MAX_COLUMNS)));
    }

    private Samples run(String sql, Reader reader) {
        DifferingRows differing = new DifferingRows(Integer.MAX_VALUE);
        String label = "the query for sample rows of " + tables.node().id();
        Frame frame = tables.runner().rows(label, sql, rows -> reader.read(rows, differing));
        return differing.samples(limit, comparison.resultKey().columns(), frame);
    }

    /** What was counted is known, whatever becomes of the samples. */
    private Samples guarded(Supplier<Samples> reading) {
        try {
            return reading.get();
        } catch (SqlException failure) {
            return Samples.failed(limit, why(failure));
        } catch (InconclusiveException stopped) {
            return Samples.failed(limit, usedUp(stopped));
        }
    }

    /** The rows were compared: a budget that does not reach for samples does not make that undone. */
    private String usedUp(InconclusiveException stopped) {
        String usedUp = BudgetRunner.usedUp(tables.runner());
        if (usedUp == null) {
            throw stopped;
        }
        return usedUp;
    }

    private static String why(SqlException failure) {
        if (failure.code().category() == ErrorCode.Category.CANCELLED) {
            throw failure;
        }
        return String.valueOf(failure.getMessage());
    }

    private interface Reader {
        Frame read(Rows rows, DifferingRows differing) throws SQLException;
    }
}
