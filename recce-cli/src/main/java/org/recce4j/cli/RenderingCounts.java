package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How many nodes had which outcome. */
final class RenderingCounts {

    private static final List<String> OUTCOMES =
            List.of("rendered", "needs_warehouse", "missing_input", "failed", "no_source");

    private static final int WIDTH = 16;

    private RenderingCounts() {}

    /**
     * Returns a line for each outcome that there is.
     *
     * @param verified whether texts were compared
     */
    static List<String> lines(List<RenderedNode> nodes, boolean verified) {
        List<String> lines = new ArrayList<>();
        for (String outcome : OUTCOMES) {
            long count = nodes.stream()
                    .filter(node -> node.outcome().equals(outcome))
                    .count();
            if (count > 0) {
                boolean isCompared = verified && outcome.equals("rendered");
                String padding = " ".repeat(WIDTH - outcome.length());
                lines.add(outcome + padding + count + (isCompared ? ": " + compared(nodes) : ""));
            }
        }
        return lines;
    }

    private static String compared(List<RenderedNode> nodes) {
        List<String> counts = new ArrayList<>();
        Stream.of(TextMatch.values()).forEach(match -> counts.add(match.id() + " " + count(nodes, match)));
        counts.add("without compiled code " + count(nodes, null));
        return String.join(", ", counts);
    }

    private static long count(List<RenderedNode> nodes, @Nullable TextMatch match) {
        return nodes.stream()
                .filter(node -> node.outcome().equals("rendered") && node.matches() == match)
                .count();
    }
}
