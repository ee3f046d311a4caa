package org.recce4j.changes.internal.detect;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Node;

/** Compares source texts, whatever of them an artifact holds: the text, or a checksum, which means another thing by version. */
final class BodyComparison {

    /** Up to 1.4 a checksum is of the file's bytes, from 1.5 of the text without blanks at its ends, from 1.12 collapsed. */
    private static final DbtVersion STRIPPED = DbtVersion.of("1.5");

    private static final DbtVersion COLLAPSED = DbtVersion.of("1.12");

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
                                    : hasSameChecksum(before, after, context.versions()));
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

    /** Where one side has the text, what dbt since 1.12 would make of it is known. */
    private static boolean hasSameChecksum(Node before, Node after, DbtVersions versions) {
        Code.Checksum old = before.code().checksum();
        Code.Checksum now = after.code().checksum();
        String oldText = text(before);
        String nowText = text(after);
        if (oldText != null && now != null && isCollapsed(versions.after())) {
            return now.checksum().equals(Texts.checksum(oldText));
        }
        if (nowText != null && old != null && isCollapsed(versions.before())) {
            return old.checksum().equals(Texts.checksum(nowText));
        }
        return oldText != null
                || nowText != null
                || form(versions.before()) != form(versions.after())
                || isSame(old, now);
    }

    /** Previews of dbt 2.0 write an empty text where others write none. */
    private static @Nullable String text(Node node) {
        String text = node.code().raw();
        return text == null || text.isEmpty() ? null : text;
    }

    /** Checksums tell a difference only where both sides have one. */
    private static boolean isSame(Code.@Nullable Checksum old, Code.@Nullable Checksum now) {
        return old == null || now == null || old.equals(now);
    }

    private static boolean isCollapsed(DbtVersion version) {
        return !version.isBefore(COLLAPSED);
    }

    private static int form(DbtVersion version) {
        if (version.isBefore(STRIPPED)) {
            return 0;
        }
        return version.isBefore(COLLAPSED) ? 1 : 2;
    }

    /**
     * Finds another content of a seed. Its checksum is of bytes up to 1.4, later of the text without blanks at its ends: one of
     * each kind cannot be compared. Of a seed too large for dbt to read only the path is known.
     */
    static AspectComparison<DetectionContext> seed() {
        return new AspectComparison<>(
                "the checksum of the file",
                (before, after, context) -> Difference.unless(
                        isSameSeed(before.code().checksum(), after.code().checksum(), context.versions())));
    }

    private static boolean isSameSeed(Code.@Nullable Checksum old, Code.@Nullable Checksum now, DbtVersions versions) {
        boolean comparable =
                versions.before().isBefore(STRIPPED) == versions.after().isBefore(STRIPPED);
        if (old == null || now == null || !comparable) {
            return true;
        }
        boolean arePaths = old.name().equals("path") && now.name().equals("path");
        return arePaths || old.equals(now);
    }
}
