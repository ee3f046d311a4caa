package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.internal.check.Models;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.diff.result.KeySource;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/**
 * {@code value_diff}: {@code model}, {@code primary_key} (a column or a list) and {@code columns} (all that both tables have, if none is
 * given).
 */
public record ValueDiffCheck(Json.Obj params, ValueRequest request) implements Check {

    public static final String TYPE = "value_diff";

    /** The names of its parameters. */
    public static final List<String> PARAMETERS = ValueRequest.PARAMETERS;

    public static ValueDiffCheck of(Json.Obj params) {
        return new ValueDiffCheck(params, ValueRequest.of(new Params(TYPE, params)));
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
        Comparison comparison = Comparison.of(context, tables, request);
        return compare(context, tables, comparison).in(request.filters().scope());
    }

    private ValueDiff compare(CheckContext context, Tables tables, Comparison comparison) {
        if (tables.areApart()) {
            return new FetchedDiff(tables, comparison, request.model()).values();
        }
        Optional<EqualRows.Proven> equal =
                EqualRows.of(context, tables, comparison, request).find();
        if (equal.isPresent()) {
            return ofEqualRows(tables, comparison, equal.get());
        }
        return comparison.key().source() == KeySource.NONE
                ? ofWholeRows(tables, comparison)
                : byKey(tables, comparison);
    }

    private static ValueDiff ofEqualRows(Tables tables, Comparison comparison, EqualRows.Proven equal) {
        Counts.Rows rows = equal.sizes().allPairs();
        List<ColumnPair> compared = comparison.key().source() == KeySource.NONE
                ? List.of()
                : comparison.shown().stream()
                        .filter(pair -> !comparison.others().containsKey(pair))
                        .toList();
        List<ValueDiff.ColumnMatch> matches = compared.stream()
                .map(pair -> new ValueDiff.ColumnMatch(pair.name(), rows.pairs(), 0, 0, 0))
                .toList();
        return result(
                comparison, rows, matches, comparison.structure(tables, Map.of(), List.of()), equal.proof());
    }

    private ValueDiff ofWholeRows(Tables tables, Comparison comparison) {
        WholeRows statement = new WholeRows(tables.dialect(), tables.base(), tables.current(), comparison.values());
        Counts.Rows rows = tables.runner()
                .query("the query for the rows of " + request.model(), statement.counts(), statement::read);
        return result(
                comparison, rows, List.of(), comparison.structure(tables, Map.of(), List.of()), ComparedBy.ROWS);
    }

    private ValueDiff byKey(Tables tables, Comparison comparison) {
        Renames renames = new Renames(tables, comparison.pairs());
        RowComparison rows = comparison.rows(tables, request.model(), renames.candidates());
        Counts.Rows counted = rows.compare(comparison.values());
        List<ValueDiff.ColumnMatch> matches = new ArrayList<>();
        for (ColumnPair pair : comparison.shown()) {
            if (comparison.isKey(pair)) {
                matches.add(new ValueDiff.ColumnMatch(pair.name(), counted.pairs(), 0, 0, 0));
            }
            rows.columns().stream()
                    .filter(column -> column.pair().equals(pair))
                    .forEach(column -> matches.add(column.counts().match(pair.name(), counted.pairs())));
        }
        return result(
                comparison,
                counted,
                matches,
                comparison.structure(tables, rows.failed(), renames.proposals(rows.candidates(), counted.pairs())),
                ComparedBy.ROWS);
    }

    private static ValueDiff result(
            Comparison comparison,
            Counts.Rows rows,
            List<ValueDiff.ColumnMatch> matches,
            ValueDiff.Structure structure,
            ComparedBy comparedBy) {
        return new ValueDiff(comparison.resultKey(), rows.result(), matches, structure, comparedBy);
    }
}
