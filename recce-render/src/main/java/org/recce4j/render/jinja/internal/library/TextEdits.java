package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Search;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** What the methods of str and the filters on text share. */
final class TextEdits {

    /** From this many characters, a set is faster. */
    private static final int MANY = 32;

    private TextEdits() {}

    static String strip(@Nullable Object[] a, boolean start, boolean end) {
        String text = BoundArguments.text(a[0]);
        String characters = BoundArguments.textOrNull(a[1]);
        int from = 0;
        int to = text.length();
        IntPredicate isStripped = stripped(characters);
        while (start && from < to && isStripped.test(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (end && to > from && isStripped.test(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static IntPredicate stripped(@Nullable String characters) {
        if (characters == null) {
            return UnicodeText::isSpace;
        }
        if (characters.length() < MANY) {
            return codePoint -> characters.indexOf(codePoint) >= 0;
        }
        BitSet set = new BitSet();
        characters.codePoints().forEach(set::set);
        return set::get;
    }

    static String replace(Environment env, String text, @Nullable Object old, @Nullable Object replacement, int count) {
        String search = BoundArguments.text(old);
        String by = BoundArguments.text(replacement);
        if (count == 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int start = 0;
        int done = 0;
        Search finder = new Search(search);
        int at = finder.find(env.meter(), text, 0);
        while (at >= 0 && done != count) {
            env.meter().fits((long) replaced.length() + at - start + by.length());
            replaced.append(text, start, at).append(by);
            done++;
            start = at + search.length();
            at = search.isEmpty() ? next(text, at) : finder.find(env.meter(), text, start);
        }
        env.meter().fits((long) replaced.length() + text.length() - start);
        return replaced.append(text, start, text.length()).toString();
    }

    /** Returns the place after the next character; -1 after the last. */
    private static int next(String text, int at) {
        return at >= text.length() ? -1 : at + Character.charCount(text.codePointAt(at));
    }

    /** For Markup: MarkupSafe escapes what a method puts into the text. */
    static Arguments escaped(Environment env, String method, Arguments arguments) {
        List<@Nullable Object> positional = new ArrayList<>(arguments.positional());
        if (method.equals("join") && positional.size() == 1) {
            List<@Nullable Object> items = new ArrayList<>();
            BoundArguments.list(env, positional.get(0)).forEach(item -> items.add(Markup.escape(env.meter(), item)));
            positional.set(0, items);
        } else if (method.equals("replace") && positional.size() > 1) {
            positional.set(1, Markup.escape(env.meter(), positional.get(1)));
        }
        return new Arguments(positional, arguments.named());
    }

    /** For Markup: what comes out is Markup again. */
    static @Nullable Object wrapped(Meter meter, @Nullable Object result) {
        if (result instanceof String text) {
            return new Markup(text);
        }
        if (result instanceof PythonTuple tuple) {
            return PythonTuple.of(
                    tuple.stream().map(part -> wrapped(meter, part)).toArray());
        }
        if (result instanceof List<?> list) {
            List<@Nullable Object> wrapped = new ArrayList<>();
            meter.made((long) list.size() * Meter.ITEM * 2);
            list.forEach(item -> wrapped.add(wrapped(meter, item)));
            return wrapped;
        }
        return result;
    }
}
