package org.recce4j.changes.internal.detect;

/** Compares source texts, whatever of them an artifact holds: the text, or a checksum, which means another thing by version. */
final class BodyComparison {

    private BodyComparison() {}

    /** Finds a difference of the text beyond white space. */
    static AspectComparison<DetectionContext> text() {
        return new AspectComparison<>(
                "the source text, except white space; its checksum if an artifact does not contain the text",
                (before, after, context) -> {
                    String old = before.code().raw();
                    String now = after.code().raw();
                    return Difference.unless(
                            (old != null && now != null)
                                    ? Texts.areAlike(old, now)
                                    : TextChecksums.hasSame(before, after, context.versions()));
                });
    }

    /** Finds a difference of the text in white space alone. */
    static AspectComparison<DetectionContext> whitespace() {
        return new AspectComparison<>(
                "the source text, if only white space or a byte order mark differs", (before, after, context) -> {
                    String old = before.code().raw();
                    String now = after.code().raw();
                    return Difference.unless(old == null
                            || now == null
                            || isSame(old, now, context.versions())
                            || !Texts.areAlike(old, now));
                });
    }

    /** Versions differ in whether they keep the blanks around a text. */
    private static boolean isSame(String old, String now, DbtVersions versions) {
        return versions.areSame() ? old.equals(now) : old.strip().equals(now.strip());
    }
}
