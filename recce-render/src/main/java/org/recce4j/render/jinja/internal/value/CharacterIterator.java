package org.recce4j.render.jinja.internal.value;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A text, a code point at a time. */
final class CharacterIterator implements Iterator<@Nullable Object> {
    private final String text;
    private int next;

    CharacterIterator(String text) {
        this.text = text;
    }

    @Override
    public boolean hasNext() {
        return next < text.length();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int start = next;
        next += Character.charCount(text.codePointAt(start));
        return text.substring(start, next);
    }
}
