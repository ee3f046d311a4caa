package org.recce4j.render.jinja;

/**
 * The limits of one rendering. A template that exceeds one fails with {@link TemplateErrorCode#LIMIT}, so
 * that no template can block a thread or fill the memory. Immutable.
 *
 * @param maxSteps number of statements, iterations and calls, and the work that large values cost
 * @param maxSize characters of the output or of one text, items of one list
 * @param maxDepth how deeply macros, blocks and templates can call each other, in levels of their syntax trees
 * @param maxRange numbers in one {@code range}; 100,000 in Jinja2's sandbox
 * @param maxMemory estimated bytes of all values in use at the same time: 2 for a character, 16 for an item of a list, 64 for an
 *     entry of a dict or set; the output counts twice because it grows by copying
 */
public record RenderLimits(long maxSteps, int maxSize, int maxDepth, long maxRange, long maxMemory) {

    /**
     * Far more than real templates need, yet safe in a heap of 256 MB: 50 million steps, 100 million characters, depth 2,000,
     * ranges of 100,000, 100 MB of values.
     */
    public static final RenderLimits DEFAULT = new RenderLimits(50_000_000, 100_000_000, 2_000, 100_000, 100_000_000);

    public RenderLimits {
        if (maxSteps < 1 || maxSize < 1 || maxDepth < 1 || maxRange < 1 || maxMemory < 1) {
            throw new IllegalArgumentException("A limit must be positive, not " + maxSteps + ", " + maxSize + ", "
                    + maxDepth + ", " + maxRange + ", " + maxMemory);
        }
    }

    /** Returns these limits with another {@code maxSteps}. */
    public RenderLimits withMaxSteps(long steps) {
        return new RenderLimits(steps, maxSize, maxDepth, maxRange, maxMemory);
    }

    /** Returns these limits with another {@code maxSize}. */
    public RenderLimits withMaxSize(int size) {
        return new RenderLimits(maxSteps, size, maxDepth, maxRange, maxMemory);
    }

    /** Returns these limits with another {@code maxDepth}. */
    public RenderLimits withMaxDepth(int depth) {
        return new RenderLimits(maxSteps, maxSize, depth, maxRange, maxMemory);
    }

    /** Returns these limits with another {@code maxRange}. */
    public RenderLimits withMaxRange(long range) {
        return new RenderLimits(maxSteps, maxSize, maxDepth, range, maxMemory);
    }

    /** Returns these limits with another {@code maxMemory}. */
    public RenderLimits withMaxMemory(long bytes) {
        return new RenderLimits(maxSteps, maxSize, maxDepth, maxRange, bytes);
    }
}
