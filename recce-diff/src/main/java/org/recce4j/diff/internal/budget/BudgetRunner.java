package org.recce4j.diff.internal.budget;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** Runs the queries of a check within its budget. */
public record BudgetRunner(QueryRunner runner, BudgetMeter meter) implements QueryRunner {

    /** Returns how many rows of a result may be read. */
    public static long rows(QueryRunner runner) {
        return runner instanceof BudgetRunner limited ? limited.meter.rows() : Budget.ROWS;
    }

    /** Returns whether these are more rows than may be read. */
    public static boolean exceedsRows(QueryRunner runner, long count) {
        boolean exceeds = count > rows(runner);
        if (exceeds) {
            useUpRows(runner);
        }
        return exceeds;
    }

    /** Remembers that a budget left out rows. */
    public static void useUpRows(QueryRunner runner) {
        if (runner instanceof BudgetRunner limited) {
            limited.meter.useUpRows();
        }
    }

    /** Returns what of a budget is used up, such as {@code the budget of 5 statements is used up}; null if nothing is. */
    public static @Nullable String usedUp(QueryRunner runner) {
        return runner instanceof BudgetRunner limited ? limited.meter.usedUp() : null;
    }

    @Override
    public Dialect dialect() {
        return runner.dialect();
    }

    @Override
    public Limits limits() {
        return runner.limits();
    }

    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        return within(label, () -> runner.query(label, sql, reader));
    }

    @Override
    public <T> T rows(String label, String sql, RowsReader<T> reader) {
        return within(label, () -> runner.rows(label, sql, reader));
    }

    private <T> T within(String label, Supplier<T> query) {
        meter.begin(label);
        try {
            return query.get();
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.CANCELLED) {
                meter.requireTime(label);
            }
            throw failure;
        }
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return new BudgetRunner(runner.cancelledBy(cancellation), meter);
    }
}
