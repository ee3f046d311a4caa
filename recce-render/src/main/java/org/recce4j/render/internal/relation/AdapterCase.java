package org.recce4j.render.internal.relation;

import java.util.Locale;

/** Python's {@code lower} and {@code upper}, for names and types. */
public final class AdapterCase {

    private AdapterCase() {}

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
