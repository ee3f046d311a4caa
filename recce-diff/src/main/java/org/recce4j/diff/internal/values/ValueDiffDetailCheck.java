package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.check.RowMask;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.diff.result.Evidence;
import org.recce4j.diff.result.Frame;
import org.recce4j.diff.result.KeySource;
import org.recce4j.diff.result.Samples;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.diff.result.ValueDiffDetail;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** {@code value_diff_detail}: the rows that differ, as {@code value_diff} finds them; the first thousand. */
public record ValueDiffDetailCheck(Json.Obj params, ValueRequest request) implements ComparingCheck {

    public static final String TYPE = "value_diff_detail";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = ValueRequest.PARAMETERS;

    private static final int LIMIT = 1000;

    public static ValueDiffDetailCheck of(Json.Obj params) {
        return new ValueDiffDetailCheck(
                params, ValueRequest.of(new Params(TYPE, params).requirePolicy(MeasureKinds.NONE)));
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "rows of " + request.model() + " that differ";
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(request.model()));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        return ValuePlan.of(context, request, Optional.of(LIMIT));
    }

    @Override
    public CheckResult run(CheckContext context) {
        Tables tables = Tables.read(context, request);
        TableComparison comparison = TableComparison.of(context, tables, request);
        Tables rows = request.rows(tables, comparison);
        ValueDiffDetail found = compare(context, rows, comparison).in(request.scope(comparison));
        if (found.rows().more() && limit(rows) < LIMIT) {
            BudgetRunner.useUpRows(rows.runner());
        }
        return found.counts().areZero() && found.evidence().scope().isPart() && !hasRows(rows)
                ? found.in(found.evidence().scope().holding(0))
                : found;
    }

    /** Where no row differs, base has one if current has. */
    private boolean hasRows(Tables tables) {
        return tables.runner().query("the query for a row of " + request.model(), tables.anyRow(), ResultSet::next);
    }

    private ValueDiffDetail compare(CheckContext context, Tables tables, TableComparison comparison) {
        if (tables.areApart()) {
            return new FetchedDiff(tables, comparison, request.model(), request.samples()).detail(limit(tables));
        }
        DifferingRows differing = new DifferingRows(limit(tables));
        EqualRowsAnswer known =
                EqualityStatements.of(context, tables, comparison, request).find();
        if (known.proof() != null) {
            return result(tables, comparison, none(comparison, differing), differing, known.proof());
        }
        try {
            return comparison.key().source() == KeySource.NONE
                    ? result(tables, comparison, wholeRows(tables, comparison, differing), differing, ComparedBy.ROWS)
                    : byKey(tables, comparison, differing);
        } catch (InconclusiveException stopped) {
            TableSizes sizes = known.requireDifferent(stopped, tables.runner());
            return ofCounts(tables, comparison, sizes.mostPairs(), comparison.shown());
        }
    }

    /** The rows differ, but the budget is used up before they are read. */
    private ValueDiffDetail ofCounts(
            Tables tables, TableComparison comparison, PairedRowCounts counted, List<ColumnPair> unread) {
        Frame none = none(comparison, new DifferingRows(limit(tables)));
        return new ValueDiffDetail(
                comparison.resultKey(),
                new Frame(none.columns(), none.data(), none.limit(), true, null),
                new ValueDiffDetail.Counts(0, counted.currentOnly(), counted.baseOnly()),
                comparison.without(tables, unread),
                Samples.NONE,
                Evidence.of(ComparedBy.ROWS));
    }

    private ValueDiffDetail result(
            Tables tables, TableComparison comparison, Frame frame, DifferingRows differing, ComparedBy comparedBy) {
        ValueDiff.Key key = comparison.resultKey();
        return new ValueDiffDetail(
                key,
                frame,
                differing.counts(),
                comparison.structure(tables, Map.of(), List.of()),
                differing.samples(request.samples(), key.columns(), frame),
                Evidence.of(comparedBy));
    }

    private static Frame none(TableComparison comparison, DifferingRows differing) {
        List<ColumnPair> shown = comparison.shownRows();
        return differing.none(
                shown.stream().map(ColumnPair::name).toList(),
                shown.stream().map(ColumnPair::current).toList());
    }

    private static int limit(Tables tables) {
        return (int) Math.min(LIMIT, BudgetRunner.rows(tables.runner()));
    }

    private Frame wholeRows(Tables tables, TableComparison comparison, DifferingRows differing) {
        WholeRows statement = new WholeRows(tables.dialect(), tables.base(), tables.current(), comparison.values());
        RowMask mask =
                tables.mask(comparison.values().stream().map(ExactPair::columns).toList());
        return tables.runner()
                .rows(
                        "the query for the " + name(),
                        statement.differing(limit(tables) + 1),
                        rows -> differing.readWholeRows(rows, statement, mask));
    }

    /** First the key alone: it has to tell rows apart. */
    private ValueDiffDetail byKey(Tables tables, TableComparison comparison, DifferingRows differing) {
        RowComparison rows = comparison.rows(tables, request.model(), List.of());
        PairedRowCounts counted = rows.compare(List.of());
        try {
            return result(tables, comparison, pairs(tables, comparison, rows, differing), differing, ComparedBy.ROWS);
        } catch (InconclusiveException stopped) {
            if (BudgetRunner.usedUp(tables.runner()) == null || counted.baseOnly() + counted.currentOnly() == 0) {
                throw stopped;
            }
            List<ColumnPair> unread =
                    comparison.values().stream().map(ExactPair::columns).toList();
            return ofCounts(tables, comparison, counted, unread);
        }
    }

    private Frame pairs(Tables tables, TableComparison comparison, RowComparison rows, DifferingRows differing) {
        DetailStatement statement =
                new DetailStatement(comparison.keyed(tables), comparison.values(), comparison.shown(), rows.nullKeys());
        RowMask mask = tables.mask(comparison.shown());
        return tables.runner()
                .rows(
                        "the query for the " + name(),
                        statement.first(limit(tables) + 1),
                        found -> differing.readPairs(found, statement, mask));
    }
}
