package org.recce4j.render.internal.table;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text column with agate's own null values (agate 1.9, {@code data_types/base.py}); dbt's has none. */
final class StandardText {

    private static final Set<String> NULLS = Set.of("", "na", "n/a", "none", "null", ".");

    private StandardText() {}

    static @Nullable String cast(String text) {
        return NULLS.contains(text.strip().toLowerCase(Locale.ROOT)) ? null : text;
    }
}
