package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recce4j.engines.Queries.assertFails;
import static org.recce4j.engines.Queries.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recce4j.engines.FakeDatabricks.Column;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** Databricks' own driver against a fake of the service: what it sends, and what its values become. */
@Timeout(60)
class DatabricksDriverTest {

    private final FakeDatabricks databricks = new FakeDatabricks();

    @AfterEach
    void close() {
        databricks.close();
    }

    @Test
    void logsInByTokenAndSetsTheSession() {
        databricks.answer("select 1", new Column("INT", "INT", "1"));
        try (Warehouse warehouse = open()) {
            assertThat(row(warehouse, "select 1")).containsExactly(1L);
        }
        FakeServer.Request session = databricks.requests("/sessions").get(0);
        assertThat(session.authorization()).isEqualTo("Bearer dapi-secret");
        assertThat(session.json().text("catalog")).isEqualTo("main");
        assertThat(session.json().text("schema")).isEqualTo("s");
        assertThat(databricks.requests())
                .extracting(request -> String.valueOf(request.json().text("statement")))
                .contains("set ansi_mode = true");
    }

    @Test
    void asksNothingButWhatItIsToldTo() {
        open().close();
        assertThat(databricks.requests())
                .extracting(FakeServer.Request::path)
                .noneMatch(path -> path.contains("telemetry"));
    }

    @Test
    void readsItsValues() {
        databricks.answer(
                "select values",
                new Column("BOOLEAN", "BOOLEAN", "true"),
                new Column("BYTE", "TINYINT", "-1"),
                new Column("INT", "INT", "42"),
                new Column("LONG", "BIGINT", "9223372036854775807"),
                new Column("DECIMAL", "DECIMAL(10,2)", "-1.10"),
                new Column("DOUBLE", "DOUBLE", "0.1"),
                new Column("STRING", "STRING", "it's 🍵"),
                new Column("DATE", "DATE", "2024-03-10"),
                new Column("TIMESTAMP", "TIMESTAMP", "2024-01-01T10:00:00.123456Z"),
                new Column("TIMESTAMP", "TIMESTAMP_NTZ", "2024-03-10T04:30:00.5"),
                new Column("STRING", "STRING", null),
                new Column("INT", "INT", null));
        try (Warehouse warehouse = open()) {
            assertThat(row(warehouse, "select values"))
                    .containsExactly(
                            true,
                            -1L,
                            42L,
                            Long.MAX_VALUE,
                            new BigDecimal("-1.10"),
                            0.1,
                            "it's 🍵",
                            LocalDate.parse("2024-03-10"),
                            OffsetDateTime.parse("2024-01-01T10:00:00.123456Z"),
                            LocalDateTime.parse("2024-03-10T04:30:00.5"),
                            null,
                            null);
        }
    }

    @Test
    void tellsErrorsApart() {
        databricks.fail("select a", "42P01", "[TABLE_OR_VIEW_NOT_FOUND] The table or view `x` cannot be found.");
        databricks.fail("select b", "42601", "[PARSE_SYNTAX_ERROR] Syntax error at or near 'selekt'.");
        databricks.fail("select c", "42501", "[INSUFFICIENT_PERMISSIONS] Insufficient privileges");
        try (Warehouse warehouse = open()) {
            assertFails(warehouse, "select a", SqlErrorCode.TABLE_NOT_FOUND);
            assertFails(warehouse, "select b", SqlErrorCode.SYNTAX);
            assertFails(warehouse, "select c", SqlErrorCode.PERMISSION_DENIED);
        }
    }

    @Test
    void cancelsOnTheService() throws Exception {
        try (Warehouse warehouse = open()) {
            Cancellation cancellation = new Cancellation();
            var executor = Executors.newSingleThreadExecutor();
            Future<?> query = executor.submit(
                    () -> warehouse.cancelledBy(cancellation).query("the endless", FakeDatabricks.ENDLESS, rows -> 0));
            databricks.awaitEndless();
            cancellation.cancel();
            databricks.awaitCancel();
            assertThatThrownBy(() -> query.get(30, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
            executor.shutdownNow();
        }
    }

    private Warehouse open() {
        Json.Obj settings = Json.Obj.builder()
                .put("host", "127.0.0.1")
                .put("http_path", "/sql/1.0/warehouses/abc")
                .put("catalog", "main")
                .put("schema", "s")
                .put("token", "dapi-secret")
                .put("connect_retries", 0)
                .put(
                        "session_properties",
                        Json.Obj.builder().put("ansi_mode", true).build())
                .build();
        return Warehouse.builder(new ProfileTarget("engines", "test", "databricks", settings))
                .adapters(Adapters.builtIn()
                        .with(new PlainDatabricks(
                                databricks.port(), Map.of("usethriftclient", 0, "EnableQueryResultDownload", 0))))
                .limits(Limits.DEFAULT.withMaxRetries(0))
                .open();
    }
}
