package org.recce4j.render.internal.calibration;

import java.util.List;
import java.util.Map;
import org.recce4j.model.Node;

/** A model with the compiled text that a rendering has to reproduce. Immutable. */
final class Subject {

    private static final int SCALE = 10_000;
    private static final int MAX_DIFFERENT = Integer.MAX_VALUE / SCALE - 1;

    private final Node node;
    private final String raw;
    private final String compiled;
    private final List<String> lines;
    private final Map<String, Integer> wordCounts;
    private final Map<String, Integer> lineCounts;

    Subject(Node node, String raw, String compiled) {
        this.node = node;
        this.raw = raw;
        this.compiled = compiled;
        this.lines = Words.lines(compiled);
        this.wordCounts = Words.counts(Words.of(compiled));
        this.lineCounts = Words.counts(lines);
    }

    Node node() {
        return node;
    }

    String packageName() {
        return node.definition().packageName();
    }

    String raw() {
        return raw;
    }

    String compiled() {
        return compiled;
    }

    List<String> lines() {
        return lines;
    }

    Map<String, Integer> wordCounts() {
        return wordCounts;
    }

    /**
     * Returns how far a text is from the compiled one: 0 if equal, else more the more words and lines differ, wherever they stand; of
     * texts that differ in as many, less the more they have in common at the beginning and at the end.
     */
    int distance(String text) {
        if (text.equals(compiled)) {
            return 0;
        }
        int different = Words.difference(wordCounts, Words.counts(Words.of(text)))
                + Words.difference(lineCounts, Words.counts(Words.lines(text)));
        int shorter = Math.min(text.length(), compiled.length());
        int start = 0;
        while (start < shorter && text.charAt(start) == compiled.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && text.charAt(text.length() - 1 - end) == compiled.charAt(compiled.length() - 1 - end)) {
            end++;
        }
        int inside = Math.max(text.length(), compiled.length()) - start - end;
        return 1 + Math.min(different, MAX_DIFFERENT) * SCALE + Math.min(inside, SCALE - 1);
    }
}
