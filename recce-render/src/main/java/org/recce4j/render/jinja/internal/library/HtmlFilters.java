package org.recce4j.render.jinja.internal.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Subscripts;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** The filters for HTML, URLs and JSON. */
final class HtmlFilters {

    private static final Pattern BREAKS_ATTRIBUTE_NAME = Pattern.compile("[\\s/>=]");
    private static final String URL_SAFE = "_.-~";
    private static final String HEX = "0123456789ABCDEF";
    private static final int CHARACTERS_BETWEEN_LOOKS = 1_024;

    static final FunctionTable TABLE = FunctionTable.builder("do_")
            .add("escape", "s, /", (env, a) -> Markup.escape(env.meter(), a[0]))
            .alias("e", "escape")
            .add("forceescape", "value", (env, a) -> Markup.escape(env.meter(), Repr.str(env.meter(), a[0])))
            .add("safe", "value", (env, a) -> a[0] instanceof Markup ? a[0] : new Markup(Repr.str(env.meter(), a[0])))
            .add("striptags", "value", (env, a) -> StripTags.strip(env, Repr.str(env.meter(), a[0])))
            .add("tojson", "value, indent=None", (env, a) -> toJson(env, a))
            .add("urlencode", "value", (env, a) -> urlEncode(env, a[0]))
            .add(
                    "urlize",
                    "value, trim_url_limit=None, nofollow=False, target=None, rel=None, extra_schemes=None",
                    (env, a) -> Urlize.urlize(env, a))
            .add("xmlattr", "d, autospace=True", (env, a) -> xmlAttributes(env, a[0], TemplateValues.isTrue(a[1])))
            .build();

    private HtmlFilters() {}

    /** Checks from time to time that the text can grow further. */
    private static void look(Environment env, int at, StringBuilder out) {
        if (at % CHARACTERS_BETWEEN_LOOKS == 0) {
            env.meter().fits(out.length());
        }
    }

    /** {@code json.dumps} with sorted keys, then what could end a script escaped. */
    private static Markup toJson(Environment env, @Nullable Object[] a) {
        String json = new JsonDumper(env, a[1], true).write(a[0]);
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            look(env, i, escaped);
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c == '\'') {
                escaped.append("\\u00").append(Integer.toHexString(c));
            } else {
                escaped.append(c);
            }
        }
        return new Markup(escaped.toString());
    }

    private static String urlEncode(Environment env, @Nullable Object value) {
        if (Markup.textOf(value) != null || Iteration.iteratorOrNull(value) == null) {
            return urlQuote(env, Repr.str(env.meter(), value), false);
        }
        Object pairs = value instanceof Map<?, ?> map ? new DictView(map, DictView.Side.ITEMS) : value;
        List<String> parts = new ArrayList<>();
        for (Object pair : BoundArguments.list(env, pairs)) {
            List<@Nullable Object> entry = Subscripts.unpack(pair, 2);
            parts.add(urlQuote(env, Repr.str(env.meter(), entry.get(0)), true) + "="
                    + urlQuote(env, Repr.str(env.meter(), entry.get(1)), true));
        }
        return String.join("&", parts);
    }

    /** Python's {@code urllib.parse.quote}; in a query the slash is quoted and a space is a plus. */
    private static String urlQuote(Environment env, String text, boolean inQuery) {
        StringBuilder out = new StringBuilder(text.length());
        env.meter().madeText(text.length());
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < octets.length; i++) {
            look(env, i, out);
            char c = (char) (octets[i] & 0xff);
            boolean isSafe = c < 128 && (Character.isLetterOrDigit(c) || URL_SAFE.indexOf(c) >= 0);
            if (isSafe || (c == '/' && !inQuery)) {
                out.append(c);
            } else if (c == ' ' && inQuery) {
                out.append('+');
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        env.meter().madeText(out.length());
        return out.toString();
    }

    private static String xmlAttributes(Environment env, @Nullable Object mapping, boolean hasSpace) {
        if (!(mapping instanceof Map<?, ?> map)) {
            BoundArguments.attribute(env, mapping, "items");
            throw PythonException.typeError("must be a mapping, not " + TemplateValues.typeName(mapping));
        }
        List<String> items = new ArrayList<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (entry.getValue() == null || entry.getValue() instanceof Undefined) {
                continue;
            }
            String key = BoundArguments.text(entry.getKey());
            if (BREAKS_ATTRIBUTE_NAME.matcher(key).find()) {
                throw PythonException.valueError("Invalid character in attribute name: " + Repr.repr(key));
            }
            env.meter().fits(key.length());
            items.add(Markup.escape(env.meter(), key) + "=\""
                    + Markup.escape(env.meter(), TemplateValues.of(entry.getValue())) + "\"");
        }
        String joined = String.join(" ", items);
        return hasSpace && !joined.isEmpty() ? " " + joined : joined;
    }
}
