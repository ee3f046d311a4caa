package org.recce4j.render.internal.sqlparse;

import org.jspecify.annotations.Nullable;

/** Reads numbers. */
final class SqlparseNumbers {

    private final CodePoints text;
    private final boolean mantissaMayBeMissing;

    SqlparseNumbers(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.mantissaMayBeMissing = !release.isAtLeast(SqlparseRelease.V0_4_3);
    }

    /** Returns the number that begins here; null if there is none. */
    @Nullable
    SqlparseToken at(int start) {
        int digits = text.at(start) == '-' ? start + 1 : start;
        if (text.at(digits) == '0' && text.isFolded(digits + 1, 'x') && text.isHexDigit(digits + 2)) {
            return new SqlparseToken(Kind.HEXADECIMAL, start, endOfHexDigits(digits + 2));
        }
        int end = endOfExponent(digits);
        if (end < 0) {
            end = endOfDecimal(digits);
        }
        if (end >= 0) {
            return new SqlparseToken(Kind.FLOAT, start, end);
        }
        int last = withoutLetter(digits + 1, text.endOfDigits(digits));
        return last < 0 ? null : new SqlparseToken(Kind.INTEGER, start, last);
    }

    private int endOfHexDigits(int from) {
        int end = from;
        while (text.isHexDigit(end)) {
            end++;
        }
        return end;
    }

    private int endOfExponent(int from) {
        int end = text.endOfDigits(from);
        if (end == from && !mantissaMayBeMissing) {
            return -1;
        }
        if (text.at(end) == '.' && text.isDigit(end + 1)) {
            end = text.endOfDigits(end + 1);
        }
        if (!text.isFolded(end, 'e')) {
            return -1;
        }
        int exponent = text.at(end + 1) == '-' ? end + 2 : end + 1;
        return text.isDigit(exponent) ? text.endOfDigits(exponent) : -1;
    }

    private int endOfDecimal(int from) {
        int point = text.endOfDigits(from);
        if (text.at(point) != '.') {
            return -1;
        }
        int shortest = point > from ? point + 1 : point + 2;
        return withoutLetter(shortest, text.endOfDigits(point + 1));
    }

    /** Before a letter, the last digit is left to what follows. */
    private int withoutLetter(int shortest, int end) {
        int last = text.isLetterOrUnderscore(end) ? end - 1 : end;
        return last < shortest ? -1 : last;
    }
}
