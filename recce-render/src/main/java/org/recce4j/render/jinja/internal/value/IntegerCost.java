package org.recce4j.render.jinja.internal.value;

import java.math.BigInteger;

/** What operations on ints of any size cost, counted before they run. */
final class IntegerCost {

    private static final int BITS_OF_A_CHARACTER = 8;

    /** The JDK multiplies, divides and converts ints of this size within hundredths of a second. */
    static final int MOST_BITS = 1 << 19;

    /** Operations on ints of this size cost no more than the step they belong to. */
    private static final int SHORT_BITS = 512;

    /** The exponent by which the cost of the JDK's faster multiplications grows with the product of both lengths. */
    private static final double LONG_MULTIPLICATION = 0.8;

    private IntegerCost() {}

    /** Returns an operand of an operation that reads each of its words once, and counts that. */
    static BigInteger linear(Meter meter, Object number) {
        BigInteger big = PythonNumbers.big(number);
        if (big.bitLength() > SHORT_BITS) {
            meter.charge(big.bitLength() / BITS_OF_A_CHARACTER);
        }
        return big;
    }

    /** Reserves an int of so many bits before it is computed. */
    static void require(Meter meter, long bits) {
        meter.size(bits / BITS_OF_A_CHARACTER);
        if (bits > MOST_BITS) {
            throw tooLarge(bits);
        }
        meter.made(bits / Byte.SIZE);
    }

    static PythonException tooLarge(long bits) {
        return PythonException.limit(
                "An int of " + bits + " bits is larger than the " + MOST_BITS + " that a template may have");
    }

    /** Counts a multiplication or division: by words for short ints, and less than their product for long ones. */
    static void work(Meter meter, long bits, long otherBits) {
        if (bits <= SHORT_BITS && otherBits <= SHORT_BITS) {
            return;
        }
        double words = (double) (bits / Integer.SIZE + 1) * (otherBits / Integer.SIZE + 1);
        meter.charge((long) Math.pow(words, LONG_MULTIPLICATION));
    }
}
