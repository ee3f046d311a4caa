package org.recce4j.diff.internal.values;

import org.jspecify.annotations.Nullable;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.budget.BudgetRunner;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.sql.QueryRunner;

/**
 * What is known before a join.
 *
 * @param sizes the numbers of rows; null if they were not counted
 * @param proof what proves that all rows are equal; null if nothing does
 */
record EqualRowsAnswer(@Nullable TableSizes sizes, @Nullable ComparedBy proof) {

    static final EqualRowsAnswer NOTHING = new EqualRowsAnswer(null, null);

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
