package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Undefined;

/** A dotted path into items, such as {@code address.city} or {@code 0.name} (Jinja2's {@code make_attrgetter}). */
record Attributes(List<Object> parts) {

    /** A key of at most this many characters costs no more than its place in a list. */
    private static final int SHORT = 32;

    static Attributes path(Meter meter, @Nullable Object path) {
        if (path == null) {
            return new Attributes(List.of());
        }
        String text = Markup.textOf(path);
        return text == null ? new Attributes(List.of(path)) : of(meter, text);
    }

    private static Attributes of(Meter meter, String path) {
        List<Object> parts = new ArrayList<>();
        for (Object part : Split.split(meter, path, ".", -1)) {
            String name = String.valueOf(part);
            boolean isIndex = Characters.all(name, Characters::isDigit) && name.length() < 10;
            parts.add(isIndex ? (Object) Long.valueOf(name) : name);
        }
        return new Attributes(parts);
    }

    /** Several paths, separated by commas. */
    static List<Attributes> paths(Meter meter, @Nullable Object paths) {
        String text = Markup.textOf(paths);
        if (text == null) {
            return List.of(path(meter, paths));
        }
        return Split.split(meter, text, ",", -1).stream()
                .map(path -> path(meter, path))
                .toList();
    }

    @Nullable
    Object of(Environment env, @Nullable Object object, @Nullable Object standard) {
        Object value = object;
        for (Object part : parts) {
            env.meter().step();
            value = env.item(value, part);
            if (standard != null && value instanceof Undefined) {
                value = standard;
            }
        }
        return value;
    }

    /** Texts in lower case, so that case does not count. */
    static @Nullable Object ignoringCase(Meter meter, @Nullable Object value, boolean isCaseSensitive) {
        String text = isCaseSensitive ? null : Markup.textOf(value);
        if (text == null) {
            return value;
        }
        if (text.length() > SHORT) {
            meter.charge(text.length());
            meter.madeText(text.length());
        }
        return Case.lower(text);
    }
}
