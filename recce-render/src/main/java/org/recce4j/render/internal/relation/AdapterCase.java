package org.recce4j.render.internal.relation;

import java.util.Locale;

/** Python's {@code lower} and {@code upper}, for names and types. */
final class AdapterCase {

    private AdapterCase() {}

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
