package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.result.Evidence;
import org.recce4j.diff.result.Fetched;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.FrequentChanges;
import org.recce4j.diff.result.KeySource;
import org.recce4j.diff.result.Samples;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.print.Numbers;
import org.recce4j.sql.ResultColumn;

/**
 * The value diffs of tables in two places. Rows are counted first; if there are too many to fetch, that is all there is to say.
 *
 * @param samples how many of the rows that differ to show
 */
record FetchedDiff(Tables tables, TableComparison comparison, String model, int samples) {

    ValueDiff values() {
        FetchedTables fetched = new FetchedTables(tables, comparison, model, samples > 0);
        long base = fetched.countBase();
        long current = fetched.countCurrent();
        if (BudgetRunner.exceedsRows(tables.runner(), Math.max(base, current))) {
            ValueDiff.Rows rows = new ValueDiff.Rows(base, current, Math.min(base, current), 0, 0);
            return new ValueDiff(
                    comparison.resultKey(),
                    rows,
                    List.of(),
                    notFetched(base, current),
                    ValueDiff.Differing.NONE,
                    Evidence.of(Fetched.nothing(BudgetRunner.rows(tables.runner()))));
        }
        DifferingRows differing = new DifferingRows(Integer.MAX_VALUE);
        if (isOfWholeRows()) {
            FetchedWholeRows whole = new FetchedWholeRows(fetched);
            PairedRowCounts rows = whole.compare();
            whole.differing().forEach(row -> differing.addCopies(row.row(), Math.abs(row.surplus())));
            return result(rows, List.of(), fetched, samples(differing, whole.types()));
        }
        FetchedComparison rows = new FetchedComparison(fetched);
        Counts counts = rows.compare();
        rows.differing().forEach(pair -> differing.add(pair.row()));
        return result(counts.rows(), matches(counts), fetched, samples(differing, rows.types()));
    }

    private Samples samples(DifferingRows differing, List<ResultColumn> types) {
        return samples == 0 || differing.isEmpty()
                ? Samples.NONE
                : differing.samples(samples, comparison.resultKey().columns(), differing.frame(names(), types));
    }

    private List<String> names() {
        return comparison.shownRows().stream().map(ColumnPair::name).toList();
    }

    private boolean isOfWholeRows() {
        return comparison.key().source() == KeySource.NONE;
    }

    private ValueDiff result(
            PairedRowCounts rows, List<ValueDiff.ColumnMatch> matches, FetchedTables fetched, Samples shown) {
        return new ValueDiff(
                comparison.resultKey(),
                rows.result(),
                matches,
                comparison.structure(tables, Map.of(), List.of()),
                new ValueDiff.Differing(FrequentChanges.NONE, shown),
                Evidence.of(new Fetched(
                        rows.base(), rows.current(), fetched.columns().precision())));
    }

    private List<ValueDiff.ColumnMatch> matches(Counts counts) {
        long pairs = counts.rows().pairs();
        List<ColumnPair> compared =
                comparison.values().stream().map(ExactPair::columns).toList();
        List<ValueDiff.ColumnMatch> matches = new ArrayList<>();
        for (ColumnPair pair : comparison.shown()) {
            int index = compared.indexOf(pair);
            if (comparison.isKey(pair)) {
                matches.add(new ValueDiff.ColumnMatch(pair.name(), pairs, 0, 0, 0));
            } else if (index >= 0) {
                matches.add(counts.columns().get(index).match(pair.name(), pairs));
            }
        }
        return matches;
    }

    /** What is known of rows that were only counted. */
    private ValueDiff.Structure notFetched(long base, long current) {
        ValueDiff.Structure all = comparison.structure(tables, Map.of(), List.of());
        List<String> reasons = new ArrayList<>();
        reasons.add("base has " + Numbers.count(base, "row") + " and current " + Numbers.of(current)
                + ", in two places, and at most " + Numbers.of(BudgetRunner.rows(tables.runner()))
                + " rows of each side are fetched to compare them; select fewer rows with \"where\", or raise"
                + " \"budget: {rows: N}\"");
        reasons.addAll(all.notCompared());
        return new ValueDiff.Structure(
                List.of(), all.baseOnly(), all.currentOnly(), all.typeChanges(), reasons, all.rules(), List.of());
    }

    /** @param limit the maximum number of rows to show */
    ValueDiffDetail detail(int limit) {
        FetchedTables fetched = new FetchedTables(tables, comparison, model, true);
        long base = fetched.countBase();
        long current = fetched.countCurrent();
        DifferingRows differing = new DifferingRows(limit);
        if (BudgetRunner.exceedsRows(tables.runner(), Math.max(base, current))) {
            ValueDiffDetail.Counts counts =
                    new ValueDiffDetail.Counts(0, Math.max(0, current - base), Math.max(0, base - current));
            Frame none = differing.frame(
                    names(),
                    comparison.shownRows().stream().map(ColumnPair::current).toList());
            return new ValueDiffDetail(
                    comparison.resultKey(),
                    none.withTotalRowCount(null),
                    counts,
                    notFetched(base, current),
                    Samples.NONE,
                    Evidence.of(Fetched.nothing(BudgetRunner.rows(tables.runner()))));
        }
        Frame frame = isOfWholeRows() ? wholeRows(fetched, differing) : pairs(fetched, differing);
        return new ValueDiffDetail(
                comparison.resultKey(),
                frame,
                differing.counts(),
                comparison.structure(tables, Map.of(), List.of()),
                differing.samples(samples, comparison.resultKey().columns(), frame),
                Evidence.of(new Fetched(base, current, fetched.columns().precision())));
    }

    private Frame wholeRows(FetchedTables fetched, DifferingRows differing) {
        FetchedWholeRows rows = new FetchedWholeRows(fetched);
        rows.compare();
        rows.differing().forEach(row -> differing.addCopies(row.row(), Math.abs(row.surplus())));
        return differing.frame(names(), rows.types());
    }

    private Frame pairs(FetchedTables fetched, DifferingRows differing) {
        FetchedComparison rows = new FetchedComparison(fetched);
        rows.compare();
        rows.differing().forEach(pair -> differing.add(pair.row()));
        return differing.frame(names(), rows.types());
    }
}
