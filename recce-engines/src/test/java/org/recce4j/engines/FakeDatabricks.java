package org.recce4j.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.recce4j.model.Json;

/** Databricks' statement execution service as its JDBC driver sees it. */
final class FakeDatabricks extends FakeServer {

    /** A statement that runs until it is cancelled. */
    static final String ENDLESS = "select the endless";

    private static final String SUCCEEDED = "SUCCEEDED";

    private final Map<String, Json.Obj> answers = new ConcurrentHashMap<>();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);

    record Column(String typeName, String typeText, String value) {}

    /** Sets a statement's one row. */
    void answer(String sql, Column... columns) {
        List<Json> types = new ArrayList<>();
        List<String> row = new ArrayList<>();
        for (Column column : columns) {
            types.add(Json.Obj.builder()
                    .put("name", "c" + types.size())
                    .put("position", types.size())
                    .put("type_name", column.typeName())
                    .put("type_text", column.typeText())
                    .put("type_precision", 10)
                    .put("type_scale", 2)
                    .build());
            row.add(column.value());
        }
        Json schema = Json.Obj.builder()
                .put("column_count", types.size())
                .put("columns", new Json.Arr(types))
                .build();
        answers.put(
                sql,
                statement(SUCCEEDED, null)
                        .put(
                                "manifest",
                                Json.Obj.builder()
                                        .put("format", "JSON_ARRAY")
                                        .put("schema", schema)
                                        .put("total_chunk_count", 1)
                                        .put("total_row_count", 1)
                                        .put("truncated", false)
                                        .put(
                                                "chunks",
                                                List.of(Map.of("chunk_index", 0, "row_offset", 0, "row_count", 1)))
                                        .build())
                        .put(
                                "result",
                                Json.Obj.builder()
                                        .put("chunk_index", 0)
                                        .put("row_offset", 0)
                                        .put("row_count", 1)
                                        .put("data_array", List.of(row))
                                        .build())
                        .build());
    }

    /** Has a statement fail as Databricks fails it. */
    void fail(String sql, String state, String message) {
        answers.put(
                sql,
                statement(
                                "FAILED",
                                Json.Obj.builder()
                                        .put("error_code", "BAD_REQUEST")
                                        .put("message", message)
                                        .build())
                        .put("sql_state", state)
                        .build());
    }

    void awaitEndless() throws InterruptedException {
        running.await();
    }

    void awaitCancel() throws InterruptedException {
        cancelled.await();
    }

    @Override
    Response answer(Request request) {
        String path = request.path();
        if (path.endsWith("/cancel")) {
            cancelled.countDown();
            return Response.json(Json.Obj.EMPTY);
        }
        if (path.endsWith("/sessions")) {
            return Response.json(Json.of(Map.of("session_id", "s1")));
        }
        if (path.contains("/sessions/")) {
            return Response.json(Json.Obj.EMPTY);
        }
        if (path.endsWith("/statements") || path.endsWith("/statements/")) {
            String sql = String.valueOf(request.json().text("statement"));
            if (sql.equals(ENDLESS)) {
                running.countDown();
                return Response.json(statement("RUNNING", null).build());
            }
            return Response.json(
                    answers.getOrDefault(sql, statement(SUCCEEDED, null).build()));
        }
        if (path.contains("/statements/")) {
            String state = cancelled.getCount() == 0 ? "CANCELED" : "RUNNING";
            return Response.json(statement(state, null).build());
        }
        return new Response(404, "{\"error_code\": \"NOT_FOUND\", \"message\": \"not found\"}");
    }

    private static Json.Obj.Builder statement(String state, Json error) {
        Json.Obj.Builder status = Json.Obj.builder().put("state", state);
        if (error != null) {
            status.put("error", error);
        }
        return Json.Obj.builder().put("statement_id", "st1").put("status", status.build());
    }
}
