package org.recce4j.sql.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.Waiting;

/** Waits until another process closes the database file. */
record FileWait(Waiting waiting, Dialect dialect) {

    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Returns the wait for a target, which may be longer: the profile's retries last n² seconds after the n-th failure, as in dbt. */
    static FileWait of(Waiting waiting, JdbcTarget target, Dialect dialect) {
        long retries = target.connectRetries();
        Duration asked = Duration.ofSeconds(retries * (retries + 1) * (2 * retries + 1) / 6);
        Duration limit = asked.compareTo(waiting.limit()) > 0 ? asked : waiting.limit();
        return new FileWait(new Waiting(limit, waiting.progress(), waiting.cancellation()), dialect);
    }

    /** Makes a connection; throws the last failure when the limit is over or the wait is cancelled. */
    Connection get(SessionConnections source) throws SQLException {
        long began = System.nanoTime();
        while (true) {
            try {
                return source.get();
            } catch (SQLException failure) {
                Duration waited = Duration.ofNanos(System.nanoTime() - began);
                String holder = dialect.heldBy(failure);
                if (holder == null || !goesOn(holder, waited)) {
                    throw failure;
                }
            }
        }
    }

    private boolean goesOn(String holder, Duration waited) {
        if (waited.compareTo(waiting.limit()) >= 0 || waiting.cancellation().isCancelled()) {
            return false;
        }
        waiting.progress()
                .at("waiting for " + holder + ", which has the database file open", (int) waited.toSeconds(), (int)
                        waiting.limit().toSeconds());
        return !Pause.of(PAUSE, waiting.cancellation());
    }

    /** Returns what to add to the message of a failure; null if it is not about a locked file. */
    @Nullable
    String advice(SQLException failure) {
        String holder = dialect.heldBy(failure);
        return holder == null
                ? null
                : holder + " still had it open after " + waiting.limit().toSeconds()
                        + " s; try again when it has ended";
    }
}
