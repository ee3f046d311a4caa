package org.recce4j.render.internal.sqlparse;

/** Finds the ends of quoted texts. A result of -1 means that nothing closes them. */
final class Quotes {

    private static final int NONE = -1;

    private final CodePoints text;
    private final boolean backslashesPair;
    private final boolean bracketsMayContainBrackets;
    private int noBracketFrom = Integer.MAX_VALUE;

    Quotes(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.backslashesPair = !release.isAtLeast(SqlparseRelease.V0_4_4);
        this.bracketsMayContainBrackets = !release.isAtLeast(SqlparseRelease.V0_4_3);
    }

    /**
     * Returns the end of a string or a quoted name. A doubled or escaped quote belongs to the text, unless no other
     * quote closes it: then the last of them does.
     */
    int endOfString(int start) {
        int quote = text.at(start);
        int fallback = NONE;
        int i = start + 1;
        while (i < text.length()) {
            int c = text.at(i);
            if (c == quote) {
                if (text.at(i + 1) != quote) {
                    return i + 1;
                }
                fallback = i + 1;
                i += 2;
            } else if (c == '\\' && text.at(i + 1) == quote) {
                fallback = i + 2;
                i += 2;
            } else {
                i += c == '\\' && backslashesPair && text.at(i + 1) == '\\' ? 2 : 1;
            }
        }
        return fallback;
    }

    /** Returns the end of a name in back ticks or acute accents; a doubled one belongs to the name. */
    int endOfQuotedName(int start) {
        int quote = text.at(start);
        int fallback = NONE;
        for (int i = text.indexOf(quote, start + 1); i >= 0; i = text.indexOf(quote, i + 2)) {
            if (text.at(i + 1) != quote) {
                return i + 1;
            }
            fallback = i + 1;
        }
        return fallback;
    }

    /** Returns the end of a name in square brackets, which are no index of an array. */
    int endOfBracketName(int start) {
        int before = text.at(start - 1);
        if (text.isWord(start - 1) || before == ']' || before == ')' || start >= noBracketFrom) {
            return NONE;
        }
        for (int i = start + 1; i < text.length(); i++) {
            int c = text.at(i);
            if (c == ']') {
                return i == start + 1 ? NONE : i + 1;
            }
            if (c == '[' && !bracketsMayContainBrackets) {
                return NONE;
            }
        }
        noBracketFrom = start;
        return NONE;
    }
}
