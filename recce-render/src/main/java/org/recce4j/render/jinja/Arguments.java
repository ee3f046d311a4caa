package org.recce4j.render.jinja;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call in a template. The first argument of a filter or test is the value on its left.
 *
 * @param positional the values without a name, in order
 * @param named the values with a name, in order
 */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {

    /** No arguments. */
    public static final Arguments NONE = new Arguments(List.of(), Map.of());

    public Arguments {
        positional = Collections.unmodifiableList(new ArrayList<>(positional));
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Returns arguments without names. */
    public static Arguments of(@Nullable Object... positional) {
        return new Arguments(Arrays.asList(positional), Map.of());
    }

    /**
     * Returns a positional argument that must be text.
     *
     * @param index its position, from 0
     * @param function the function's name, for the message
     * @throws IllegalArgumentException if it is missing or not text
     */
    public String text(int index, String function) {
        Object value = index < positional.size() ? positional.get(index) : null;
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("argument " + (index + 1) + " of " + function + " must be text");
    }

    /** Returns the first of these named arguments that is given and not none; null if there is none. */
    public @Nullable Object named(String... names) {
        for (String name : names) {
            Object value = named.get(name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
