package org.recce4j.render.internal.relation;

import org.jspecify.annotations.Nullable;

/**
 * A type of Snowflake without its collation.
 *
 * @param type the rest
 * @param name the collation; null if there is none
 */
record SnowflakeCollation(String type, @Nullable String name) {

    /** Splits a type such as {@code VARCHAR(20) COLLATE 'en-ci' RTRIM}. */
    static SnowflakeCollation of(String type) {
        String lower = AdapterCase.lower(type);
        int word = lower.indexOf("collate");
        int open = word < 0 ? -1 : type.indexOf('\'', word);
        int close = open < 0 ? -1 : type.indexOf('\'', open + 1);
        boolean isCollation = close > open + 1
                && open > word + "collate".length()
                && type.substring(word + "collate".length(), open).isBlank();
        if (!isCollation) {
            return new SnowflakeCollation(type.strip(), null);
        }
        String rest = type.substring(close + 1);
        if (AdapterCase.lower(rest).strip().startsWith("rtrim")) {
            rest = rest.strip().substring("rtrim".length());
        }
        return new SnowflakeCollation((type.substring(0, word) + rest).strip(), type.substring(open + 1, close));
    }
}
