package org.recce4j.store.internal;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.recce4j.model.Run;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Which ids a run may have: those that every warehouse holds as they are, in the key of a table. */
final class RunId {

    /** A key of PostgreSQL may have 2,704 bytes, with what else is in it. */
    private static final int MAX_BYTES = 1_000;

    private RunId() {}

    /** Throws when a run has no id or environment, or an id that a warehouse would change. */
    static void requireStorable(Run run) {
        String id = run.id();
        if (id.isBlank() || run.environment().isBlank()) {
            throw invalid(run, "its id or its environment is empty; name both");
        }
        if (id.indexOf('\0') >= 0 || !Objects.equals(id, Surrogates.replaceLone(id, half -> ""))) {
            throw invalid(run, "its id has a NUL or half a surrogate pair; leave it out");
        }
        int bytes = id.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            throw invalid(run, "its id has " + bytes + " bytes, more than " + MAX_BYTES + "; shorten it");
        }
    }

    private static StoreException invalid(Run run, String why) {
        return new StoreException(
                StoreErrorCode.RUN_INVALID, "Cannot save a run of environment \"" + run.environment() + "\": " + why);
    }
}
