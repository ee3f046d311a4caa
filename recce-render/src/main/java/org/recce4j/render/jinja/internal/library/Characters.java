package org.recce4j.render.jinja.internal.library;

import java.util.function.IntPredicate;

/** Python's classes of characters (Unicode 13 in JDK 17, 14 in Python 3.11). */
public final class Characters {

    /** Digits that are no decimal ones, such as superscripts: pairs of first and last. */
    private static final int[] OTHER_DIGITS = {
        0xb2, 0xb3, 0xb9, 0xb9, 0x1369, 0x1371, 0x19da, 0x19da, 0x2070, 0x2070, 0x2074, 0x2079, 0x2080, 0x2089, 0x2460,
        0x2468, 0x2474, 0x247c, 0x2488, 0x2490, 0x24ea, 0x24ea, 0x24f5, 0x24fd, 0x24ff, 0x24ff, 0x2776, 0x277e, 0x2780,
        0x2788, 0x278a, 0x2792, 0x10a40, 0x10a43, 0x10e60, 0x10e68, 0x11052, 0x1105a, 0x1f100, 0x1f10a
    };

    /** Ideographs that are numbers. */
    private static final String NUMERIC_IDEOGRAPHS =
            "㐅㒃㠪㭍一七万三九二五亖亿什仟仨伍佰億兆兩八六十千卌叁参參叄四壱壹幺廾廿弌弍弎弐弑拾捌柒漆" + "玖百肆萬貮貳贰阡陆陌陸零參拾兩零六陸什";

    private Characters() {}

    static boolean isDecimal(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    static boolean isDigit(int c) {
        if (isDecimal(c)) {
            return true;
        }
        for (int i = 0; i < OTHER_DIGITS.length; i += 2) {
            if (c >= OTHER_DIGITS[i] && c <= OTHER_DIGITS[i + 1]) {
                return true;
            }
        }
        return false;
    }

    static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER
                || NUMERIC_IDEOGRAPHS.indexOf(c) >= 0;
    }

    static boolean isAlphanumeric(int c) {
        return Character.isLetter(c) || isDigit(c) || isNumeric(c);
    }

    /** At least one character, and all of the class. */
    static boolean all(String text, IntPredicate isOfClass) {
        return !text.isEmpty() && text.codePoints().allMatch(isOfClass);
    }

    public static boolean isIdentifier(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int first = text.codePointAt(0);
        return (first == '_' || Character.isUnicodeIdentifierStart(first))
                && text.codePoints()
                        .skip(1)
                        .allMatch(c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
    }
}
