package org.recce4j.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.recce4j.model.Json;

/** Snowflake's service as its JDBC driver sees it: login, statements whose answers a test sets, abort and logout. */
final class FakeSnowflake extends FakeServer {

    /** A statement that runs until it is aborted. */
    static final String ENDLESS = "select the endless";

    private static final Map<String, Object> PARAMETERS = Map.ofEntries(
            Map.entry("TIMEZONE", "America/Los_Angeles"),
            Map.entry("JDBC_QUERY_RESULT_FORMAT", "JSON"),
            Map.entry("AUTOCOMMIT", true),
            Map.entry("DATE_OUTPUT_FORMAT", "YYYY-MM-DD"),
            Map.entry("TIME_OUTPUT_FORMAT", "HH24:MI:SS"),
            Map.entry("TIMESTAMP_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3 TZHTZM"),
            Map.entry("TIMESTAMP_NTZ_OUTPUT_FORMAT", "YYYY-MM-DD HH24:MI:SS.FF3"),
            Map.entry("TIMESTAMP_LTZ_OUTPUT_FORMAT", ""),
            Map.entry("TIMESTAMP_TZ_OUTPUT_FORMAT", ""),
            Map.entry("BINARY_OUTPUT_FORMAT", "HEX"),
            Map.entry("CLIENT_RESULT_PREFETCH_SLOTS", 2),
            Map.entry("CLIENT_RESULT_PREFETCH_THREADS", 1),
            Map.entry("CLIENT_PREFETCH_THREADS", 4),
            Map.entry("CLIENT_MEMORY_LIMIT", 1536),
            Map.entry("CLIENT_RESULT_CHUNK_SIZE", 160),
            Map.entry("CLIENT_RESULT_CHUNK_SIZE_JVM", 160),
            Map.entry("CLIENT_TELEMETRY_ENABLED", false),
            Map.entry("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", false),
            Map.entry("CLIENT_HONOR_CLIENT_TZ_FOR_TIMESTAMP_NTZ", true),
            Map.entry("CLIENT_TIMESTAMP_TYPE_MAPPING", "TIMESTAMP_LTZ"),
            Map.entry("CLIENT_SESSION_KEEP_ALIVE", false),
            Map.entry("CLIENT_SESSION_KEEP_ALIVE_HEARTBEAT_FREQUENCY", 3600),
            Map.entry("CLIENT_METADATA_REQUEST_USE_CONNECTION_CTX", false),
            Map.entry("CLIENT_METADATA_USE_SESSION_DATABASE", false),
            Map.entry("CLIENT_ENABLE_LOG_INFO_STATEMENT_PARAMETERS", false),
            Map.entry("CLIENT_STAGE_ARRAY_BINDING_THRESHOLD", 65280),
            Map.entry("CLIENT_DISABLE_INCIDENTS", true),
            Map.entry("CLIENT_CONSENT_CACHE_ID_TOKEN", false),
            Map.entry("CLIENT_STORE_TEMPORARY_CREDENTIAL", false),
            Map.entry("CLIENT_VALIDATE_DEFAULT_PARAMETERS", false),
            Map.entry("JDBC_TREAT_DECIMAL_AS_INT", true),
            Map.entry("JDBC_ENABLE_COMBINED_DESCRIBE", false),
            Map.entry("JDBC_USE_JSON_PARSER", true),
            Map.entry("JDBC_TREAT_TIMESTAMP_NTZ_AS_UTC", false),
            Map.entry("JDBC_FORMAT_DATE_WITH_TIMEZONE", false),
            Map.entry("JDBC_USE_SESSION_TIMEZONE", true),
            Map.entry("JDBC_EXECUTE_RETURN_COUNT_FOR_DML", false),
            Map.entry("JDBC_SCOPE_DISABLE_RANGE_QUERIES", false),
            Map.entry("JDBC_ENABLE_PUT_GET", true),
            Map.entry("QUERY_CONTEXT_CACHE_SIZE", 5),
            Map.entry("SQL_API_VERSION", "v1"),
            Map.entry("ROWS_PER_RESULTSET", 0),
            Map.entry("ENABLE_STAGE_S3_PRIVATELINK_FOR_US_EAST_1", false),
            Map.entry("ENABLE_UNLOAD_PHYSICAL_TYPE_OPTIMIZATION", true),
            Map.entry("VALUE_FOR_CLIENT_METADATA_USE_SESSION_DATABASE", false));

    private final Map<String, Json> answers = new ConcurrentHashMap<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch aborted = new CountDownLatch(1);
    private volatile boolean refusesLogin;

    /** Sets a statement's one row. */
    void answer(String sql, Column... columns) {
        List<Json> types = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Column column : columns) {
            types.add(column.rowType());
            values.add(column.value());
        }
        answers.put(
                sql,
                success(Map.of(
                        "rowtype",
                        types,
                        "rowset",
                        List.of(values),
                        "total",
                        1,
                        "returned",
                        1,
                        "queryId",
                        "01b00000-0000-0000-0000-000000000001",
                        "queryResultFormat",
                        "json",
                        "version",
                        1)));
    }

    /** Has a statement fail as Snowflake fails it. */
    void fail(String sql, String code, String state, String message) {
        answers.put(sql, failure(code, state, message));
    }

    void refuseLogin() {
        refusesLogin = true;
    }

    /** Waits until the endless statement has begun. */
    void awaitEndless() throws InterruptedException {
        running.await();
    }

    /** Waits until it was aborted. */
    void awaitAbort() throws InterruptedException {
        aborted.await();
    }

    @Override
    Response answer(Request request) throws InterruptedException {
        String path = request.path();
        if (path.endsWith("/login-request")) {
            return Response.json(
                    refusesLogin
                            ? failure("390100", "08001", "Incorrect username or password was specified.")
                            : success(session()));
        }
        if (path.endsWith("/oauth/token-request")) {
            if (refusesLogin) {
                return new Response(400, "{\"error\": \"invalid_grant\"}");
            }
            return Response.json(Json.of(Map.of("access_token", "an access token", "token_type", "Bearer")));
        }
        if (path.endsWith("/abort-request")) {
            aborted.countDown();
            return Response.json(success(Map.of()));
        }
        if (path.endsWith("/query-request")) {
            return Response.json(statement(String.valueOf(request.json().text("sqlText"))));
        }
        return Response.json(success(Map.of()));
    }

    private Json statement(String sql) throws InterruptedException {
        if (sql.equals(ENDLESS)) {
            running.countDown();
            aborted.await();
            return failure("000604", "57014", "SQL execution canceled");
        }
        return answers.getOrDefault(
                sql,
                failure("001003", "42000", "SQL compilation error:\nsyntax error line 1 at position 0 unexpected"));
    }

    private static Map<String, Object> session() {
        List<Map<String, Object>> parameters = new ArrayList<>();
        PARAMETERS.forEach((name, value) -> parameters.add(Map.of("name", name, "value", value)));
        return Map.of(
                "token",
                "a session token",
                "masterToken",
                "a master token",
                "validityInSeconds",
                3600,
                "masterValidityInSeconds",
                14_400,
                "sessionId",
                1,
                "serverVersion",
                "9.0.0",
                "parameters",
                parameters,
                "sessionInfo",
                Map.of("databaseName", "A", "schemaName", "B", "warehouseName", "W", "roleName", "R"));
    }

    private static Json success(Map<String, Object> data) {
        return Json.Obj.builder()
                .put("data", Json.of(data))
                .put("success", true)
                .put("code", null)
                .put("message", null)
                .build();
    }

    private static Json failure(String code, String state, String message) {
        return Json.Obj.builder()
                .put("data", Json.of(Map.of("errorCode", code, "sqlState", state, "queryId", "01")))
                .put("success", false)
                .put("code", code)
                .put("message", message)
                .build();
    }

    /** A column of a result, its value in the form in which Snowflake sends it. */
    record Column(String type, int precision, int scale, String value) {

        static Column of(String type, int scale, String value) {
            return new Column(type, 38, scale, value);
        }

        private Json rowType() {
            return Json.Obj.builder()
                    .put("name", type.toUpperCase(Locale.ROOT))
                    .put("type", type)
                    .put("nullable", true)
                    .put("precision", precision)
                    .put("scale", scale)
                    .put("length", 100)
                    .put("byteLength", 400)
                    .build();
        }
    }
}
