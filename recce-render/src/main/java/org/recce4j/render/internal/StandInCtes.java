package org.recce4j.render.internal;

import java.util.*;

/** STAND-IN. */
final class StandInCtes {
    static String inject(String sql, List<String> ctes, boolean since16) {
        int depth = 0, i = 0, first = -1, with = -1;
        while (i < sql.length()) {
            char c = sql.charAt(i);
            if (Character.isWhitespace(c)) { i++; continue; }
            if (first < 0) first = i;
            if (sql.startsWith("--", i) || c == '#') { int e = sql.indexOf('\n', i); i = e < 0 ? sql.length() : e; continue; }
            if (sql.startsWith("/*", i)) { int e = sql.indexOf("*/", i + 2); i = e < 0 ? sql.length() : e + 2; continue; }
            if (c == '\'' || c == '"' || c == '`') { int e = sql.indexOf(c, i + 1); i = e < 0 ? sql.length() : e + 1; continue; }
            if (c == '(') depth++; if (c == ')') depth--;
            if (c == ';' && depth == 0) { sql = sql.substring(0, i + 1); break; }
            if (Character.isLetter(c) || c == '_') { int s = i; while (i < sql.length() && (Character.isLetterOrDigit(sql.charAt(i)) || sql.charAt(i) == '_')) i++; String w = sql.substring(s, i).toLowerCase(Locale.ROOT); if (with < 0 && depth == 0 && w.equals("with")) { with = i; } else if (with >= 0 && since16 && w.equals("recursive") && sql.substring(with, s).isBlank()) { with = i; } continue; }
            i++;
        }
        if (with < 0) return sql.substring(0, first) + "with" + (since16 ? String.join(", ", ctes) + " " : String.join(", ", ctes)) + sql.substring(first);
        if (since16) { int s = with; while (s < sql.length() && Character.isWhitespace(sql.charAt(s))) s++; return sql.substring(0, s) + String.join(", ", ctes) + ", " + sql.substring(s); }
        return sql.substring(0, with) + String.join(", ", ctes) + "," + sql.substring(with);
    }
}
