package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Text;
import org.recce4j.render.jinja.internal.value.Tuple;

/** What methods of str and filters on text have in common. */
final class TextEdits {

    private TextEdits() {}

    static String strip(@Nullable Object[] a, boolean start, boolean end) {
        String text = Args.text(a[0]);
        String characters = Args.textOrNull(a[1]);
        int from = 0;
        int to = text.length();
        while (start && from < to && isStripped(text.codePointAt(from), characters)) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (end && to > from && isStripped(text.codePointBefore(to), characters)) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean isStripped(int codePoint, @Nullable String characters) {
        return characters == null ? Text.isSpace(codePoint) : characters.indexOf(codePoint) >= 0;
    }

    static String replace(Environment env, String text, @Nullable Object old, @Nullable Object replacement, int count) {
        String search = Args.text(old);
        String by = Args.text(replacement);
        if (count == 0) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        int start = 0;
        int done = 0;
        int at = text.indexOf(search);
        while (at >= 0 && done != count) {
            replaced.append(text, start, at).append(by);
            env.meter().fits(replaced.length());
            done++;
            start = at + search.length();
            at = search.isEmpty() ? next(text, at) : text.indexOf(search, start);
        }
        return replaced.append(text, start, text.length()).toString();
    }

    /** The place after the next character; -1 behind the last. */
    private static int next(String text, int at) {
        return at >= text.length() ? -1 : at + Character.charCount(text.codePointAt(at));
    }

    /** For Markup: MarkupSafe escapes what a method puts into the text. */
    static Arguments escaped(Environment env, String method, Arguments arguments) {
        List<@Nullable Object> positional = new ArrayList<>(arguments.positional());
        if (method.equals("join") && positional.size() == 1) {
            List<@Nullable Object> items = new ArrayList<>();
            Args.list(env, positional.get(0)).forEach(item -> items.add(Markup.escape(item)));
            positional.set(0, items);
        } else if (method.equals("replace") && positional.size() > 1) {
            positional.set(1, Markup.escape(positional.get(1)));
        }
        return new Arguments(positional, arguments.named());
    }

    /** For Markup: what comes out is Markup again. */
    static @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof String text) {
            return new Markup(text);
        }
        if (result instanceof Tuple tuple) {
            return Tuple.of(tuple.stream().map(TextEdits::wrapped).toArray());
        }
        if (result instanceof List<?> list) {
            List<@Nullable Object> wrapped = new ArrayList<>();
            list.forEach(item -> wrapped.add(wrapped(item)));
            return wrapped;
        }
        return result;
    }
}
