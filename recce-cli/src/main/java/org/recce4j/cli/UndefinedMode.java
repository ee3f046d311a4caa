package org.recce4j.cli;

import java.util.Locale;
import org.recce4j.render.jinja.UndefinedKind;

/** What may be done with what is not there, as the option spells it. */
enum UndefinedMode {
    LENIENT,
    STRICT,
    CHAINABLE,
    DEBUG;

    UndefinedKind kind() {
        return UndefinedKind.valueOf(name());
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
