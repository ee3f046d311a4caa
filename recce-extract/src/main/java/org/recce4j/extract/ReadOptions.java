package org.recce4j.extract;

/**
 * The limits of a reader. An artifact that exceeds one is refused with LIMIT_EXCEEDED before it can exhaust memory or stack.
 * Each limit applies to one artifact.
 *
 * @param maxBytes maximum number of bytes, after unzipping
 * @param maxDepth maximum depth of nested objects and arrays
 * @param maxStringLength maximum number of characters in one text
 * @param maxDecodedBytes maximum memory that the values read may take, as estimated: 16 bytes for each value, 64 more for a text,
 *     number, array or object that is not empty, 1 or 2 for each character, 160 for each new name, and 640 for each node
 * @param packageMacros whether to read the macros of installed packages; without them a state is smaller, but changes of macros
 *     cannot be detected
 */
public record ReadOptions(
        long maxBytes, int maxDepth, int maxStringLength, long maxDecodedBytes, boolean packageMacros) {

    /** 2 GiB, 500 levels, 100 million characters in one text, 4 GiB of memory, all macros. */
    public static final ReadOptions DEFAULT = new ReadOptions(2L << 30, 500, 100_000_000, 4L << 30, true);

    /** A text is in memory several times while it is decoded. */
    private static final int HEAP_BYTES_PER_CHARACTER = 16;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when one is not positive
     */
    public ReadOptions {
        if (maxBytes < 1 || maxDepth < 1 || maxStringLength < 1 || maxDecodedBytes < 1) {
            throw new IllegalArgumentException("Cannot read with limits " + maxBytes + ", " + maxDepth + ", "
                    + maxStringLength + " and " + maxDecodedBytes + ": all must be positive");
        }
    }

    /** Sets limits on bytes, depth and single texts; memory has the default limit. */
    public ReadOptions(long maxBytes, int maxDepth, int maxStringLength, boolean packageMacros) {
        this(maxBytes, maxDepth, maxStringLength, DEFAULT.maxDecodedBytes, packageMacros);
    }

    /**
     * Returns limits for a heap of so many bytes, of which an artifact may take five eighths. Pass
     * {@code Runtime.getRuntime().maxMemory()} if one artifact is read at a time, and a part of it otherwise.
     */
    public static ReadOptions forHeap(long bytes) {
        return new ReadOptions(
                DEFAULT.maxBytes,
                DEFAULT.maxDepth,
                (int) Math.max(1, Math.min(DEFAULT.maxStringLength, bytes / HEAP_BYTES_PER_CHARACTER)),
                Math.max(1, bytes / 8 * 5),
                DEFAULT.packageMacros);
    }

    /** Returns these with another limit on bytes. */
    public ReadOptions withMaxBytes(long bytes) {
        return new ReadOptions(bytes, maxDepth, maxStringLength, maxDecodedBytes, packageMacros);
    }

    /** Returns these with another limit on the memory that the values read may take. */
    public ReadOptions withMaxDecodedBytes(long bytes) {
        return new ReadOptions(maxBytes, maxDepth, maxStringLength, bytes, packageMacros);
    }

    /** Returns these without the macros of installed packages. */
    public ReadOptions withoutPackageMacros() {
        return new ReadOptions(maxBytes, maxDepth, maxStringLength, maxDecodedBytes, false);
    }
}
