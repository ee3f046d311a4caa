package org.recce4j.model.print;

import java.util.regex.Pattern;

/** A cell of CSV as RFC 4180 describes it. Nothing is escaped but quotes: CSV is for programs. */
public final class CsvText {

    /**
     * How a spreadsheet recognises a formula; the wide forms and the line break by OWASP's list. It may drop a byte order mark, a
     * space or another character that nobody sees before it.
     */
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\p{C}\\p{Z}]*[=+\\-@＝＋－＠].*|[\t\r\n].*");

    private CsvText() {}

    /** Returns a cell with this text; an empty text is two quotes, which tells it from NULL. */
    public static String cell(String text) {
        return quotedWith(text, ",\"\r\n");
    }

    /** Returns a cell whose text a spreadsheet does not calculate: an apostrophe is put before what looks like a formula. */
    public static String inertCell(String text) {
        boolean formula = FORMULA.matcher(text).matches();
        return quotedWith(formula ? "'" + text : text, ",\"\r\n;\t");
    }

    private static String quotedWith(String text, String special) {
        boolean plain = !text.isEmpty() && text.chars().noneMatch(letter -> special.indexOf(letter) >= 0);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
