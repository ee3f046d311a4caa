package org.recce4j.render.yaml;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;

/**
 * Tabs between two tokens of a line, which libyaml, and so dbt, takes as spaces and SnakeYAML does not. Where SnakeYAML stops at
 * one, or at a space behind one, all tabs there become spaces, and the text is read again. Not thread-safe.
 */
final class TabSeparators {

    /** Each costs one more reading. */
    private static final int MOST = 200;

    /** What a block entry or an explicit key begins with: what follows is indentation, which must be spaces. */
    private static final Pattern INDENTATION = Pattern.compile("[ \t]*(?:[-?:][ \t]+)*(?:[-?:])?");

    private String text;
    private int replaced;

    TabSeparators(String text) {
        this.text = text;
    }

    String current() {
        return text;
    }

    /** Returns whether reading stopped at tabs that are separators; then they are spaces now. */
    boolean replaceTabAt(@Nullable Mark mark) {
        if (mark == null || replaced == MOST) {
            return false;
        }
        int end = text.offsetByCodePoints(0, mark.getIndex());
        int start = end;
        while (start > 0 && isBlank(start - 1)) {
            start--;
        }
        while (end < text.length() && isBlank(end)) {
            end++;
        }
        int tab = text.indexOf('\t', start);
        if (tab < 0 || tab >= end || isIndentation(tab)) {
            return false;
        }
        text = text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
        replaced++;
        return true;
    }

    private boolean isBlank(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    private boolean isIndentation(int at) {
        int line = at;
        while (line > 0 && "\n\r\u0085\u2028\u2029".indexOf(text.charAt(line - 1)) < 0) {
            line--;
        }
        return INDENTATION.matcher(text.substring(line, at)).matches();
    }
}
