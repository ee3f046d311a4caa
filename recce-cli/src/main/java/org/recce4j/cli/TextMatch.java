package org.recce4j.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.render.Rendering;

/** How a rendered text compares with the compiled code of the artifact. */
enum TextMatch {
    IDENTICAL,
    /** They differ in white space alone. */
    WHITESPACE,
    DIFFERENT;

    /** Returns null if there are no two texts. */
    static @Nullable TextMatch of(Node node, Rendering rendering) {
        String compiled = node.code().compiled();
        if (compiled == null || !(rendering instanceof Rendering.Rendered rendered)) {
            return null;
        }
        if (rendered.sql().equals(compiled)) {
            return IDENTICAL;
        }
        return withoutSpace(rendered.sql()).equals(withoutSpace(compiled)) ? WHITESPACE : DIFFERENT;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the text with each run of white space made one blank, and none at its ends. */
    private static String withoutSpace(String text) {
        StringBuilder kept = new StringBuilder();
        boolean isBetween = false;
        for (int i = 0; i < text.length(); i++) {
            boolean isSpace = Character.isWhitespace(text.charAt(i));
            if (!isSpace) {
                kept.append(isBetween && !kept.isEmpty() ? " " : "").append(text.charAt(i));
            }
            isBetween = isSpace;
        }
        return kept.toString();
    }
}
