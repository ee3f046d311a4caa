package org.recce4j.model;

import org.jspecify.annotations.Nullable;

/**
 * The source text of a node.
 *
 * @param language {@code sql} or {@code python}; null if the artifact does not contain it (before dbt 1.3 all is SQL)
 * @param raw the text as written, null if the artifact has none (sources, placeholders of dbt 2.0)
 * @param compiled the text after rendering, null if dbt did not compile it
 * @param checksum dbt's checksum of the file; what it covers depends on the dbt version
 */
public record Code(
        @Nullable String language,
        @Nullable String raw,
        @Nullable String compiled,
        @Nullable Checksum checksum) {

    /** No text at all. */
    public static final Code NONE = new Code(null, null, null, null);

    /**
     * A file's checksum as dbt writes it.
     *
     * @param name the algorithm: {@code sha256}, {@code none}, or {@code path} for a seed too large to be read
     * @param checksum its value; for {@code path} the path
     */
    public record Checksum(String name, String checksum) {}
}
