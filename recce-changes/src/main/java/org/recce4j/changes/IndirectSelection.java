package org.recce4j.changes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a test is selected because of the nodes it tests (dbt's {@code --indirect-selection}). */
public enum IndirectSelection {
    /** When any of them is; dbt's default. */
    EAGER,
    /** When all of them are. */
    CAUTIOUS,
    /** When each of them is, or is upstream of one that is. */
    BUILDABLE,
    /** Never. */
    EMPTY;

    /** Returns the mode of dbt's name for it. */
    public static Optional<IndirectSelection> find(String id) {
        return Stream.of(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }

    /** Returns dbt's name for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
