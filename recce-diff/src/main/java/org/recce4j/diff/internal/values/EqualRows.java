package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
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
    EqualRowsAnswer find() {
        return statements.isEmpty() ? EqualRowsAnswer.NOTHING : withinBudget(null, this::compareSizes);
    }

    private EqualRowsAnswer compareSizes() {
        TableSizes sizes = runner.query(
                "the query for the row counts of " + key.model(), TableSizes.statement(key.tables()), TableSizes::read);
        return sizes.base() == sizes.current()
                ? withinBudget(sizes, () -> prove(sizes))
                : new EqualRowsAnswer(sizes, null);
    }

    private EqualRowsAnswer prove(TableSizes sizes) {
        for (EqualityStatement statement : statements) {
            if (proves(statement, sizes)) {
                key.requireInEqualTables(sizes.base());
                return new EqualRowsAnswer(sizes, statement.proof());
            }
        }
        return new EqualRowsAnswer(sizes, null);
    }

    private EqualRowsAnswer withinBudget(@Nullable TableSizes sizes, Supplier<EqualRowsAnswer> finding) {
        try {
            return finding.get();
        } catch (InconclusiveException stopped) {
            if (BudgetRunner.usedUp(runner) == null) {
                throw stopped;
            }
            return new EqualRowsAnswer(sizes, null);
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
}
