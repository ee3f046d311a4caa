package org.recce4j.sql.internal.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads DuckDB's names of types, such as {@code STRUCT(a INTEGER, "b c" MAP(VARCHAR, DATE[])[2])}. */
final class DuckDbTypeParser {

    private final String text;
    private int at;

    private DuckDbTypeParser(String text) {
        this.text = text;
    }

    static DuckDbType parse(String type) {
        return new DuckDbTypeParser(type).type();
    }

    private DuckDbType type() {
        DuckDbType type = unsuffixed();
        while (peek() == '[') {
            int end = text.indexOf(']', at) + 1;
            type = new DuckDbList(type, text.substring(at, end));
            at = end;
        }
        return type;
    }

    private DuckDbType unsuffixed() {
        String name = name();
        if (peek() != '(') {
            return new DuckDbScalar(name);
        }
        return switch (name) {
            case "STRUCT" -> hasNames() ? new DuckDbStruct(members()) : new DuckDbTuple(types());
            case "UNION" -> new DuckDbUnion(members());
            case "TUPLE" -> new DuckDbTuple(types());
            case "MAP" -> {
                List<DuckDbType> types = types();
                yield new DuckDbMap(types.get(0), types.get(1));
            }
            default -> {
                // DECIMAL(10,2), ENUM('a', 'b'): nothing in it is a type
                skipParentheses();
                yield new DuckDbScalar(name);
            }
        };
    }

    /** A type's words, to what ends it. */
    private String name() {
        int start = at;
        if (peek() == '"') {
            quoted('"');
        }
        while (at < text.length() && "(),[".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    /** DuckDB before version 2 writes a struct without names as {@code STRUCT(INTEGER, VARCHAR)}. */
    private boolean hasNames() {
        int before = at;
        at++;
        if (peek() == '"') {
            quoted('"');
        } else {
            word();
        }
        boolean named = peek() == ' ';
        at = before;
        return named;
    }

    private Map<String, DuckDbType> members() {
        Map<String, DuckDbType> members = new LinkedHashMap<>();
        while (text.charAt(at) != ')') {
            skip("(, ");
            String name = peek() == '"' ? quoted('"') : word();
            skip(" ");
            members.put(name, type());
        }
        at++;
        return members;
    }

    private List<DuckDbType> types() {
        List<DuckDbType> types = new ArrayList<>();
        while (text.charAt(at) != ')') {
            skip("(, ");
            types.add(type());
        }
        at++;
        return types;
    }

    private String word() {
        int start = at;
        while (at < text.length() && " (),[".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted(char quote) {
        String doubled = String.valueOf(quote).repeat(2);
        int start = at + 1;
        at = text.indexOf(quote, start) + 1;
        while (peek() == quote) {
            at = text.indexOf(quote, at + 1) + 1;
        }
        return text.substring(start, at - 1).replace(doubled, String.valueOf(quote));
    }

    private void skipParentheses() {
        while (text.charAt(at) != ')') {
            if (text.charAt(at) == '\'') {
                quoted('\'');
            } else {
                at++;
            }
        }
        at++;
    }

    private void skip(String letters) {
        while (at < text.length() && letters.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
