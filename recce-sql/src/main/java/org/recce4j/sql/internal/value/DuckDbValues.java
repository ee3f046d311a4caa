package org.recce4j.sql.internal.value;

import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** Lists, structs and maps of DuckDB's driver as documents: numbers as numbers, moments in ISO 8601, bytes in hexadecimal. */
final class DuckDbValues {

    private DuckDbValues() {}

    static boolean isNested(String nativeType) {
        return nativeType.endsWith("]") || nativeType.startsWith("STRUCT(") || nativeType.startsWith("MAP(");
    }

    static @Nullable Json document(@Nullable Object value) throws SQLException {
        return value == null ? null : item(value);
    }

    private static Json item(@Nullable Object value) throws SQLException {
        if (value instanceof Array array) {
            return list((Object[]) array.getArray());
        }
        if (value instanceof Object[] items) {
            return list(items);
        }
        if (value instanceof Struct struct) {
            return struct(struct);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Json> fields = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                fields.put(String.valueOf(entry.getKey()), item(entry.getValue()));
            }
            return new Json.Obj(fields);
        }
        if (value instanceof Blob blob) {
            return new Json.Str(HexFormat.of().formatHex(blob.getBytes(1, (int) blob.length())));
        }
        if (value instanceof Timestamp reading) {
            return new Json.Str(reading.toLocalDateTime().toString());
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return Json.of(value);
        }
        return new Json.Str(value.toString());
    }

    private static Json list(Object[] values) throws SQLException {
        List<Json> items = new ArrayList<>();
        for (Object value : values) {
            items.add(item(value));
        }
        return new Json.Arr(items);
    }

    private static Json struct(Struct struct) throws SQLException {
        List<String> names = fieldNames(struct.getSQLTypeName());
        @Nullable Object[] values = struct.getAttributes();
        Map<String, Json> fields = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            fields.put(names.get(i), item(values[i]));
        }
        return new Json.Obj(fields);
    }

    /** The names in {@code STRUCT(a INTEGER, "b c" STRUCT(d DATE))}: those of the first level. */
    static List<String> fieldNames(String type) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        boolean nameIsNext = false;
        for (int at = 0; at < type.length(); at++) {
            char letter = type.charAt(at);
            if (letter == '(') {
                depth++;
                nameIsNext = depth == 1;
            } else if (letter == ')') {
                depth--;
            } else if (letter == ',' && depth == 1) {
                nameIsNext = true;
            } else if (letter != ' ') {
                int end = endOfWord(type, at);
                if (nameIsNext) {
                    names.add(unquoted(type.substring(at, end)));
                    nameIsNext = false;
                }
                at = end - 1;
            }
        }
        return names;
    }

    private static int endOfWord(String type, int start) {
        char quote = type.charAt(start);
        if (quote != '"' && quote != '\'') {
            int end = start + 1;
            while (end < type.length() && " (),".indexOf(type.charAt(end)) < 0) {
                end++;
            }
            return end;
        }
        int end = type.indexOf(quote, start + 1);
        while (end + 1 < type.length() && type.charAt(end + 1) == quote) {
            end = type.indexOf(quote, end + 2);
        }
        return end + 1;
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
