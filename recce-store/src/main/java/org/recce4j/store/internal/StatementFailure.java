package org.recce4j.store.internal;

import java.sql.SQLException;

/** Carries a driver's exception through code that cannot throw it; {@link StoreConnections} takes it out again. */
final class StatementFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    StatementFailure(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    SQLException failure() {
        return failure;
    }
}
