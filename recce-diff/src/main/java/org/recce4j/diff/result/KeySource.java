package org.recce4j.diff.result;

import java.util.Locale;

/** Where the primary key of a comparison comes from. */
public enum KeySource {
    /** The check names it. */
    GIVEN,
    /** The {@code unique_key} of the model's configuration. */
    UNIQUE_KEY,
    /** A primary-key constraint of the model. */
    CONSTRAINT,
    /** A test that the values are unique. */
    TEST,
    /** A guess: nothing declares it, but its values are unique in both tables. */
    PROPOSED,
    /** There is none: whole rows are compared, each as often as it occurs. */
    NONE;

    /** Returns the name in lower case, as JSON has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns it for people, such as {@code unique test}; an empty text for a key that was given. */
    public String words() {
        return switch (this) {
            case GIVEN -> "";
            case UNIQUE_KEY -> "unique_key of the configuration";
            case CONSTRAINT -> "primary-key constraint";
            case TEST -> "unique test";
            case PROPOSED -> "guessed";
            case NONE -> "no key";
        };
    }
}
