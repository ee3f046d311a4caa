package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffPlan;
import org.recce4j.diff.result.KeySource;

/** The plan of a comparison of values: the stages that {@link EqualRows} and {@link RowComparison} run. */
final class ValuePlan {

    private static final String STILL_OPEN = "unless the rows were proven to be equal";
    private static final String GUESSED = "if a key was found; else whole rows are grouped and counted";

    private static final String NO_FINGERPRINT =
            "; \"fingerprint\" has no effect: these columns can only be compared by the join";

    private final Tables tables;
    private final ValueRequest request;
    private final List<DiffPlan.Stage> stages = new ArrayList<>();
    private String note = "";

    private ValuePlan(Tables tables, ValueRequest request) {
        this.tables = tables;
        this.request = request;
    }

    /**
     * Returns the plan.
     *
     * @param limit the rows that are read; empty if they are only counted
     */
    static DiffPlan of(CheckContext context, ValueRequest request, Optional<Integer> limit) {
        Tables tables = Tables.read(context, request);
        if (tables.areApart()) {
            return FetchedPlan.of(context, tables, request, limit.isPresent());
        }
        ValuePlan plan = new ValuePlan(tables, request);
        Optional<KeyProposal> guess =
                request.primaryKey().isEmpty() ? new Keys(tables).proposal(context) : Optional.empty();
        if (guess.isPresent()) {
            plan.guess(guess.get(), limit.isPresent());
        } else {
            TableComparison comparison = TableComparison.of(context, tables, request);
            plan = new ValuePlan(request.rows(tables, comparison), request);
            plan.compare(context, comparison, limit);
        }
        if (limit.isEmpty() && request.samples() > 0) {
            plan.stages.add(new DiffPlan.Stage(
                    "samples", "which rows and frequent changes the result shows", "if rows differ", List.of(), null));
        }
        return new DiffPlan(
                plan.stages, "Only the columns of both tables were read for this plan, and no rows" + plan.note);
    }

    private void guess(KeyProposal proposal, boolean rows) {
        add("key", "which column tells rows apart", DiffPlan.Stage.ALWAYS, List.of(proposal.text()));
        stages.add(new DiffPlan.Stage("equal rows", "whether all rows are equal", expectation(), List.of(), null));
        stages.add(new DiffPlan.Stage(
                rows ? "rows" : "join",
                rows ? "which rows differ" : "how many rows and values differ",
                GUESSED,
                List.of(),
                null));
    }

    private String expectation() {
        return request.fingerprint() == null
                ? "if the model itself did not change"
                : request.fingerprint() ? "because the check asks for it" : "never: the check turns it off";
    }

    private void compare(CheckContext context, TableComparison comparison, Optional<Integer> limit) {
        proofs(EqualityStatements.of(context, tables, comparison, request), comparison);
        if (comparison.key().source() == KeySource.NONE) {
            WholeRows statement = new WholeRows(tables.dialect(), tables.base(), tables.current(), comparison.values());
            String sql = limit.map(rows -> statement.differing(rows + 1)).orElseGet(statement::counts);
            add(
                    "whole rows",
                    limit.isPresent() ? "which rows differ" : "how many rows differ",
                    whenOpen(),
                    List.of(sql));
        } else {
            join(comparison, limit);
        }
        if (limit.isPresent() && request.scope(comparison).isPart()) {
            add("any row", "whether there is a row to compare", "if no row differs", List.of(tables.anyRow()));
        }
    }

    private void proofs(EqualRows equal, TableComparison comparison) {
        if (equal.statements().isEmpty()) {
            note = Boolean.TRUE.equals(request.fingerprint()) ? NO_FINGERPRINT : "";
            return;
        }
        KeyedTables keyed = comparison.keyed(tables);
        add(
                "counts",
                "whether the tables have equally many rows",
                DiffPlan.Stage.ALWAYS,
                List.of(TableSizes.statement(keyed)));
        for (EqualityStatement statement : equal.statements()) {
            String when =
                    "if the counts are equal" + (stages.size() > 1 ? ", and the stage before proved nothing" : "");
            add(
                    statement.proof().text().replace('_', ' '),
                    "EQUAL if all rows are proven to be equal",
                    when,
                    List.of(statement.text()));
        }
        if (!equal.key().tables().key().isEmpty() && equal.key().source() != KeySource.PROPOSED) {
            add(
                    "repeated keys of equal rows",
                    "whether the key tells rows apart",
                    "if the rows were proven to be equal",
                    List.of(new RepeatStatements(keyed).sizeAndCountInBase()));
        }
    }

    private String whenOpen() {
        return stages.isEmpty() ? DiffPlan.Stage.ALWAYS : STILL_OPEN;
    }

    private void join(TableComparison comparison, Optional<Integer> limit) {
        KeyedTables keyed = comparison.keyed(tables);
        RepeatStatements repeats = new RepeatStatements(keyed);
        String open = whenOpen();
        add(
                "sample of keys",
                "whether keys repeat so often that a join would be too large",
                open,
                List.of(repeats.sampled()));
        List<ExactPair> counted = limit.isPresent() ? List.of() : comparison.values();
        List<ExactPair> renamed =
                limit.isPresent() ? List.of() : new ColumnRenames(tables, comparison.pairs()).candidates();
        List<CountStatement> joins = new ArrayList<>();
        for (List<ExactPair> part : RowComparison.parts(counted)) {
            joins.add(new CountStatement(keyed, part, joins.isEmpty() ? renamed : List.of(), KeyRows.ALL));
        }
        add(
                "join",
                limit.isPresent()
                        ? "how many rows both sides have, and whether the key tells them apart"
                        : "how many rows and values differ",
                open,
                joins.stream().map(CountStatement::text).toList());
        if (joins.get(0).keysAlone().isEmpty()) {
            add(
                    "repeated keys",
                    "whether the key tells rows apart that only one side has",
                    "if a side has more than one such row",
                    List.of(repeats.withoutPartner()));
        }
        add(
                "keys with NULL",
                "which of these rows belong together; for each combination of columns that are NULL, the join runs again on the others",
                "if rows of both sides have NULL in their keys",
                List.of(new NullKeyStatement(keyed).text()));
        limit.ifPresent(rows -> add(
                "rows",
                "which rows differ",
                open,
                List.of(new DetailStatement(keyed, comparison.values(), comparison.shown(), List.of())
                        .first(rows + 1))));
    }

    private void add(String name, String decides, String when, List<String> statements) {
        stages.add(tables.stage(name, decides, when, statements));
    }
}
