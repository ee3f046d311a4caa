package org.recce4j.sql.internal;

import java.time.Duration;

/** Until when a statement may run. */
record Deadline(Duration limit, long endNanos) {

    static Deadline in(Duration limit) {
        return new Deadline(limit, System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        // drivers count in seconds or milliseconds, and may stop a statement a little early
        return endNanos - System.nanoTime() < 50_000_000;
    }

    String exceeded() {
        return "it ran longer than " + limit.toSeconds() + " s and was stopped";
    }
}
