package org.recce4j.changes;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** When a test is selected because of the nodes it tests (dbt's {@code --indirect-selection}). */
public enum IndirectSelection {
    /** If any of them is selected; dbt's default. */
    EAGER,
    /** If all of them are selected. */
    CAUTIOUS,
    /** If each of them is selected, or upstream of a selected node. */
    BUILDABLE,
    /** Never. */
    EMPTY;

    /** Returns the mode with this name in dbt. */
    public static Optional<IndirectSelection> find(String id) {
        return Stream.of(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }

    /** Returns dbt's name for it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
