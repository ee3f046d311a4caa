package org.recce4j.render.jinja.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Not a record: linking a record's equals takes time, which the first rendering would wait for. */
final class TemplateKey {
    private final @Nullable String name;
    private final String text;

    TemplateKey(@Nullable String name, String text) {
        this.name = name;
        this.text = text;
    }

    /** Returns the length of the text. */
    int length() {
        return text.length();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TemplateKey that && text.equals(that.text) && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return text.hashCode() + 31 * Objects.hashCode(name);
    }
}
