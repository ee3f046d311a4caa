package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.MeteredText;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/** The filter {@code urlize} (Jinja2 3.1's {@code utils.urlize}): addresses in a text become links. */
final class Urlize {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final Pattern URL = Pattern.compile(
            "((https?://|www\\.)(([\\w%-]+\\.)+)?([a-z]{2,63}|xn--[\\w%]{2,59})"
                    + "|([\\w%-]{2,63}\\.)+(com|net|int|edu|gov|org|info|mil)"
                    + "|(https?://)((\\d{1,3}(\\.\\d{1,3}){3})|(\\[([\\da-f]{0,4}:){2}([\\da-f]{0,4}:?){1,6}])))"
                    + "(?::\\d{1,5})?(?:[/?#]\\S*)?",
            FLAGS);
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SCHEME = Pattern.compile("([\\w.+-]{2,}:(/){0,2})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern HEAD = Pattern.compile("^([(<]|&lt;)+");
    private static final Pattern TAIL = Pattern.compile("([)>.,\\n]|&gt;)+$");
    private static final String[][] BRACKETS = {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}};

    private final Meter meter;
    private final int limit;
    private final String attributes;
    private final List<String> schemes;

    private Urlize(Meter meter, int limit, String attributes, List<String> schemes) {
        this.meter = meter;
        this.limit = limit;
        this.attributes = attributes;
        this.schemes = schemes;
    }

    static String urlize(Environment env, @Nullable Object[] a) {
        TreeSet<String> rel = new TreeSet<>();
        for (Object part : Split.split(env.meter(), a[4] == null ? "" : BoundArguments.text(a[4]), null, -1)) {
            rel.add(Repr.str(env.meter(), part));
        }
        if (TemplateValues.isTrue(a[2])) {
            rel.add("nofollow");
        }
        rel.add("noopener");
        List<String> schemes = new ArrayList<>();
        for (Object scheme : BoundArguments.list(env, a[5] == null ? PythonTuple.of() : a[5])) {
            if (!SCHEME.matcher(Repr.str(env.meter(), scheme)).matches()) {
                throw PythonException.filterArgument(Repr.repr(scheme) + " is not a valid URI scheme prefix.");
            }
            schemes.add(Repr.str(env.meter(), scheme));
        }
        String target = a[3] == null ? "" : " target=\"" + Markup.escape(env.meter(), a[3]) + "\"";
        String attributes = " rel=\"" + Markup.escape(env.meter(), String.join(" ", rel)) + "\"" + target;
        int limit = a[1] == null ? Integer.MAX_VALUE : BoundArguments.index(a[1]);
        String linked = new Urlize(env.meter(), limit, attributes, schemes)
                .linked(Markup.escape(env.meter(), a[0]).text());
        env.meter().size(linked.length());
        return linked;
    }

    private String linked(String text) {
        StringBuilder out = new StringBuilder();
        Matcher space = SPACE.matcher(metered(text));
        int start = 0;
        while (space.find()) {
            String word = word(text.substring(start, space.start()));
            meter.fits((long) out.length() + word.length());
            out.append(word).append(space.group());
            start = space.end();
        }
        return out.append(word(text.substring(start))).toString();
    }

    private String word(String word) {
        Matcher opening = HEAD.matcher(metered(word));
        String head = opening.find() ? opening.group() : "";
        String middle = word.substring(head.length());
        Matcher closing = TAIL.matcher(metered(middle));
        String tail = closing.find() ? closing.group() : "";
        middle = middle.substring(0, middle.length() - tail.length());
        for (String[] pair : BRACKETS) {
            // closing brackets that belong to the address are moved back to it
            int moves = Math.min(count(middle, pair[0]), count(tail, pair[1]));
            for (int i = 0; count(middle, pair[0]) > count(middle, pair[1]) && i < moves; i++) {
                int end = tail.indexOf(pair[1]) + pair[1].length();
                middle += tail.substring(0, end);
                tail = tail.substring(end);
            }
        }
        return head + link(middle) + tail;
    }

    private int count(String text, String part) {
        meter.charge(text.length());
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
            count++;
        }
        return count;
    }

    private CharSequence metered(String text) {
        return new MeteredText(meter, text);
    }

    private String link(String word) {
        meter.fits(word.length() * 3L);
        if (URL.matcher(metered(word)).matches()) {
            boolean hasScheme = word.startsWith("https://") || word.startsWith("http://");
            return "<a href=\"" + (hasScheme ? "" : "https://") + word + "\"" + attributes + ">" + trimmed(word)
                    + "</a>";
        }
        if (word.startsWith("mailto:")
                && EMAIL.matcher(metered(word.substring(7))).matches()) {
            return "<a href=\"" + word + "\">" + word.substring(7) + "</a>";
        }
        boolean mayBeMail = !word.startsWith("www.") && !word.startsWith("@") && word.indexOf(':') < 0;
        if (mayBeMail && EMAIL.matcher(metered(word)).matches()) {
            return "<a href=\"mailto:" + word + "\">" + word + "</a>";
        }
        String linked = word;
        for (String scheme : schemes) {
            if (!linked.equals(scheme) && linked.startsWith(scheme)) {
                meter.fits(linked.length() * 3L);
                linked = "<a href=\"" + linked + "\"" + attributes + ">" + linked + "</a>";
            }
        }
        return linked;
    }

    private String trimmed(String word) {
        return UnicodeText.length(word) > limit ? UnicodeText.substring(word, 0, Math.max(0, limit)) + "..." : word;
    }
}
