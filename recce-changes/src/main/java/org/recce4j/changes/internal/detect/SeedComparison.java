package org.recce4j.changes.internal.detect;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;

/** Compares the contents of seeds. */
final class SeedComparison {

    private SeedComparison() {}

    /**
     * Finds another content of a seed. Its checksum is of bytes up to 1.4, later of the text without blanks at its ends: one of
     * each kind cannot be compared. Of a seed too large for dbt to read only the path is known.
     */
    static AspectComparison<DetectionContext> content() {
        return new AspectComparison<>(
                "the checksum of the file",
                (before, after, context) -> Difference.unless(
                        isSame(before.code().checksum(), after.code().checksum(), context.versions())));
    }

    private static boolean isSame(Code.@Nullable Checksum old, Code.@Nullable Checksum now, DbtVersions versions) {
        boolean comparable = versions.before().isBefore(TextChecksums.STRIPPED)
                == versions.after().isBefore(TextChecksums.STRIPPED);
        if (old == null || now == null || !comparable) {
            return true;
        }
        boolean arePaths = old.name().equals("path") && now.name().equals("path");
        return arePaths || old.equals(now);
    }
}
