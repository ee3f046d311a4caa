package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.MeteredText;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** The filters on text. */
final class TextFilters {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-\\s(\\{\\[<]+", Pattern.UNICODE_CHARACTER_CLASS);

    static final FunctionTable TABLE = FunctionTable.builder("do_")
            .add("capitalize", "s", (env, a) -> like(a[0], Case.capitalize(soft(env, a[0]))))
            .add("center", "value, width=80", (env, a) -> center(env, a))
            .add("format", "value, *args, **kwargs", (env, a) -> format(env, a))
            .add("indent", "s, width=4, first=False, blank=False", (env, a) -> indent(env, a))
            .add("lower", "s", (env, a) -> like(a[0], Case.lower(soft(env, a[0]))))
            .add("pprint", "value", (env, a) -> PrettyPrint.format(env.meter(), a[0]))
            .add("replace", "s, old, new, count=None", (env, a) -> replace(env, a))
            .add("string", "object", (env, a) -> a[0] instanceof Markup ? a[0] : Repr.str(env.meter(), a[0]))
            .add("title", "s", (env, a) -> like(a[0], title(env, soft(env, a[0]))))
            .add("trim", "value, chars=None", (env, a) -> trim(env, a))
            .add("truncate", "s, length=255, killwords=False, end='...', leeway=None", (env, a) -> truncate(env, a))
            .add("upper", "s", (env, a) -> like(a[0], Case.upper(soft(env, a[0]))))
            .add(
                    "wordcount",
                    "s",
                    (env, a) -> WORD.matcher(new MeteredText(env.meter(), soft(env, a[0])))
                            .results()
                            .count())
            .add(
                    "wordwrap",
                    "s, width=79, break_long_words=True, wrapstring=None, break_on_hyphens=True",
                    (env, a) -> WordWrap.wrap(env, a))
            .build();

    private TextFilters() {}

    /** MarkupSafe's {@code soft_str}. */
    private static String soft(Environment env, @Nullable Object value) {
        return Repr.str(env.meter(), value);
    }

    /** The result for Markup is Markup. */
    private static Object like(@Nullable Object value, String result) {
        return value instanceof Markup ? new Markup(result) : result;
    }

    private static Object center(Environment env, @Nullable Object[] a) {
        return like(a[0], TextPadding.center(env, new Object[] {soft(env, a[0]), a[1], " "}));
    }

    private static @Nullable Object format(Environment env, @Nullable Object[] a) {
        PythonTuple positional = PythonTuple.of(BoundArguments.list(env, a[1]));
        Map<?, ?> named = a[2] instanceof Map<?, ?> map ? map : Map.of();
        if (!positional.isEmpty() && !named.isEmpty()) {
            throw PythonException.filterArgument("can't handle positional and keyword arguments at the same time");
        }
        Object text = a[0] instanceof Markup ? a[0] : soft(env, a[0]);
        return Operators.modulo(env, text, named.isEmpty() ? positional : named);
    }

    private static Object indent(Environment env, @Nullable Object[] a) {
        Object width = Markup.textOf(a[1]) == null ? Operators.multiply(env, " ", a[1]) : a[1];
        String indention = Repr.str(env.meter(), width);
        if (TemplateValues.typeName(a[0]).equals("list")) {
            throw PythonException.attributeError("list", "splitlines");
        }
        String text = Markup.textOf(Operators.add(env, a[0], "\n"));
        boolean indentsBlank = TemplateValues.isTrue(a[3]);
        StringBuilder out = new StringBuilder(TemplateValues.isTrue(a[2]) ? indention : "");
        List<String> lines = UnicodeText.lines(env.meter(), String.valueOf(text), false);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            env.meter().fits((long) out.length() + line.length() + indention.length());
            if (i > 0) {
                out.append('\n').append(indentsBlank || !line.isEmpty() ? indention : "");
            }
            out.append(line);
        }
        return like(a[0], out.toString());
    }

    private static String replace(Environment env, @Nullable Object[] a) {
        int count = a[3] == null ? -1 : BoundArguments.index(a[3]);
        return TextEdits.replace(
                env, Repr.str(env.meter(), a[0]), Repr.str(env.meter(), a[1]), Repr.str(env.meter(), a[2]), count);
    }

    private static String title(Environment env, String text) {
        StringBuilder out = new StringBuilder(text.length());
        Matcher between = BETWEEN_WORDS.matcher(new MeteredText(env.meter(), text));
        int start = 0;
        while (between.find()) {
            out.append(titled(text.substring(start, between.start()))).append(between.group());
            start = between.end();
        }
        return out.append(titled(text.substring(start))).toString();
    }

    private static String titled(String word) {
        if (word.isEmpty()) {
            return word;
        }
        int first = Character.charCount(word.codePointAt(0));
        return Case.upper(word.substring(0, first)) + Case.lower(word.substring(first));
    }

    private static Object trim(Environment env, @Nullable Object[] a) {
        return like(a[0], TextEdits.strip(new Object[] {soft(env, a[0]), a[1]}, true, true));
    }

    private static @Nullable Object truncate(Environment env, @Nullable Object[] a) {
        int length = BoundArguments.index(a[1]);
        String end = BoundArguments.text(a[3]);
        int leeway = a[4] == null ? 5 : BoundArguments.index(a[4]);
        long room = (long) length - UnicodeText.length(end);
        if (room < 0) {
            throw assertion("expected length >= " + UnicodeText.length(end) + ", got " + length);
        }
        if (leeway < 0) {
            throw assertion("expected leeway >= 0, got " + leeway);
        }
        if (Containers.length(a[0]) <= (long) length + leeway) {
            return a[0];
        }
        String cut = UnicodeText.substring(BoundArguments.textWith(env, a[0], "rsplit"), 0, (int) room);
        int space = cut.lastIndexOf(' ');
        return like(a[0], (TemplateValues.isTrue(a[2]) || space < 0 ? cut : cut.substring(0, space)) + end);
    }

    private static PythonException assertion(String message) {
        return PythonException.of("AssertionError", message);
    }

    /** {@code join}: the texts of all items, of an attribute of each when one is named. */
    static String join(Environment env, @Nullable Object[] a) {
        List<String> texts = new ArrayList<>();
        long size = 0;
        String separator = Repr.str(env.meter(), a[1]);
        for (Object item : BoundArguments.list(env, a[0])) {
            Object value =
                    a[2] == null ? item : Attributes.path(env.meter(), a[2]).of(env, item, null);
            String text = Repr.str(env.meter(), value);
            if (text != value) {
                env.meter().madeText(text.length());
            }
            size += text.length() + separator.length();
            texts.add(text);
        }
        env.meter().fits(size);
        return String.join(separator, texts);
    }
}
