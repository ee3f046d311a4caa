package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Run;
import org.recce4j.model.StateInfo;
import org.recce4j.model.text.JsonText;

/**
 * Records to rows and back, both ways in one place. A node's columns of the table are fields of its
 * {@code recce4j.state/1} form; the other fields are together in {@code details}.
 */
final class Rows {

    /** Field of the state form, by column of {@code nodes} that holds it as text. */
    private static final Map<Field<?>, String> TEXT_COLUMNS = Map.ofEntries(
            Map.entry(Tables.UNIQUE_ID, "unique_id"),
            Map.entry(Tables.NAME, "name"),
            Map.entry(Tables.RESOURCE_TYPE, "resource_type"),
            Map.entry(Tables.PACKAGE_NAME, "package_name"),
            Map.entry(Tables.DATABASE_NAME, "database"),
            Map.entry(Tables.SCHEMA_NAME, "schema"),
            Map.entry(Tables.IDENTIFIER, "identifier"),
            Map.entry(Tables.RELATION_NAME, "relation_name"),
            Map.entry(Tables.MATERIALIZED, "materialized"),
            Map.entry(Tables.RAW_CODE, "raw_code"),
            Map.entry(Tables.COMPILED_CODE, "compiled_code"));

    private static final Map<Field<?>, String> JSON_COLUMNS =
            Map.of(Tables.CONFIG, "config", Tables.COLUMNS, "columns");

    private Rows() {}

    static List<@Nullable Object> node(Run run, Node node) {
        Json.Obj json = node.toJson();
        List<@Nullable Object> row = new ArrayList<>();
        for (Field<?> field : Tables.NODE_FIELDS) {
            row.add(value(field, run, node, json));
        }
        return row;
    }

    private static @Nullable Object value(Field<?> field, Run run, Node node, Json.Obj json) {
        String textField = TEXT_COLUMNS.get(field);
        if (textField != null) {
            return storable(json.text(textField));
        }
        String jsonField = JSON_COLUMNS.get(field);
        if (jsonField != null) {
            return json(json.get(jsonField));
        }
        if (field.equals(Tables.DETAILS)) {
            return json(details(json));
        }
        if (field.equals(Tables.CHECKSUM)) {
            Code.Checksum checksum = node.code().checksum();
            return checksum == null ? null : checksum.checksum();
        }
        if (field.equals(Tables.RUN_AT)) {
            return runAt(run);
        }
        return field.equals(Tables.RUN_ID) ? run.id() : run.environment();
    }

    private static Json.Obj details(Json.Obj json) {
        return json.without(TEXT_COLUMNS.values()).without(JSON_COLUMNS.values());
    }

    /** Reads a node from a row of all {@link Tables#NODE_FIELDS}. */
    static Node node(ResultSet row) throws SQLException {
        Json.Obj.Builder json = Json.Obj.builder().putAll(object(row.getString(Tables.DETAILS.getName())));
        for (Map.Entry<Field<?>, String> column : TEXT_COLUMNS.entrySet()) {
            json.put(column.getValue(), row.getString(column.getKey().getName()));
        }
        for (Map.Entry<Field<?>, String> column : JSON_COLUMNS.entrySet()) {
            json.put(
                    column.getValue(),
                    JsonText.read(row.getString(column.getKey().getName())));
        }
        return Node.fromJson(json.build());
    }

    static List<@Nullable Object> run(Run run) {
        List<@Nullable Object> row = new ArrayList<>();
        StateInfo info = run.info();
        row.add(run.id());
        row.add(run.environment());
        row.add(runAt(run));
        row.add(info.invocation().dbtVersion());
        row.add(info.adapterType());
        row.add(info.projectName());
        row.add(run.gitSha());
        row.add(run.branch());
        row.add(json(info.toJson()));
        return row;
    }

    /** Reads a run from a row of all {@link Tables#RUN_FIELDS}. */
    static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString(Tables.RUN_ID.getName()),
                row.getString(Tables.ENVIRONMENT.getName()),
                row.getObject(Tables.RUN_AT.getName(), OffsetDateTime.class).toInstant(),
                StateInfo.fromJson(object(row.getString(Tables.INFO.getName()))),
                row.getString(Tables.GIT_SHA.getName()),
                row.getString(Tables.BRANCH.getName()));
    }

    static String json(Json json) {
        return String.valueOf(storable(JsonText.write(json)));
    }

    private static OffsetDateTime runAt(Run run) {
        return run.runAt().atOffset(ZoneOffset.UTC);
    }

    private static Json.Obj object(String text) {
        return JsonText.read(text) instanceof Json.Obj object ? object : Json.Obj.EMPTY;
    }

    /** Half a surrogate pair, which dbt may write, has no UTF-8 form: it becomes the replacement character. */
    private static @Nullable String storable(@Nullable String text) {
        if (text == null || text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder storable = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(storable::appendCodePoint);
        return storable.toString();
    }
}
