package org.recce4j.render.jinja.internal.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number literal; underscores may stand between digits, and no float begins behind a dot. */
record NumberToken(String digits, int radix, boolean isFloat, int end) {

    /** Possessive, so that a long number needs no stack. */
    private static final String DIGITS = "\\d++(?:_\\d++)*+";

    private static final Pattern FLOAT = Pattern.compile(
            "(?<!\\.)" + DIGITS + "(?:(?:\\." + DIGITS + ")?[eE][+\\-]?" + DIGITS + "|\\." + DIGITS + ")");
    private static final Pattern INTEGER = Pattern.compile(
            "0[bB](?:_?[0-1])++|0[oO](?:_?[0-7])++|0[xX](?:_?[0-9a-fA-F])++|[1-9](?:_?[0-9])*+|0(?:_?0)*+");

    static @Nullable NumberToken at(String source, int at) {
        Matcher number = FLOAT.matcher(source).region(at, source.length()).useTransparentBounds(true);
        if (number.lookingAt()) {
            return new NumberToken(number.group().replace("_", ""), 10, true, number.end());
        }
        number = INTEGER.matcher(source).region(at, source.length());
        if (!number.lookingAt()) {
            return null;
        }
        String digits = number.group().replace("_", "");
        char kind = digits.length() > 1 ? Character.toLowerCase(digits.charAt(1)) : 0;
        int radix = kind == 'b' ? 2 : kind == 'o' ? 8 : kind == 'x' ? 16 : 10;
        return new NumberToken(radix == 10 ? digits : digits.substring(2), radix, false, number.end());
    }
}
