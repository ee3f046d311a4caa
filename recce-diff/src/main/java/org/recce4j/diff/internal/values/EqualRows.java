package org.recce4j.diff.internal.values;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
