package org.recce4j.cli;

import java.util.Locale;

/** The formats of commands that have no other. */
enum TextOrJson {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
