package org.recce4j.changes.internal.select;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** A file name pattern as Python's {@code fnmatch} reads it on Linux: {@code *}, {@code ?}, {@code [a-z]}, {@code [!a-z]}. */
final class Fnmatch implements Predicate<String> {

    private final List<IntPredicate> parts = new ArrayList<>();

    /** Which parts stand for any number of characters; the others for one. */
    private final BitSet stars = new BitSet();

    private Fnmatch(String pattern) {
        int i = 0;
        while (i < pattern.length()) {
            char character = pattern.charAt(i++);
            int end = character == '[' ? endOfSet(pattern, i) : -1;
            if (end >= 0) {
                parts.add(set(pattern.substring(i, end)));
                i = end + 1;
            } else {
                stars.set(parts.size(), character == '*');
                parts.add(single(character));
            }
        }
    }

    static boolean hasWildcard(String text) {
        return text.chars().anyMatch(character -> "*?[]".indexOf(character) >= 0);
    }

    static Predicate<String> pattern(String pattern) {
        return hasWildcard(pattern) ? new Fnmatch(pattern) : pattern::equals;
    }

    private static IntPredicate single(char character) {
        return switch (character) {
            case '*', '?' -> any -> true;
            default -> other -> other == character;
        };
    }

    /** A bracket right behind the opening one, or behind its exclamation mark, is a member of the set. */
    private static int endOfSet(String pattern, int start) {
        int from = start;
        if (from < pattern.length() && pattern.charAt(from) == '!') {
            from++;
        }
        return pattern.indexOf(']', Math.min(from + 1, pattern.length()));
    }

    private static IntPredicate set(String content) {
        boolean negated = content.startsWith("!");
        String members = negated ? content.substring(1) : content;
        IntPredicate set = character -> false;
        int i = 0;
        while (i < members.length()) {
            char first = members.charAt(i);
            boolean isRange = i + 2 < members.length() && members.charAt(i + 1) == '-';
            char last = isRange ? members.charAt(i + 2) : first;
            set = set.or(character -> first <= character && character <= last);
            i += isRange ? 3 : 1;
        }
        return negated ? set.negate() : set;
    }

    /** Goes back to the last star where it ends up in the wrong place; earlier ones need not be tried again. */
    @Override
    public boolean test(String text) {
        int part = 0;
        int at = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (stars.get(part)) {
                star = part++;
                resume = at;
            } else if (part < parts.size() && parts.get(part).test(text.charAt(at))) {
                part++;
                at++;
            } else if (star >= 0) {
                part = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (stars.get(part)) {
            part++;
        }
        return part == parts.size();
    }
}
