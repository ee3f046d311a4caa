package org.recce4j.diff.internal.budget;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.model.Cancellation;
import org.recce4j.model.print.Numbers;

/** What a check has used of its budget. Thread-safe. */
final class BudgetMeter {

    private final Budget budget;
    private final Cancellation time;
    private final Cancellation run;
    private final AtomicInteger statements = new AtomicInteger();
    private volatile @Nullable String usedUp;

    /**
     * @param time cancelled when the time is over, and when the run is cancelled
     * @param run cancelled when the run is
     */
    BudgetMeter(Budget budget, Cancellation time, Cancellation run) {
        this.budget = budget;
        this.time = time;
        this.run = run;
    }

    long rows() {
        return budget.rows();
    }

    int statements() {
        return statements.get();
    }

    /** Returns what is used up, such as {@code the budget of 5 statements is used up}; null if nothing is. */
    @Nullable
    String usedUp() {
        return usedUp;
    }

    /** Remembers that there are more rows than may be read. */
    void useUpRows() {
        usedUp = usedUp(Numbers.count(budget.rows(), "row"));
    }

    /**
     * Counts a statement.
     *
     * @throws InconclusiveException if there is nothing left for it
     */
    void begin(String label) {
        requireTime(label);
        Integer most = budget.statements();
        if (most != null && statements.get() >= most) {
            throw stop(Numbers.count(most, "statement"), "could run", label, "statements");
        }
        statements.incrementAndGet();
    }

    /** Ends the check if its time is over; not if the run was cancelled. */
    void requireTime(String label) {
        Integer most = budget.seconds();
        if (most != null && time.isCancelled() && !run.isCancelled()) {
            throw stop(Numbers.count(most, "second"), "was complete", label, "seconds");
        }
    }

    private InconclusiveException stop(String what, String end, String label, String name) {
        usedUp = usedUp(what);
        return new InconclusiveException("the budget of " + what + " was used up before " + label + " " + end
                + ", so the comparison is not complete; raise \"budget: {" + name + ": N}\"");
    }

    private static String usedUp(String what) {
        return "the budget of " + what + " is used up";
    }
}
