package org.recce4j.diff.internal.values;

import java.util.List;
import java.util.Optional;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffPlan;

/** The plan of a comparison of values in two places: what {@link FetchedDiff} reads of each side. */
final class FetchedPlan {

    private static final String IF_FEW = "if each side has at most as many rows as the budget allows";

    private static final String NOTE = "Base and current are in two places: their rows are read and compared here";

    private FetchedPlan() {}

    /**
     * Returns the plan.
     *
     * @param isOfRows whether the result is the rows that differ
     */
    static DiffPlan of(CheckContext context, Tables tables, ValueRequest request, boolean isOfRows) {
        Optional<KeyProposal> guess =
                request.primaryKey().isEmpty() ? new Keys(tables).proposal(context) : Optional.empty();
        String note = NOTE
                + (Boolean.TRUE.equals(request.fingerprint())
                        ? "; \"fingerprint\" has no effect: it is for tables in one place"
                        : "");
        return new DiffPlan(
                guess.map(proposal -> guessed(tables, proposal))
                        .orElseGet(() -> read(context, tables, request, isOfRows)),
                note);
    }

    private static List<DiffPlan.Stage> guessed(Tables tables, KeyProposal proposal) {
        return List.of(
                tables.stage(
                        "key",
                        "which column tells rows apart",
                        DiffPlan.Stage.ALWAYS,
                        List.of(proposal.textOfBase(tables.baseDialect()), proposal.textOfCurrent())),
                counts(tables, List.of()),
                rows(tables, List.of()));
    }

    private static List<DiffPlan.Stage> read(
            CheckContext context, Tables tables, ValueRequest request, boolean isOfRows) {
        TableComparison comparison = TableComparison.of(context, tables, request);
        Tables some = request.rows(tables, comparison);
        FetchedTables fetched = new FetchedTables(some, comparison, request.model(), isOfRows || request.samples() > 0);
        return List.of(counts(some, fetched.countStatements()), rows(some, fetched.rowStatements()));
    }

    private static DiffPlan.Stage counts(Tables tables, List<String> statements) {
        return stage(
                tables,
                "counts",
                "whether the rows of each side are few enough to fetch; if not, the result has only these counts",
                DiffPlan.Stage.ALWAYS,
                statements);
    }

    private static DiffPlan.Stage rows(Tables tables, List<String> statements) {
        return stage(tables, "rows", "which rows differ", IF_FEW, statements);
    }

    /** Without a key, the statements are not known. */
    private static DiffPlan.Stage stage(
            Tables tables, String name, String decides, String when, List<String> statements) {
        return statements.isEmpty()
                ? new DiffPlan.Stage(name, decides, when, statements, null)
                : tables.stage(name, decides, when, statements);
    }
}
