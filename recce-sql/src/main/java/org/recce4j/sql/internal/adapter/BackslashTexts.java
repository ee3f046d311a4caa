package org.recce4j.sql.internal.adapter;

/** Texts of warehouses that escape by backslashes, line ends included: raw ones end a literal, or are changed. */
final class BackslashTexts {

    private BackslashTexts() {}

    static String literal(String text) {
        return escaped(text, '\'');
    }

    static String quoted(String identifier) {
        return escaped(identifier, '`');
    }

    private static String escaped(String text, char quote) {
        StringBuilder escaped = new StringBuilder(text.length() + 2).append(quote);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == quote || letter == '\\') {
                escaped.append('\\').append(letter);
            } else if (letter == '\n') {
                escaped.append("\\n");
            } else if (letter == '\r') {
                escaped.append("\\r");
            } else if (letter == '\0') {
                escaped.append("\\000");
            } else {
                escaped.append(letter);
            }
        }
        return escaped.append(quote).toString();
    }
}
