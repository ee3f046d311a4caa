package org.recce4j.render.jinja;

/**
 * The bounds of one rendering: a template that goes beyond one ends with a {@link TemplateException}, so that no template can
 * hold a thread or fill the memory.
 *
 * @param maxSteps statements, iterations and calls, and what large values weigh
 * @param maxSize characters of the output or of one text, items of one list
 * @param maxDepth how deep macros, blocks and templates may call each other, counted in levels of their trees
 * @param maxRange numbers of one {@code range}; Jinja2's sandbox has 100,000
 */
public record RenderLimits(long maxSteps, int maxSize, int maxDepth, long maxRange) {

    /** Far beyond any project's template: 50 million steps, 100 million characters, depth 2,000, ranges of 100,000. */
    public static final RenderLimits DEFAULT = new RenderLimits(50_000_000, 100_000_000, 2_000, 100_000);

    public RenderLimits {
        if (maxSteps < 1 || maxSize < 1 || maxDepth < 1 || maxRange < 1) {
            throw new IllegalArgumentException(
                    "A limit must be positive, not " + maxSteps + ", " + maxSize + ", " + maxDepth + ", " + maxRange);
        }
    }
}
