package org.recce4j.sql.internal.value;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.ColumnReader;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ReadableQuery;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;

/** A query whose nested values and times with time zone DuckDB itself turns into text; see {@link DuckDbType}. */
public final class DuckDbNestedQuery {

    /** The type of a pivot's columns before it runs, if it does not name the values of its columns. */
    private static final String NOT_PREPARED = "UNKNOWN";

    private static final String TIME_WITH_ZONE = "TIME WITH TIME ZONE";

    private DuckDbNestedQuery() {}

    /** Returns the query, changed only if it has such a column. */
    public static ReadableQuery of(Connection connection, String sql, Dialect dialect) throws SQLException {
        List<ResultColumn> columns = columns(connection, sql, dialect);
        if (columns.stream().noneMatch(column -> isReadAsText(column.nativeType()))) {
            return ReadableQuery.unchanged(sql);
        }
        DuckDbTexts texts = new DuckDbTexts(zone(connection));
        List<String> expressions = new ArrayList<>();
        List<ColumnReader> readers = new ArrayList<>();
        for (ResultColumn column : columns) {
            String name = "c" + expressions.size();
            expressions.add(expression(name, column.nativeType()));
            readers.add(isReadAsText(column.nativeType()) ? reader(column, texts) : dialect.reader(column));
        }
        String names = IntStream.range(0, columns.size()).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return new ReadableQuery(
                "select " + String.join(", ", expressions) + " from (" + sql + "\n) as q(" + names + ")",
                columns,
                readers);
    }

    private static List<ResultColumn> columns(Connection connection, String sql, Dialect dialect) throws SQLException {
        List<ResultColumn> columns;
        try (PreparedStatement prepared = connection.prepareStatement(sql)) {
            ResultSetMetaData metadata = prepared.getMetaData();
            columns = metadata == null ? List.of() : Rows.columns(metadata, dialect);
        }
        if (columns.stream().noneMatch(column -> column.nativeType().equals(NOT_PREPARED))) {
            return columns;
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from (" + sql + "\n) limit 0")) {
            return Rows.columns(rows.getMetaData(), dialect);
        }
    }

    private static boolean isReadAsText(String type) {
        return type.equals(TIME_WITH_ZONE) || isNested(type);
    }

    private static boolean isNested(String type) {
        return type.equals("VARIANT") || !(DuckDbTypeParser.parse(type) instanceof DuckDbScalar);
    }

    private static String expression(String name, String type) {
        if (!isReadAsText(type)) {
            return name;
        }
        return isNested(type)
                ? "cast(to_json(cast(" + name + " as "
                        + DuckDbTypeParser.parse(type).asTexts() + ")) as varchar)"
                : "cast(" + name + " as varchar)";
    }

    private static ColumnReader reader(ResultColumn column, DuckDbTexts texts) {
        if (!isNested(column.nativeType())) {
            return (rows, index) -> {
                String text = rows.getString(index);
                return text == null ? null : texts.value(column.nativeType(), text);
            };
        }
        DuckDbType type = DuckDbTypeParser.parse(column.nativeType());
        return (rows, index) -> {
            String text = rows.getString(index);
            Json value = text == null ? Json.Null.INSTANCE : JsonText.read(text);
            return value == Json.Null.INSTANCE ? null : type.read(value, texts);
        };
    }

    private static ZoneId zone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select current_setting('TimeZone')")) {
            rows.next();
            return ZoneId.of(rows.getString(1), ZoneId.SHORT_IDS);
        }
    }
}
