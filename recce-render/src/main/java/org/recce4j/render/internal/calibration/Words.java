package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts as lines and as words. */
final class Words {

    private Words() {}

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    /** Returns the words of a text, in order: letters, digits and underscores. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean isPart = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_');
            if (isPart && start < 0) {
                start = i;
            } else if (!isPart && start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    /** Returns the texts between single quotes on one line, in order, each once. */
    static Set<String> quoted(String text) {
        Set<String> quoted = new LinkedHashSet<>();
        for (String line : lines(text)) {
            int start = line.indexOf('\'');
            for (int end = line.indexOf('\'', start + 1); start >= 0 && end >= 0; end = line.indexOf('\'', start + 1)) {
                quoted.add(line.substring(start + 1, end));
                start = line.indexOf('\'', end + 1);
            }
        }
        return quoted;
    }

    static Map<String, Integer> counts(List<String> items) {
        Map<String, Integer> counts = new HashMap<>();
        items.forEach(item -> counts.merge(item, 1, Integer::sum));
        return counts;
    }

    /** Returns how many items only one of the two has. */
    static int difference(Map<String, Integer> left, Map<String, Integer> right) {
        int[] sum = {0};
        left.forEach((item, count) -> sum[0] += Math.abs(count - right.getOrDefault(item, 0)));
        right.forEach((item, count) -> sum[0] += left.containsKey(item) ? 0 : count);
        return sum[0];
    }
}
