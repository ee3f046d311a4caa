package org.recce4j.render.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Thrown for a text that is not YAML, or more than plain data. The message contains the line and the column, and never the text. Immutable.
 */
public final class YamlException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String placeAndReason;

    YamlException(String place, String reason, @Nullable Throwable cause) {
        super("Cannot read YAML" + place + ": " + reason, cause);
        placeAndReason = place + ": " + reason;
    }

    /** Returns the message without what could not be done, such as {@code " at line 2, column 5: an anchor is missing"}. */
    public String placeAndReason() {
        return placeAndReason;
    }
}
