package org.recce4j.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Nearest {

    private Nearest() {}

    /** Returns the candidate with the fewest edits to the word, without regard to case; none if each has more than a third. */
    static Optional<String> to(String word, Collection<String> candidates) {
        String lower = word.toLowerCase(Locale.ROOT);
        int limit = (word.length() + 1) / 3;
        return candidates.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
                .filter(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT)) <= limit)
                .min(Comparator.comparingInt(candidate -> edits(lower, candidate.toLowerCase(Locale.ROOT))));
    }

    /** Returns a question to put behind the word; nothing if nothing is near. */
    static String question(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(candidate -> " (did you mean " + candidate + "?)")
                .orElse("");
    }

    /** Counts inserted, deleted, changed and swapped characters. */
    static int edits(String from, String to) {
        int[][] edits = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : edits(from, to, i, j, edits);
            }
        }
        return edits[from.length()][to.length()];
    }

    private static int edits(String from, String to, int i, int j, int[][] edits) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int fewest = Math.min(edits[i - 1][j - 1] + (same ? 0 : 1), Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(fewest, edits[i - 2][j - 2] + 1) : fewest;
    }
}
