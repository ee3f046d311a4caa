package org.recce4j.sql.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;

/**
 * Cancels a statement on the warehouse when a token is cancelled. A driver may drop a cancel that comes before the
 * statement has begun, so the one who cancels repeats it until the statement is over, or patience is.
 */
final class RunningStatement implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;
    private static final int ATTEMPTS = 500;

    private final String action;
    private final Statement statement;
    private final Deadline deadline;
    private final @Nullable Cancellation cancellation;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private Cancellation.@Nullable Registration registration;

    private RunningStatement(
            String action, Statement statement, Deadline deadline, @Nullable Cancellation cancellation) {
        this.action = action;
        this.statement = statement;
        this.deadline = deadline;
        this.cancellation = cancellation;
    }

    static RunningStatement of(
            String action, Statement statement, Deadline deadline, @Nullable Cancellation cancellation) {
        RunningStatement running = new RunningStatement(action, statement, deadline, cancellation);
        if (cancellation != null) {
            running.registration = cancellation.onCancel(running::stop);
        }
        return running;
    }

    /** Throws when the statement has been cancelled or its time is over, which a driver may not do while rows are read. */
    void check() {
        if (cancellation != null && cancellation.isCancelled()) {
            throw Failures.cancelled(action);
        }
        if (deadline.isOver()) {
            throw Failures.timedOut(action, deadline);
        }
    }

    private void stop() {
        if (Thread.currentThread() == worker) {
            // pressed before the statement began: the worker calls check() next
            return;
        }
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                statement.cancel();
                if (over.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (SQLException alreadyClosed) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        if (registration != null) {
            registration.close();
        }
    }
}
