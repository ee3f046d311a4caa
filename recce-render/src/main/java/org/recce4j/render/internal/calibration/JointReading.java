package org.recce4j.render.internal.calibration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the texts of several markers off the compiled text at once, so that each is read where it stands. */
final class JointReading {

    private static final int MAX_LINES = 60;

    private JointReading() {}

    /** Returns the texts by marker; of a marker that does not stand for one text, nothing. */
    static Map<String, String> values(String rendered, List<String> compiled) {
        Map<String, String> values = new LinkedHashMap<>();
        for (LineDiff.Hunk hunk : LineDiff.of(Words.lines(rendered), compiled)) {
            if (hunk.left().size() == hunk.right().size()) {
                for (int i = 0; i < hunk.left().size(); i++) {
                    add(values, hunk.left().get(i), hunk.right().get(i));
                }
            } else if (hunk.left().size() <= MAX_LINES) {
                add(values, String.join("\n", hunk.left()), String.join("\n", hunk.right()));
            }
        }
        return values;
    }

    private static void add(Map<String, String> values, String pattern, String text) {
        @Nullable Map<String, String> match = LinePattern.match(pattern, text);
        if (match != null) {
            match.forEach(values::putIfAbsent);
        }
    }
}
