package org.recce4j.render.internal.sqlparse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the ends of PostgreSQL's literals in dollar signs. All delimiters are read at the first one, so that none is
 * searched twice.
 */
final class DollarQuotes {

    private final CodePoints text;
    private final SqlparseRelease release;
    private @Nullable Map<String, List<Integer>> delimiters;

    DollarQuotes(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.release = release;
    }

    /** Returns the end of the literal that begins here, or -1. */
    int end(int start) {
        int endOfTag = endOfTag(start);
        if (endOfTag < 0 || !mayBegin(start)) {
            return -1;
        }
        if (delimiters == null) {
            delimiters = read();
        }
        List<Integer> starts = delimiters.getOrDefault(tag(start, endOfTag), List.of());
        int found = Collections.binarySearch(starts, endOfTag);
        int index = found < 0 ? -found - 1 : found;
        return index == starts.size() ? -1 : starts.get(index) + endOfTag - start;
    }

    private boolean mayBegin(int start) {
        if (start == 0) {
            return true;
        }
        if (!release.isAtLeast(SqlparseRelease.V0_5_4)) {
            return text.isBlank(start - 1);
        }
        int before = text.at(start - 1);
        return before != '"' && before != '$' && !text.isWord(start - 1);
    }

    private Map<String, List<Integer>> read() {
        Map<String, List<Integer>> all = new HashMap<>();
        for (int i = text.indexOf('$', 0); i >= 0; i = text.indexOf('$', i + 1)) {
            int end = endOfTag(i);
            if (end >= 0) {
                all.computeIfAbsent(tag(i, end), any -> new ArrayList<>()).add(i);
            }
        }
        return all;
    }

    private int endOfTag(int start) {
        int name = start + 1;
        int end = text.isLetterOrUnderscore(name) ? text.endOfWord(name) : name;
        return text.at(end) == '$' ? end + 1 : -1;
    }

    private String tag(int start, int end) {
        return release.isAtLeast(SqlparseRelease.V0_6_1) ? text.text(start, end) : lower(start, end);
    }

    private String lower(int start, int end) {
        StringBuilder lower = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            lower.appendCodePoint(Character.toLowerCase(text.at(i)));
        }
        return lower.toString();
    }
}
