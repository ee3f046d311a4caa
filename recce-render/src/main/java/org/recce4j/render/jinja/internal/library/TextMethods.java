package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Search;
import org.recce4j.render.jinja.internal.value.StringFormat;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** The methods of Python's str (Python 3.11, Built-in Types, "String Methods"), all but {@code encode}. */
final class TextMethods {

    private static final String RANGE = "self, sub, start=None, end=None, /";

    static final FunctionTable TABLE = FunctionTable.builder("str.")
            .add("capitalize", "self, /", (env, a) -> Case.capitalize(self(a)))
            .add("casefold", "self, /", (env, a) -> Case.fold(env.meter(), self(a)))
            .add("center", "self, width, fillchar=' ', /", (env, a) -> TextPadding.center(env, a))
            .add("count", RANGE, (env, a) -> TextSearch.count(env.meter(), TextWindow.of(a)))
            .add("endswith", RANGE, (env, a) -> TextSearch.affixed(env, a, "endswith", String::endsWith))
            .add(
                    "expandtabs",
                    "self, tabsize=8",
                    (env, a) -> TextPadding.expandTabs(env, self(a), BoundArguments.index(a[1])))
            .add("find", RANGE, (env, a) -> TextWindow.of(a).find(env.meter()))
            .add("format", "self, /, *args, **kwargs", (env, a) -> format(env, a))
            .add("format_map", "self, mapping, /", (env, a) -> formatMap(env, a))
            .add("index", RANGE, (env, a) -> TextSearch.found(TextWindow.of(a).find(env.meter())))
            .add("isalnum", "self, /", (env, a) -> Characters.all(self(a), Characters::isAlphanumeric))
            .add("isalpha", "self, /", (env, a) -> Characters.all(self(a), Character::isLetter))
            .add("isascii", "self, /", (env, a) -> self(a).chars().allMatch(c -> c < 128))
            .add("isdecimal", "self, /", (env, a) -> Characters.all(self(a), Characters::isDecimal))
            .add("isdigit", "self, /", (env, a) -> Characters.all(self(a), Characters::isDigit))
            .add("isidentifier", "self, /", (env, a) -> Characters.isIdentifier(self(a)))
            .add("islower", "self, /", (env, a) -> Case.isLower(self(a)))
            .add("isnumeric", "self, /", (env, a) -> Characters.all(self(a), Characters::isNumeric))
            .add("isprintable", "self, /", (env, a) -> self(a).codePoints().allMatch(UnicodeText::isPrintable))
            .add("isspace", "self, /", (env, a) -> Characters.all(self(a), UnicodeText::isSpace))
            .add("istitle", "self, /", (env, a) -> Case.isTitle(self(a)))
            .add("isupper", "self, /", (env, a) -> Case.isUpper(self(a)))
            .add("join", "self, iterable, /", (env, a) -> join(env, self(a), a[1]))
            .add("ljust", "self, width, fillchar=' ', /", (env, a) -> TextPadding.pad(env, a, '<'))
            .add("lower", "self, /", (env, a) -> Case.lower(self(a)))
            .add("lstrip", "self, chars=None, /", (env, a) -> TextEdits.strip(a, true, false))
            .add(
                    "maketrans",
                    "self, x, y=None, z=None, /",
                    (env, a) -> TextTranslation.table(env.meter(), a[1], a[2], a[3]))
            .add(
                    "partition",
                    "self, sep, /",
                    (env, a) -> partition(env.meter(), self(a), BoundArguments.text(a[1]), false))
            .add("removeprefix", "self, prefix, /", (env, a) -> without(self(a), BoundArguments.text(a[1]), true))
            .add("removesuffix", "self, suffix, /", (env, a) -> without(self(a), BoundArguments.text(a[1]), false))
            .add(
                    "replace",
                    "self, old, new, count=-1, /",
                    (env, a) -> TextEdits.replace(env, self(a), a[1], a[2], BoundArguments.index(a[3])))
            .add("rfind", RANGE, (env, a) -> TextWindow.of(a).findLast(env.meter()))
            .add("rindex", RANGE, (env, a) -> TextSearch.found(TextWindow.of(a).findLast(env.meter())))
            .add("rjust", "self, width, fillchar=' ', /", (env, a) -> TextPadding.pad(env, a, '>'))
            .add(
                    "rpartition",
                    "self, sep, /",
                    (env, a) -> partition(env.meter(), self(a), BoundArguments.text(a[1]), true))
            .add("rsplit", "self, sep=None, maxsplit=-1", (env, a) -> split(env, a, true))
            .add("rstrip", "self, chars=None, /", (env, a) -> TextEdits.strip(a, false, true))
            .add("split", "self, sep=None, maxsplit=-1", (env, a) -> split(env, a, false))
            .add(
                    "splitlines",
                    "self, keepends=False",
                    (env, a) -> lines(env.meter(), self(a), TemplateValues.longIndex(a[1]) != 0))
            .add("startswith", RANGE, (env, a) -> TextSearch.affixed(env, a, "startswith", String::startsWith))
            .add("strip", "self, chars=None, /", (env, a) -> TextEdits.strip(a, true, true))
            .add("swapcase", "self, /", (env, a) -> Case.swap(env.meter(), self(a)))
            .add("title", "self, /", (env, a) -> Case.title(env.meter(), self(a)))
            .add("translate", "self, table, /", (env, a) -> TextTranslation.translate(env, self(a), a[1]))
            .add("upper", "self, /", (env, a) -> Case.upper(self(a)))
            .add("zfill", "self, width, /", (env, a) -> TextPadding.zeroFill(env, self(a), a[1]))
            .build();

    private TextMethods() {}

    private static String self(@Nullable Object[] arguments) {
        return BoundArguments.text(arguments[0]);
    }

    private static String format(Environment env, @Nullable Object[] a) {
        Arguments values = new Arguments(BoundArguments.list(env, a[1]), names(a[2]));
        return StringFormat.format(env, self(a), values, a[0] instanceof Markup);
    }

    private static String formatMap(Environment env, @Nullable Object[] a) {
        return StringFormat.format(env, self(a), new Arguments(List.of(), names(a[1])), a[0] instanceof Markup);
    }

    private static Map<String, @Nullable Object> names(@Nullable Object mapping) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        if (mapping instanceof Map<?, ?> map) {
            map.forEach((name, value) -> names.put(String.valueOf(name), value));
        }
        return names;
    }

    static String join(Environment env, String separator, @Nullable Object iterable) {
        StringBuilder joined = new StringBuilder();
        Iterator<@Nullable Object> items = Iteration.iteratorOrNull(iterable);
        if (items == null) {
            throw PythonException.typeError("can only join an iterable");
        }
        for (int i = 0; items.hasNext(); i++) {
            Object item = items.next();
            String text = Markup.textOf(item);
            if (text == null) {
                throw PythonException.typeError(
                        "sequence item " + i + ": expected str instance, " + TemplateValues.typeName(item) + " found");
            }
            env.meter().fits((long) joined.length() + separator.length() + text.length());
            joined.append(i == 0 ? "" : separator).append(text);
        }
        return joined.toString();
    }

    private static PythonTuple partition(Meter meter, String text, String separator, boolean fromEnd) {
        if (separator.isEmpty()) {
            throw PythonException.valueError("empty separator");
        }
        Search search = new Search(separator);
        int at = fromEnd ? search.findLast(meter, text, text.length()) : search.find(meter, text, 0);
        if (at < 0) {
            return fromEnd ? PythonTuple.of("", "", text) : PythonTuple.of(text, "", "");
        }
        return PythonTuple.of(text.substring(0, at), separator, text.substring(at + separator.length()));
    }

    private static String without(String text, String affix, boolean atStart) {
        if (affix.isEmpty() || !(atStart ? text.startsWith(affix) : text.endsWith(affix))) {
            return text;
        }
        return atStart ? text.substring(affix.length()) : text.substring(0, text.length() - affix.length());
    }

    private static List<@Nullable Object> split(Environment env, @Nullable Object[] a, boolean fromEnd) {
        String separator = BoundArguments.textOrNull(a[1]);
        int most = BoundArguments.index(a[2]);
        return fromEnd
                ? Split.splitFromEnd(env.meter(), self(a), separator, most)
                : Split.split(env.meter(), self(a), separator, most);
    }

    private static List<@Nullable Object> lines(Meter meter, String text, boolean keepEnds) {
        return new ArrayList<>(UnicodeText.lines(meter, text, keepEnds));
    }
}
