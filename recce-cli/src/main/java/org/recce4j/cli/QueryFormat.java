package org.recce4j.cli;

import java.util.Locale;

/** The formats of a query's rows. */
enum QueryFormat {
    TABLE,
    JSON,
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
