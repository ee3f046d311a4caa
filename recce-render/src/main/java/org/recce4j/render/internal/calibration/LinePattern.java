package org.recce4j.render.internal.calibration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with markers as a pattern: each marker stands for some text, and the same one for the same text. */
final class LinePattern {

    private static final int MAX_STEPS = 2_000;

    private final List<Markers.Piece> pieces;
    private final String text;
    private final Map<String, String> values = new HashMap<>();
    private int steps;

    private LinePattern(List<Markers.Piece> pieces, String text) {
        this.pieces = pieces;
        this.text = text;
    }

    /** Returns the text of each marker, the shortest ones possible from the left; null if the text does not have this form. */
    static @Nullable Map<String, String> match(String pattern, String text) {
        LinePattern match = new LinePattern(Markers.split(pattern), text);
        return match.matches(0, 0) ? match.values : null;
    }

    private boolean matches(int piece, int at) {
        if (++steps > MAX_STEPS) {
            return false;
        }
        if (piece == pieces.size()) {
            return at == text.length();
        }
        Markers.Piece next = pieces.get(piece);
        if (!next.isMarker()) {
            return text.startsWith(next.text(), at)
                    && matches(piece + 1, at + next.text().length());
        }
        String known = values.get(next.text());
        if (known == null) {
            return capture(next, piece, at);
        }
        String printed = next.isUpper() ? known.toUpperCase(Locale.ROOT) : known;
        return text.startsWith(printed, at) && matches(piece + 1, at + printed.length());
    }

    /** What is printed in upper case is taken to be written in lower case. */
    private boolean capture(Markers.Piece marker, int piece, int at) {
        for (int end = firstEnd(piece, at); end <= text.length(); end++) {
            String value = text.substring(at, end);
            values.put(marker.text(), marker.isUpper() ? value.toLowerCase(Locale.ROOT) : value);
            if (matches(piece + 1, end)) {
                return true;
            }
        }
        values.remove(marker.text());
        return false;
    }

    /** What follows the last marker ends the text. */
    private int firstEnd(int piece, int at) {
        boolean isLast = piece == pieces.size() - 2;
        int length = isLast ? text.length() - pieces.get(piece + 1).text().length() : at;
        return Math.max(at, length);
    }
}
