package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Waiting;

class FileWaitTest {

    private static final Dialect DUCKDB = Adapters.builtIn().require("duckdb").dialect();
    private final SQLException locked = new SQLException("IO Error: Could not set lock on file \"/x.duckdb\":"
            + " Conflicting lock is held in /usr/bin/python3.11 (PID 4711) by user dbt. See also https://duckdb.org/");

    private final List<String> told = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();

    @Test
    void waitsUntilTheFileIsFreeAndNamesItsHolder() throws SQLException {
        int[] attempts = {0};
        try (Connection connection = wait(Duration.ofMinutes(1)).get(() -> {
            if (attempts[0]++ == 0) {
                throw locked;
            }
            return DriverManager.getConnection("jdbc:duckdb:");
        })) {
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(told)
                .containsExactly(
                        "waiting for process 4711 (/usr/bin/python3.11), which has the database file open 0/60");
    }

    @Test
    void givesUpAtTheLimitAndForAnyOtherFailure() {
        assertThatThrownBy(() -> wait(Duration.ZERO).get(this::failLocked)).isSameAs(locked);
        SQLException other = new SQLException("IO Error: Cannot open file");
        assertThatThrownBy(() -> wait(Duration.ofMinutes(1)).get(() -> {
                    throw other;
                }))
                .isSameAs(other);
        assertThat(told).isEmpty();
        assertThat(wait(Duration.ofSeconds(7)).advice(other)).isNull();
        assertThat(wait(Duration.ofSeconds(7)).advice(locked))
                .isEqualTo(
                        "process 4711 (/usr/bin/python3.11) still had it open after 7 s; try again when it has ended");
    }

    @Test
    void endsAtOnceWhenItIsCancelled() {
        FileWait cancelled = new FileWait(
                new Waiting(Duration.ofDays(1), (what, done, total) -> cancellation.cancel(), cancellation), DUCKDB);
        assertThatThrownBy(() -> cancelled.get(this::failLocked)).isSameAs(locked);
    }

    @Test
    void waitsAsLongAsTheProfileAsks() {
        JdbcTarget patient = Adapters.builtIn()
                .require("duckdb")
                .jdbc(
                        new ProfileTarget("p", "t", "duckdb", (Json.Obj)
                                JsonText.read("{\"path\": \"/x.duckdb\", \"retries\": {\"connect_attempts\": 6}}")),
                        Access.READ);
        assertThat(FileWait.of(Waiting.briefly(), patient, DUCKDB).waiting().limit())
                .isEqualTo(Duration.ofSeconds(55));
    }

    @Test
    void namesTheHolderOnEverySystem() {
        assertThat(DUCKDB.heldBy(
                        new SQLException("IO Error: Cannot open file \"C:\\x.duckdb\": The process cannot access the"
                                + " file because it is being used by another process.\nFile is already open in \nC:\\Program"
                                + " Files\\python.exe (PID 17)")))
                .isEqualTo("process 17 (C:\\Program Files\\python.exe)");
        assertThat(DUCKDB.heldBy(new SQLException("Could not set lock on file \"/x\": Conflicting lock is held")))
                .isEqualTo("another process");
        assertThat(DUCKDB.heldBy(new SQLException("Catalog Error"))).isNull();
    }

    private Connection failLocked() throws SQLException {
        throw locked;
    }

    private FileWait wait(Duration limit) {
        return new FileWait(
                new Waiting(limit, (what, done, total) -> told.add(what + " " + done + "/" + total), cancellation),
                DUCKDB);
    }
}
