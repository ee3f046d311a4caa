package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;
import java.util.Locale;

/** What {@code %} and {@code format} have in common: digits in a base, groups, padding. */
public final class Digits {

    /** CPython's {@code sys.int_info.default_max_str_digits}. */
    public static final int MOST_DIGITS = 4_300;

    private static final int CHARACTERS_BETWEEN_LOOKS = 1 << 16;
    /** More bits than a number of this many digits can have. */
    private static final int MOST_BITS = 14_300;

    private Digits() {}

    /** Of the absolute value, without prefix. */
    static String inBase(Meter meter, BigInteger number, char conversion) {
        int bits = switch (conversion) {
            case 'b' -> 1;
            case 'o' -> 3;
            case 'x', 'X' -> 4;
            default -> 0;
        };
        String digits = bits == 0 ? decimal(number.abs()) : ofBits(meter, number.abs(), bits);
        return conversion == 'X' ? digits.toUpperCase(Locale.ROOT) : digits;
    }

    /** Python's {@code str} of an int, which has a limit. */
    public static String decimal(BigInteger number) {
        String digits = number.bitLength() > MOST_BITS ? "" : number.toString();
        if (digits.isEmpty() || digits.length() - (number.signum() < 0 ? 1 : 0) > MOST_DIGITS) {
            throw PythonException.valueError("Exceeds the limit (" + MOST_DIGITS
                    + " digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit");
        }
        return digits;
    }

    /** For a base that is a power of two, in time proportional to the length; the JDK takes longer. */
    private static String ofBits(Meter meter, BigInteger number, int bits) {
        int count = Math.max(1, (number.bitLength() + bits - 1) / bits);
        meter.size(count);
        StringBuilder digits = new StringBuilder(count);
        for (int i = count - 1; i >= 0; i--) {
            int digit = 0;
            for (int bit = bits - 1; bit >= 0; bit--) {
                digit = digit * 2 + (number.testBit(i * bits + bit) ? 1 : 0);
            }
            digits.append(Character.forDigit(digit, 1 << bits));
        }
        return digits.toString();
    }

    /** The number of digits in a base; a long text of decimal digits is refused before, as Python refuses it. */
    public static BigInteger parse(String digits, int radix) {
        if (digits.length() <= MOST_DIGITS || Integer.bitCount(radix) != 1) {
            return new BigInteger(digits, radix);
        }
        int bits = Integer.numberOfTrailingZeros(radix);
        long length = (long) digits.length() * bits;
        if (length > IntegerCost.MOST_BITS) {
            throw IntegerCost.tooLarge(length);
        }
        byte[] bytes = new byte[(int) (length / Byte.SIZE) + 1];
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(digits.length() - 1 - i), radix);
            for (int bit = 0; bit < bits; bit++) {
                int at = i * bits + bit;
                bytes[bytes.length - 1 - at / Byte.SIZE] |= (byte) ((digit >> bit & 1) << at % Byte.SIZE);
            }
        }
        return new BigInteger(1, bytes);
    }

    static String prefix(char conversion) {
        return "boxX".indexOf(conversion) < 0 ? "" : "0" + conversion;
    }

    /** Puts a separator between groups of the whole part's digits. */
    static String grouped(Meter meter, String digits, char separator, int size) {
        int whole = 0;
        while (whole < digits.length() && Character.digit(digits.charAt(whole), size == 4 ? 16 : 10) >= 0) {
            if (++whole % CHARACTERS_BETWEEN_LOOKS == 0) {
                meter.charge(CHARACTERS_BETWEEN_LOOKS);
            }
        }
        StringBuilder text = new StringBuilder(digits.length() + whole / size);
        for (int i = 0; i < digits.length(); i++) {
            if (i % CHARACTERS_BETWEEN_LOOKS == CHARACTERS_BETWEEN_LOOKS - 1) {
                meter.charge(CHARACTERS_BETWEEN_LOOKS);
            }
            if (i > 0 && i < whole && (whole - i) % size == 0) {
                text.append(separator);
            }
            text.append(digits.charAt(i));
        }
        return text.toString();
    }

    static String pad(Meter meter, String text, int width, char align, String fill) {
        int missing = width - UnicodeText.length(text);
        if (missing <= 0) {
            return text;
        }
        meter.size(width);
        int before = align == '<' ? 0 : align == '^' ? missing / 2 : missing;
        return fill.repeat(before) + text + fill.repeat(missing - before);
    }
}
