package org.recce4j.sql.internal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;

/** Waits before something is tried again, as long as dbt's adapters do: n² seconds after the n-th failure. */
final class Pause {

    private Pause() {}

    /** Waits, and returns whether the switch was pressed or the thread interrupted meanwhile: then it ends at once. */
    static boolean after(int attempt, @Nullable Cancellation cancellation) {
        return of(Duration.ofSeconds((long) attempt * attempt), cancellation);
    }

    /** The same for a given time. */
    static boolean of(Duration time, @Nullable Cancellation cancellation) {
        CountDownLatch cancelled = new CountDownLatch(1);
        Cancellation.Registration registration =
                cancellation == null ? null : cancellation.onCancel(cancelled::countDown);
        try {
            return cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        } finally {
            if (registration != null) {
                registration.close();
            }
        }
    }
}
