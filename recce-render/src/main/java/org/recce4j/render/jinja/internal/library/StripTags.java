package org.recce4j.render.jinja.internal.library;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.MeteredText;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.UnicodeText;

/**
 * The filter {@code striptags} (MarkupSafe 3.0's {@code Markup.striptags}): comments and tags out, white space to one blank,
 * character references resolved. Of HTML's 2,231 named references it knows the commonest.
 */
final class StripTags {

    private static final Pattern REFERENCE = Pattern.compile("&(#[0-9]+|#[xX][0-9a-fA-F]+|[a-zA-Z]+);?");

    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00a0"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"),
            Map.entry("hellip", "…"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("bull", "•"),
            Map.entry("middot", "·"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("deg", "°"),
            Map.entry("times", "×"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"));

    private StripTags() {}

    static String strip(Environment env, String html) {
        String plain = without(without(html, "<!--", "-->"), "<", ">");
        StringBuilder spaced = new StringBuilder();
        for (Object word : Split.split(env.meter(), plain, null, -1)) {
            spaced.append(spaced.length() == 0 ? "" : " ").append(Repr.str(env.meter(), word));
        }
        return REFERENCE
                .matcher(new MeteredText(env.meter(), spaced.toString()))
                .replaceAll(found -> Matcher.quoteReplacement(resolved(found.group(), found.group(1))));
    }

    private static String without(String text, String open, String close) {
        StringBuilder out = new StringBuilder(text.length());
        int start = 0;
        int at = text.indexOf(open);
        while (at >= 0) {
            int end = text.indexOf(close, at);
            if (end < 0) {
                break;
            }
            out.append(text, start, at);
            start = end + close.length();
            at = text.indexOf(open, start);
        }
        return out.append(text, start, text.length()).toString();
    }

    private static String resolved(String reference, String name) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, reference);
        }
        boolean isHex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        String digits = name.substring(isHex ? 2 : 1);
        if (digits.length() > 8) {
            return "\ufffd";
        }
        int codePoint = (int) Math.min(Long.parseLong(digits, isHex ? 16 : 10), Integer.MAX_VALUE);
        boolean isText =
                Character.isValidCodePoint(codePoint) && codePoint != 0 && !(codePoint >= 0xd800 && codePoint < 0xe000);
        return isText && (UnicodeText.isSpace(codePoint) || !Character.isISOControl(codePoint))
                ? Character.toString(codePoint)
                : isText ? "" : "\ufffd";
    }
}
