package org.recce4j.render.jinja.internal.library;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Search;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** The part of a text that {@code sub, start, end} look into. */
record TextWindow(String text, int start, int end, String sub) {

    static TextWindow of(@Nullable Object[] a) {
        return of(a, BoundArguments.text(a[1]));
    }

    static TextWindow of(@Nullable Object[] a, String sub) {
        String text = BoundArguments.text(a[0]);
        int length = UnicodeText.length(text);
        int start = a[2] == null ? 0 : clipped(TemplateValues.index(a[2]), length);
        int end = a[3] == null ? length : Math.min(clipped(TemplateValues.index(a[3]), length), length);
        return new TextWindow(text, start, end, sub);
    }

    private static int clipped(int index, int length) {
        return index < 0 ? Math.max(0, index + length) : index;
    }

    boolean isValid() {
        return start <= end;
    }

    String part() {
        return UnicodeText.substring(text, start, end);
    }

    long find(Meter meter) {
        String part = part();
        int at = isValid() ? new Search(sub).find(meter, part, 0) : -1;
        return at < 0 ? -1 : start + UnicodeText.index(part, at);
    }

    long findLast(Meter meter) {
        String part = part();
        int at = isValid() ? new Search(sub).findLast(meter, part, part.length()) : -1;
        return at < 0 ? -1 : start + UnicodeText.index(part, at);
    }
}
