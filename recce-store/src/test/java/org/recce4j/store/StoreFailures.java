package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Calls that the store refuses. */
public final class StoreFailures {

    private StoreFailures() {}

    /** Checks that a call fails with a code and the whole of a message. */
    public static void assertFails(StoreErrorCode code, String message, Runnable call) {
        StoreException failure = catchThrowableOfType(StoreException.class, call::run);
        assertThat(failure).isNotNull().hasMessage(message);
        assertThat(failure.code()).isEqualTo(code);
    }
}
