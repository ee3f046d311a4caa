package org.recce4j.render.jinja.internal.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.Values;

/** The filters for HTML, URLs and JSON. */
final class HtmlFilters {

    private static final Pattern BREAKS_ATTRIBUTE_NAME = Pattern.compile("[\\s/>=]");
    private static final String URL_SAFE = "_.-~";

    static final Table TABLE = new Table("do_")
            .add("escape", "s, /", (env, a) -> Markup.escape(a[0]))
            .alias("e", "escape")
            .add("forceescape", "value", (env, a) -> Markup.escape(Repr.str(a[0])))
            .add("safe", "value", (env, a) -> a[0] instanceof Markup ? a[0] : new Markup(Repr.str(a[0])))
            .add("striptags", "value", (env, a) -> StripTags.strip(Repr.str(a[0])))
            .add("tojson", "value, indent=None", (env, a) -> toJson(env, a))
            .add("urlencode", "value", (env, a) -> urlEncode(env, a[0]))
            .add(
                    "urlize",
                    "value, trim_url_limit=None, nofollow=False, target=None, rel=None, extra_schemes=None",
                    (env, a) -> Urlize.urlize(env, a))
            .add("xmlattr", "d, autospace=True", (env, a) -> xmlAttributes(env, a[0], Values.isTrue(a[1])));

    private HtmlFilters() {}

    /** {@code json.dumps} with sorted keys, then what could end a script escaped. */
    private static Markup toJson(Environment env, @Nullable Object[] a) {
        String json = new JsonWriter(env, a[1], true).write(a[0]);
        return new Markup(json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("'", "\\u0027"));
    }

    private static String urlEncode(Environment env, @Nullable Object value) {
        if (Markup.textOf(value) != null || Containers.iteratorOrNull(value) == null) {
            return urlQuote(Repr.str(value), false);
        }
        Object pairs = value instanceof Map<?, ?> map ? new DictView(map, DictView.Side.ITEMS) : value;
        List<String> parts = new ArrayList<>();
        for (Object pair : Args.list(env, pairs)) {
            List<@Nullable Object> entry = Operators.unpack(pair, 2);
            parts.add(urlQuote(Repr.str(entry.get(0)), true) + "=" + urlQuote(Repr.str(entry.get(1)), true));
        }
        return String.join("&", parts);
    }

    /** Python's {@code urllib.parse.quote}; in a query the slash is quoted and a space is a plus. */
    private static String urlQuote(String text, boolean inQuery) {
        StringBuilder out = new StringBuilder(text.length());
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean isSafe = c < 128 && (Character.isLetterOrDigit(c) || URL_SAFE.indexOf(c) >= 0);
            if (isSafe || (c == '/' && !inQuery)) {
                out.append(c);
            } else if (c == ' ' && inQuery) {
                out.append('+');
            } else {
                out.append('%').append(String.format("%02X", (int) c));
            }
        }
        return out.toString();
    }

    private static String xmlAttributes(Environment env, @Nullable Object mapping, boolean hasSpace) {
        if (!(mapping instanceof Map<?, ?> map)) {
            Args.attribute(env, mapping, "items");
            throw PythonException.typeError("must be a mapping, not " + Values.typeName(mapping));
        }
        List<String> items = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null || entry.getValue() instanceof Undefined) {
                continue;
            }
            String key = Args.text(entry.getKey());
            if (BREAKS_ATTRIBUTE_NAME.matcher(key).find()) {
                throw PythonException.valueError("Invalid character in attribute name: " + Repr.repr(key));
            }
            env.meter().step();
            items.add(Markup.escape(key) + "=\"" + Markup.escape(Values.of(entry.getValue())) + "\"");
        }
        String joined = String.join(" ", items);
        return hasSpace && !joined.isEmpty() ? " " + joined : joined;
    }
}
