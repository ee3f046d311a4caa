package org.recce4j.sql.internal;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;

/**
 * Stops a statement on the warehouse when a switch is pressed. A driver may drop a cancel that comes before the
 * statement has begun, so the one who cancels repeats it until the statement is over, or patience is.
 */
final class RunningStatement implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;
    private static final int ATTEMPTS = 500;

    private final Statement statement;
    private final @Nullable Cancellation cancellation;
    private final Thread worker = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private Cancellation.@Nullable Registration registration;

    private RunningStatement(Statement statement, @Nullable Cancellation cancellation) {
        this.statement = statement;
        this.cancellation = cancellation;
    }

    static RunningStatement of(Statement statement, @Nullable Cancellation cancellation) {
        RunningStatement running = new RunningStatement(statement, cancellation);
        if (cancellation != null) {
            running.registration = cancellation.onCancel(running::stop);
        }
        return running;
    }

    boolean isCancelled() {
        return cancellation != null && cancellation.isCancelled();
    }

    private void stop() {
        if (Thread.currentThread() == worker) {
            // pressed before the statement began: the worker asks isCancelled() next
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
