package org.recce4j.sql.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.recce4j.model.Json;

/**
 * A type of DuckDB that holds other types. Its driver cannot be asked for such values: it reads every item by its class at
 * once, which shifts timestamps into the zone of the JVM, fails on the time 24:00:00, and fails on a union without value. So
 * DuckDB itself is asked for JSON whose innermost values are DuckDB's own texts.
 */
sealed interface DuckDbType {

    /** Returns the type of the same form whose innermost types are texts. */
    String asTexts();

    /** Returns the value, of JSON that DuckDB made of a value of {@link #asTexts}; never of JSON's null. */
    Json read(Json value, DuckDbTexts texts);

    private static Json readItem(DuckDbType type, Json value, DuckDbTexts texts) {
        return value == Json.Null.INSTANCE ? value : type.read(value, texts);
    }

    /** A type of values that hold no others. */
    record Leaf(String name) implements DuckDbType {

        private static final String VARIANT = "VARIANT";

        @Override
        public String asTexts() {
            return name.equals(VARIANT) ? VARIANT : "VARCHAR";
        }

        @Override
        public Json read(Json value, DuckDbTexts texts) {
            return !name.equals(VARIANT) && value instanceof Json.Str text
                    ? JsonValues.json(texts.value(name, text.value()))
                    : JsonValues.json(value);
        }
    }

    /**
     * A list, or an array of a fixed size.
     *
     * @param suffix {@code []}, or the brackets with the size
     */
    record Listed(DuckDbType item, String suffix) implements DuckDbType {

        @Override
        public String asTexts() {
            return item.asTexts() + suffix;
        }

        @Override
        public Json read(Json value, DuckDbTexts texts) {
            List<Json> items = new ArrayList<>();
            ((Json.Arr) value).items().forEach(one -> items.add(readItem(item, one, texts)));
            return new Json.Arr(items);
        }
    }

    /** A map; JSON has texts for keys only. */
    record Mapped(DuckDbType key, DuckDbType value) implements DuckDbType {

        @Override
        public String asTexts() {
            return "MAP(VARCHAR, " + value.asTexts() + ")";
        }

        @Override
        public Json read(Json map, DuckDbTexts texts) {
            Map<String, Json> entries = new LinkedHashMap<>();
            ((Json.Obj) map)
                    .fields()
                    .forEach((name, entry) -> entries.put(keyOf(name, texts), readItem(value, entry, texts)));
            return new Json.Obj(entries);
        }

        private String keyOf(String name, DuckDbTexts texts) {
            return key instanceof Leaf leaf ? JsonValues.text(texts.value(leaf.name(), name)) : name;
        }
    }

    /** A struct with names. */
    record Struct(Map<String, DuckDbType> fields) implements DuckDbType {

        @Override
        public String asTexts() {
            return "STRUCT" + parenthesized(fields);
        }

        @Override
        public Json read(Json value, DuckDbTexts texts) {
            Json.Obj object = (Json.Obj) value;
            Map<String, Json> read = new LinkedHashMap<>();
            fields.forEach((name, type) -> read.put(name, readItem(type, object.get(name), texts)));
            return new Json.Obj(read);
        }
    }

    /** A struct without names, which is read as a list. */
    record Tuple(List<DuckDbType> items) implements DuckDbType {

        @Override
        public String asTexts() {
            Map<String, DuckDbType> numbered = new LinkedHashMap<>();
            items.forEach(item -> numbered.put(String.valueOf(numbered.size()), item));
            return "STRUCT" + parenthesized(numbered);
        }

        @Override
        public Json read(Json value, DuckDbTexts texts) {
            List<Json> read = new ArrayList<>();
            for (DuckDbType item : items) {
                read.add(readItem(item, ((Json.Obj) value).get(String.valueOf(read.size())), texts));
            }
            return new Json.Arr(read);
        }
    }

    /** A union, which is read as the value of the member that it has. */
    record Union(Map<String, DuckDbType> members) implements DuckDbType {

        @Override
        public String asTexts() {
            return "UNION" + parenthesized(members);
        }

        @Override
        public Json read(Json value, DuckDbTexts texts) {
            for (Map.Entry<String, Json> one : ((Json.Obj) value).fields().entrySet()) {
                DuckDbType member = members.get(one.getKey());
                if (member != null) {
                    return readItem(member, one.getValue(), texts);
                }
            }
            return Json.Null.INSTANCE;
        }
    }

    private static String parenthesized(Map<String, DuckDbType> members) {
        StringJoiner list = new StringJoiner(", ", "(", ")");
        members.forEach((name, type) -> list.add('"' + name.replace("\"", "\"\"") + "\" " + type.asTexts()));
        return list.toString();
    }
}
