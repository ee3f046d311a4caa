package org.recce4j.cli;

import java.util.Locale;

/** Whose idea of a change holds. */
enum Compatibility {
    /** Ours: whatever differs. */
    NONE,
    /** dbt's {@code state:modified}. */
    DBT,
    /** What Recce lists. */
    RECCE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
