package org.recce4j.changes.internal.detect;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Node;

/** Compares source texts of which an artifact holds only a checksum, which means another thing by version. */
final class TextChecksums {

    /** Up to 1.4 a checksum is of the file's bytes, from 1.5 of the text without blanks at its ends, from 1.12 collapsed. */
    static final DbtVersion STRIPPED = DbtVersion.of("1.5");

    private static final DbtVersion COLLAPSED = DbtVersion.of("1.12");

    private TextChecksums() {}

    /** Where one side has the text, what dbt since 1.12 would make of it is known. */
    static boolean hasSame(Node before, Node after, DbtVersions versions) {
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
}
