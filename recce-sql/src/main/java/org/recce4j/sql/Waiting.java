package org.recce4j.sql;

import java.time.Duration;
import java.util.Objects;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Progress;

/**
 * How a session waits for a database file that another process has locked. Readers and writers wait in the same way, each
 * time the file is opened. Thread-safe if the progress is.
 *
 * @param limit the longest wait for one connection; zero means no waiting
 * @param progress receives the process that has locked the file, the seconds that have passed, and the limit in seconds
 * @param cancellation ends a wait at once
 */
public record Waiting(Duration limit, Progress progress, Cancellation cancellation) {

    private static final Duration BRIEFLY = Duration.ofSeconds(5);

    /** Checks the values. */
    public Waiting {
        if (limit.isNegative()) {
            throw new IllegalArgumentException("Cannot wait for " + limit + ": the limit must not be negative");
        }
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(cancellation, "cancellation");
    }

    /** Returns the default: five seconds, without progress. */
    public static Waiting briefly() {
        return new Waiting(BRIEFLY, Progress.NONE, new Cancellation());
    }
}
