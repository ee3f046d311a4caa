package org.recce4j.diff.internal.values;

import java.util.ArrayList;
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
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.policy.MeasureKinds;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.diff.result.Evidence;
import org.recce4j.diff.result.KeySource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/**
 * {@code value_diff}: {@code model}, {@code primary_key} (a column or a list), {@code columns} (all that both tables have, if none is
 * given) and {@code samples}, the number of rows to show (10 when not given).
 */
public record ValueDiffCheck(Json.Obj params, ValueRequest request) implements ComparingCheck {

    public static final String TYPE = "value_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = ValueRequest.PARAMETERS;

    private static final MeasureKinds MEASURES = MeasureKinds.ofBase("rows", "changed", "added", "removed")
            .and(MeasureKinds.of("columns", "added_columns", "removed_columns"));

    public static ValueDiffCheck of(Json.Obj params) {
        Params given = new Params(TYPE, params).requirePolicy(MEASURES);
        ValueRequest request = ValueRequest.of(given);
        ValueDiffCheck check = new ValueDiffCheck(params, request);
        if (request.sampling() != null && check.policy().hasLimits()) {
            throw given.invalid(
                    "a \"policy\" with limits cannot be checked on a sample; give allow, warn or fail, or leave out"
                            + " \"sampling\"");
        }
        return check;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String name() {
        return "values of " + request.model();
    }

    @Override
    public List<NodeId> nodes(ChangeSet changes) {
        return Models.ids(changes, List.of(request.model()));
    }

    @Override
    public DiffPlan explain(CheckContext context) {
        return ValuePlan.of(context, request, Optional.empty());
    }

    @Override
    public CheckResult run(CheckContext context) {
        Tables tables = Tables.read(context, request);
        TableComparison comparison = TableComparison.of(context, tables, request);
        return compare(context, request.rows(tables, comparison), comparison).in(request.scope(comparison));
    }

    private ValueDiff compare(CheckContext context, Tables tables, TableComparison comparison) {
        if (tables.areApart()) {
            return new FetchedDiff(tables, comparison, request.model(), request.samples()).values();
        }
        EqualRowsAnswer known =
                EqualityStatements.of(context, tables, comparison, request).find();
        if (known.sizes() != null && known.proof() != null) {
            return ofEqualRows(tables, comparison, known.sizes(), known.proof());
        }
        try {
            return comparison.key().source() == KeySource.NONE
                    ? ofWholeRows(tables, comparison)
                    : byKey(tables, comparison);
        } catch (InconclusiveException stopped) {
            return ofSizes(tables, comparison, known.requireDifferent(stopped, tables.runner()));
        }
    }

    private static ValueDiff ofSizes(Tables tables, TableComparison comparison, TableSizes sizes) {
        return new ValueDiff(
                comparison.resultKey(),
                sizes.mostPairs().result(),
                List.of(),
                comparison.without(tables, comparison.shown()),
                ValueDiff.Differing.NONE,
                Evidence.of(ComparedBy.ROWS));
    }

    private static ValueDiff ofEqualRows(
            Tables tables, TableComparison comparison, TableSizes sizes, ComparedBy proof) {
        PairedRowCounts rows = sizes.allPairs();
        List<ColumnPair> compared = comparison.key().source() == KeySource.NONE
                ? List.of()
                : comparison.shown().stream()
                        .filter(pair -> !comparison.others().containsKey(pair))
                        .toList();
        List<ValueDiff.ColumnMatch> matches = compared.stream()
                .map(pair -> new ValueDiff.ColumnMatch(pair.name(), rows.pairs(), 0, 0, 0))
                .toList();
        return new ValueDiff(
                comparison.resultKey(),
                rows.result(),
                matches,
                comparison.structure(tables, Map.of(), List.of()),
                ValueDiff.Differing.NONE,
                Evidence.of(proof));
    }

    private ValueDiff ofWholeRows(Tables tables, TableComparison comparison) {
        WholeRows statement = new WholeRows(tables.dialect(), tables.base(), tables.current(), comparison.values());
        PairedRowCounts rows = tables.runner()
                .query("the query for the rows of " + request.model(), statement.counts(), statement::read);
        Sampler sampler = new Sampler(tables, comparison, request.samples());
        return new ValueDiff(
                comparison.resultKey(),
                rows.result(),
                List.of(),
                comparison.structure(tables, Map.of(), List.of()),
                sampler.ofWholeRows(rows),
                Evidence.of(ComparedBy.ROWS));
    }

    private ValueDiff byKey(Tables tables, TableComparison comparison) {
        ColumnRenames renames = new ColumnRenames(tables, comparison.pairs());
        RowComparison rows = comparison.rows(tables, request.model(), renames.candidates());
        PairedRowCounts counted = rows.compare(comparison.values());
        List<ValueDiff.ColumnMatch> matches = new ArrayList<>();
        for (ColumnPair pair : comparison.shown()) {
            if (comparison.isKey(pair)) {
                matches.add(new ValueDiff.ColumnMatch(pair.name(), counted.pairs(), 0, 0, 0));
            }
            rows.columns().stream()
                    .filter(column -> column.pair().equals(pair))
                    .forEach(column -> matches.add(column.counts().match(pair.name(), counted.pairs())));
        }
        Sampler sampler = new Sampler(tables, comparison, request.samples());
        ValueDiff found = new ValueDiff(
                comparison.resultKey(),
                counted.result(),
                matches,
                comparison.structure(tables, rows.notCompared(), renames.proposals(rows.candidates(), counted.pairs())),
                sampler.ofPairs(rows, counted),
                Evidence.of(ComparedBy.ROWS));
        return needsChangedRows(found) && rows.notCompared().isEmpty()
                ? withChangedRows(found, tables, comparison, rows.nullKeys())
                : found;
    }

    /** Without them, the policy judges by what is known. */
    private ValueDiff withChangedRows(
            ValueDiff found, Tables tables, TableComparison comparison, List<KeyRows> nullKeys) {
        try {
            return found.withChangedRows(changedRows(tables, comparison, nullKeys));
        } catch (InconclusiveException stopped) {
            if (BudgetRunner.usedUp(tables.runner()) == null) {
                throw stopped;
            }
            return found;
        }
    }

    /** One column that differs, or none, says how many rows do. */
    private boolean needsChangedRows(ValueDiff found) {
        long differing = found.columns().stream()
                .filter(column -> column.matched() < found.rows().common())
                .count();
        return differing > 1 && policy().hasLimits();
    }

    private long changedRows(Tables tables, TableComparison comparison, List<KeyRows> nullKeys) {
        DetailStatement statement =
                new DetailStatement(comparison.keyed(tables), comparison.values(), List.of(), nullKeys);
        return tables.runner()
                .query("the query for the changed rows of " + request.model(), statement.countOfChanged(), row -> {
                    row.next();
                    return row.getLong(1);
                });
    }
}
