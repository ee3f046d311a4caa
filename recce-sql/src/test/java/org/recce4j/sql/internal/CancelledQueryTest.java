package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** A query that is cancelled before it begins costs no connection. */
class CancelledQueryTest {

    @Test
    void opensNoConnectionOnceItIsCancelled() {
        AtomicInteger opened = new AtomicInteger();
        SessionConnections connections = () -> {
            opened.incrementAndGet();
            throw new SQLException("no connection here");
        };
        JdbcSession session = new JdbcSession(
                connections, Adapters.builtIn().require("duckdb").dialect(), Limits.DEFAULT.withMaxRetries(0));
        Cancellation cancellation = new Cancellation();
        assertThatThrownBy(() -> session.query("a query", "select 1", rows -> 1, cancellation))
                .hasRootCauseMessage("no connection here");
        cancellation.cancel();
        assertThatThrownBy(() -> session.query("a query", "select 1", rows -> 1, cancellation))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED))
                .hasMessage("Cannot run a query: it was cancelled");
        assertThat(opened).hasValue(1);
    }
}
