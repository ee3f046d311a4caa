package org.recce4j.render.jinja.internal.library;

import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Search;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** The methods of str that look for a part of a text. */
final class TextSearch {

    private TextSearch() {}

    static Object count(Meter meter, TextWindow window) {
        if (!window.isValid()) {
            return 0L;
        }
        String part = window.part();
        if (window.sub().isEmpty()) {
            return UnicodeText.length(part) + 1L;
        }
        long count = 0;
        int step = window.sub().length();
        Search search = new Search(window.sub());
        for (int at = search.find(meter, part, 0); at >= 0; at = search.find(meter, part, at + step)) {
            meter.step();
            count++;
        }
        return count;
    }

    static Object found(long index) {
        if (index < 0) {
            throw PythonException.valueError("substring not found");
        }
        return index;
    }

    static boolean affixed(
            Environment env, @Nullable Object[] a, String method, BiPredicate<String, String> isAffixed) {
        if (!(a[1] instanceof PythonTuple) && Markup.textOf(a[1]) == null) {
            throw PythonException.typeError(
                    method + " first arg must be str or a tuple of str, not " + TemplateValues.typeName(a[1]));
        }
        List<?> affixes = a[1] instanceof PythonTuple tuple ? tuple : List.of(BoundArguments.text(a[1]));
        TextWindow window = TextWindow.of(a, "");
        String part = window.part();
        for (Object affix : affixes) {
            env.meter().step();
            String text = Markup.textOf(affix);
            if (text == null) {
                throw PythonException.typeError(
                        "tuple for " + method + " must only contain str, not " + TemplateValues.typeName(affix));
            }
            if (window.isValid() && isAffixed.test(part, text)) {
                return true;
            }
        }
        return false;
    }
}
