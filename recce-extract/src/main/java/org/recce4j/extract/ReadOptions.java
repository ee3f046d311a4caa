package org.recce4j.extract;

/**
 * How far a reader goes. What exceeds a limit is an error, LIMIT_EXCEEDED, before it can exhaust memory or stack.
 *
 * @param maxBytes how many bytes an artifact may have, after it is unzipped
 * @param maxDepth how deep its objects and arrays may be nested
 * @param maxStringLength how many characters one text may have
 * @param packageMacros whether macros of installed packages are read; without them a state is smaller, and changes by macro
 *     cannot be told
 */
public record ReadOptions(long maxBytes, int maxDepth, int maxStringLength, boolean packageMacros) {

    /** 2 GiB, 500 levels, 100 million characters, all macros. */
    public static final ReadOptions DEFAULT = new ReadOptions(2L << 30, 500, 100_000_000, true);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public ReadOptions {
        if (maxBytes < 1 || maxDepth < 1 || maxStringLength < 1) {
            throw new IllegalArgumentException("Cannot read with limits " + maxBytes + ", " + maxDepth + " and "
                    + maxStringLength + ": all must be positive");
        }
    }

    /** Returns these with another limit on bytes. */
    public ReadOptions withMaxBytes(long bytes) {
        return new ReadOptions(bytes, maxDepth, maxStringLength, packageMacros);
    }

    /** Returns these without the macros of installed packages. */
    public ReadOptions withoutPackageMacros() {
        return new ReadOptions(maxBytes, maxDepth, maxStringLength, false);
    }
}
