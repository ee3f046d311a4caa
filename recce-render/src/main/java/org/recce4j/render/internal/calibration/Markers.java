package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.recce4j.model.Json;

/** Texts that stand for unknown values: where one appears in a rendering, the compiled text has the value. */
final class Markers {

    private static final String START = "recce4junknown";
    private static final char END = 'x';

    private Markers() {}

    /** Returns a marker: a lower-case word that no other marker contains. */
    static String of(int number) {
        return START + number + END;
    }

    static boolean isIn(String text) {
        return text.regionMatches(true, 0, START, 0, START.length()) || indexOf(text, START, 0) >= 0;
    }

    static boolean isIn(Json value) {
        if (value instanceof Json.Str text) {
            return isIn(text.value());
        }
        if (value instanceof Json.Arr array) {
            return array.items().stream().anyMatch(Markers::isIn);
        }
        return value instanceof Json.Obj object
                && object.fields().values().stream().anyMatch(Markers::isIn);
    }

    /** Returns where a word begins in any case; -1 if nowhere. */
    static int indexOf(String text, String word, int from) {
        for (int i = from; i <= text.length() - word.length(); i++) {
            if (text.regionMatches(true, i, word, 0, word.length())) {
                return i;
            }
        }
        return -1;
    }

    /** A piece of a text: a marker in lower case, which can have been printed in upper case, or what stands between markers. */
    record Piece(String text, boolean isMarker, boolean isUpper) {}

    static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        for (int i = indexOf(text, START, 0); i >= 0; i = indexOf(text, START, start)) {
            int end = i + START.length();
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean isWhole = end < text.length() && Character.toLowerCase(text.charAt(end)) == END;
            end = isWhole ? end + 1 : end;
            pieces.add(new Piece(text.substring(start, i), false, false));
            boolean isUpper = Character.isUpperCase(text.charAt(i));
            pieces.add(new Piece(text.substring(i, end).toLowerCase(Locale.ROOT), true, isUpper));
            start = end;
        }
        pieces.add(new Piece(text.substring(start), false, false));
        return pieces;
    }
}
