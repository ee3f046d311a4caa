package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlException;

/**
 * Tries to prove that two tables have the same rows before they are joined, which takes longer. What it does not prove is left to the
 * join.
 *
 * @param statements what can prove it, the fastest first; none if equal rows are not expected
 */
record EqualRows(QueryRunner runner, UniqueKey key, List<EqualityStatement> statements) {

    static EqualRows of(CheckContext context, Tables tables, TableComparison comparison, ValueRequest request) {
        KeyedTables keyed = comparison.keyed(tables);
        Boolean asked = request.fingerprint();
        List<EqualityStatement> statements = new ArrayList<>();
        List<ExactPair> columns = comparison.compared();
        if (isProvable(comparison) && (asked == null ? isUnchanged(context, tables) : asked)) {
            OrderStatement.find(keyed, columns.stream().map(ExactPair::columns).toList())
                    .ifPresent(statements::add);
            FingerprintStatement.find(keyed, columns)
                    .filter(fingerprint -> asked != null || fingerprint.isCheap())
                    .ifPresent(statements::add);
        }
        return new EqualRows(tables.runner(), comparison.uniqueKey(tables, request.model()), statements);
    }

    /** Comparators have conditions of their own, and columns that might be renamed are compared by a join. */
    private static boolean isProvable(TableComparison comparison) {
        boolean mightBeRenamed = !comparison.pairs().baseOnly().isEmpty()
                && !comparison.pairs().currentOnly().isEmpty();
        return !comparison.compared().isEmpty() && comparison.comparators().isEmpty() && !mightBeRenamed;
    }

    private static boolean isUnchanged(CheckContext context, Tables tables) {
        return context.changes().changes().stream()
                .noneMatch(change -> change.id().equals(tables.node().id()));
    }

    /**
     * Returns what is known then; a budget that is used up leaves the rest to whoever asks next.
     *
     * @throws DiffException KEY_NOT_UNIQUE if the rows are equal, but the key does not tell them apart
     * @throws InconclusiveException if the tables change meanwhile
     */
    Answer find() {
        return statements.isEmpty() ? Answer.NOTHING : withinBudget(null, this::compareSizes);
    }

    private Answer compareSizes() {
        TableSizes sizes = runner.query(
                "the query for the row counts of " + key.model(), TableSizes.statement(key.tables()), TableSizes::read);
        return sizes.base() == sizes.current() ? withinBudget(sizes, () -> prove(sizes)) : new Answer(sizes, null);
    }

    private Answer prove(TableSizes sizes) {
        for (EqualityStatement statement : statements) {
            if (proves(statement, sizes)) {
                key.requireInEqualTables(sizes.base());
                return new Answer(sizes, statement.proof());
            }
        }
        return new Answer(sizes, null);
    }

    private Answer withinBudget(@Nullable TableSizes sizes, Supplier<Answer> finding) {
        try {
            return finding.get();
        } catch (InconclusiveException stopped) {
            if (BudgetRunner.usedUp(runner) == null) {
                throw stopped;
            }
            return new Answer(sizes, null);
        }
    }

    /** A statement that fails because of a value proves nothing; the join finds the column. */
    private boolean proves(EqualityStatement statement, TableSizes sizes) {
        try {
            EqualityStatement.Answer answer =
                    runner.query("the query for equal rows of " + key.model(), statement.text(), statement::read);
            if (answer.base() != sizes.base() || answer.current() != sizes.current()) {
                throw key.changed();
            }
            return answer.equal();
        } catch (SqlException failure) {
            if (!RowComparison.isOfValues(failure)) {
                throw failure;
            }
            return false;
        }
    }

    /**
     * What is known before a join.
     *
     * @param sizes the numbers of rows; null if they were not counted
     * @param proof what proves that all rows are equal; null if nothing does
     */
    record Answer(@Nullable TableSizes sizes, @Nullable ComparedBy proof) {

        static final Answer NOTHING = new Answer(null, null);

        /**
         * Returns the numbers of rows, which differ, once a budget is used up.
         *
         * @throws InconclusiveException the given one if they do not, or if it is about something else
         */
        TableSizes requireDifferent(InconclusiveException stopped, QueryRunner runner) {
            TableSizes known = sizes;
            if (BudgetRunner.usedUp(runner) == null || known == null || known.base() == known.current()) {
                throw stopped;
            }
            return known;
        }
    }
}
