package org.recce4j.render.jinja.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Python 3.11, "Numeric Types": ints of any length, floats, and the signs of {@code //} and {@code %}. */
class PythonNumbersTest {

    private final Meter meter = Given.meter();

    @Provide
    Arbitrary<BigInteger> integers() {
        BigInteger most = BigInteger.TEN.pow(60);
        return Arbitraries.oneOf(
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.of(Long.MIN_VALUE, Long.MIN_VALUE + 1, -1L, 0L, 1L, Long.MAX_VALUE)
                        .map(BigInteger::valueOf),
                Arbitraries.bigIntegers().between(most.negate(), most));
    }

    @Property(tries = 500)
    void intsDoNotOverflow(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        Object left = TemplateValues.integer(a);
        Object right = TemplateValues.integer(b);
        assertThat(PythonNumbers.add(meter, left, right)).isEqualTo(TemplateValues.integer(a.add(b)));
        assertThat(PythonNumbers.subtract(meter, left, right)).isEqualTo(TemplateValues.integer(a.subtract(b)));
        assertThat(PythonNumbers.multiply(meter, left, right)).isEqualTo(TemplateValues.integer(a.multiply(b)));
        assertThat(PythonNumbers.negate(left)).isEqualTo(TemplateValues.integer(a.negate()));
        assertThat(PythonNumbers.absolute(left)).isEqualTo(TemplateValues.integer(a.abs()));
    }

    @Property(tries = 500)
    void quotientAndRemainderMakeTheDividend(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        Assume.that(b.signum() != 0);
        BigInteger quotient =
                PythonNumbers.big(Division.floorDivide(meter, TemplateValues.integer(a), TemplateValues.integer(b)));
        BigInteger remainder =
                PythonNumbers.big(Division.modulo(meter, TemplateValues.integer(a), TemplateValues.integer(b)));
        assertThat(quotient.multiply(b).add(remainder)).isEqualTo(a);
        assertThat(remainder.abs()).isLessThan(b.abs());
        assertThat(remainder.signum()).isIn(0, b.signum());
    }

    @Property(tries = 500)
    void aFloatRemainderHasTheSignOfTheDivisor(@ForAll double a, @ForAll double b) {
        Assume.that(b != 0);
        double remainder = PythonNumbers.toDouble(Division.modulo(meter, a, b));
        assertThat(Math.abs(remainder)).isLessThanOrEqualTo(Math.abs(b));
        assertThat(Math.copySign(1, remainder)).isEqualTo(Math.copySign(1, b));
        assertThat(PythonNumbers.toDouble(Division.floorDivide(meter, a, b)))
                .satisfies(quotient -> assertThat(Double.isInfinite(quotient) || quotient == Math.rint(quotient))
                        .isTrue());
    }

    /** No float is nearer to the quotient than the one that {@code /} returns. */
    @Property(tries = 500)
    void aQuotientOfIntsIsRoundedOnce(@ForAll("integers") BigInteger a, @ForAll("integers") BigInteger b) {
        Assume.that(b.signum() != 0);
        double quotient =
                PythonNumbers.toDouble(Division.divide(meter, TemplateValues.integer(a), TemplateValues.integer(b)));
        BigDecimal error = error(a, b, quotient);
        assertThat(error).isLessThanOrEqualTo(error(a, b, Math.nextUp(quotient)));
        assertThat(error).isLessThanOrEqualTo(error(a, b, Math.nextDown(quotient)));
    }

    private static BigDecimal error(BigInteger a, BigInteger b, double quotient) {
        return new BigDecimal(quotient)
                .multiply(new BigDecimal(b))
                .subtract(new BigDecimal(a))
                .abs();
    }

    @Property(tries = 200)
    void powersOfIntsAreExact(@ForAll("integers") BigInteger base, @ForAll @IntRange(max = 40) int exponent) {
        assertThat(Exponentiation.power(meter, TemplateValues.integer(base), (long) exponent))
                .isEqualTo(TemplateValues.integer(base.pow(exponent)));
    }

    @Property(tries = 500)
    void roundsIntsToAMultipleHalfToEven(@ForAll("integers") BigInteger number, @ForAll @IntRange(max = 70) int zeros) {
        BigInteger unit = BigInteger.TEN.pow(zeros);
        BigInteger rounded = PythonNumbers.big(Rounding.round(meter, TemplateValues.integer(number), -zeros));
        BigInteger twice = number.subtract(rounded).abs().shiftLeft(1);
        assertThat(rounded.mod(unit)).isZero();
        assertThat(twice).isLessThanOrEqualTo(unit);
        if (zeros > 0 && twice.equals(unit)) {
            assertThat(rounded.divide(unit).testBit(0)).as("odd").isFalse();
        }
    }

    /** CPython 3.11's answers: the exact binary value is rounded, not its decimal text. */
    @ParameterizedTest
    @CsvSource({
        "2.675, 2, 2.67",
        "0.5, 0, 0.0",
        "1.5, 0, 2.0",
        "2.5, 0, 2.0",
        "-0.4, 0, -0.0",
        "1e300, 5, 1e300",
        "12345.678, -2, 12300.0",
        "5e-324, 400, 5e-324",
        "1.15, 1, 1.1",
        "-1234.5, -10, -0.0"
    })
    void roundsFloatsByTheirExactValue(double number, int digits, double rounded) {
        assertThat(Rounding.round(meter, number, digits)).isEqualTo(rounded);
    }

    @Test
    void roundsAFloatWithoutDigitsToAnInt() {
        assertThat(Rounding.round(meter, 2.5, null)).isEqualTo(2L);
        assertThat(Rounding.round(meter, 1e20, null)).isEqualTo(BigInteger.TEN.pow(20));
        assertThat(Given.failure(() -> Rounding.round(meter, Double.NaN, null)))
                .isEqualTo("ValueError: cannot convert float NaN to integer");
        assertThat(Given.failure(() -> Rounding.round(meter, Double.NEGATIVE_INFINITY, null)))
                .isEqualTo("OverflowError: cannot convert float infinity to integer");
    }

    @Test
    void boolsAreTheIntsZeroAndOne() {
        assertThat(PythonNumbers.add(meter, true, true)).isEqualTo(2L);
        assertThat(PythonNumbers.multiply(meter, true, 2.5)).isEqualTo(2.5);
        assertThat(Exponentiation.power(meter, false, false)).isEqualTo(1L);
        assertThat(PythonNumbers.negate(true)).isEqualTo(-1L);
    }

    @Test
    void aNegativeExponentGivesAFloat() {
        assertThat(Exponentiation.power(meter, 2L, -2L)).isEqualTo(0.25);
        assertThat(Exponentiation.power(meter, -1L, -3L)).isEqualTo(-1.0);
        assertThat(Exponentiation.power(meter, 1L, Double.NaN)).isEqualTo(1.0);
    }

    @Test
    void refusesWhatPythonRefuses() {
        assertThat(Given.failure(() -> Division.divide(meter, 1L, 0L)))
                .isEqualTo("ZeroDivisionError: division by zero");
        assertThat(Given.failure(() -> Division.divide(meter, 1.0, false)))
                .isEqualTo("ZeroDivisionError: float division by zero");
        assertThat(Given.failure(() -> Division.floorDivide(meter, 1L, 0L)))
                .isEqualTo("ZeroDivisionError: integer division or modulo by zero");
        assertThat(Given.failure(() -> Division.modulo(meter, 1L, 0L)))
                .isEqualTo("ZeroDivisionError: integer modulo by zero");
        assertThat(Given.failure(() -> Division.modulo(meter, 1.0, 0L))).isEqualTo("ZeroDivisionError: float modulo");
        assertThat(Given.failure(() -> Exponentiation.power(meter, 0L, -1L)))
                .isEqualTo("ZeroDivisionError: 0.0 cannot be raised to a negative power");
        assertThat(Given.failure(() -> Exponentiation.power(meter, 10.0, 400L)))
                .isEqualTo("OverflowError: (34, 'Numerical result out of range')");
        assertThat(Given.failure(() -> PythonNumbers.add(meter, BigInteger.TEN.pow(400), 0.5)))
                .isEqualTo("OverflowError: int too large to convert to float");
        assertThat(Given.failure(() -> Division.divide(meter, BigInteger.TEN.pow(400), 3L)))
                .isEqualTo("OverflowError: integer division result too large for a float");
    }

    @Test
    void refusesALongIntBeforeItIsComputed() {
        BigInteger half = BigInteger.ONE.shiftLeft(400_000);
        assertThat(Given.failure(() -> PythonNumbers.multiply(meter, half, half)))
                .isEqualTo("SecurityError: An int of 800002 bits is larger than the 524288 that a template may have");
        assertThat(Given.failure(() -> Exponentiation.power(meter, 3L, Long.MAX_VALUE)))
                .startsWith("SecurityError: ");
        assertThat(Given.failure(() -> Exponentiation.power(meter, 3L, BigInteger.TEN.pow(30))))
                .startsWith("SecurityError: ");
        assertThat(Exponentiation.power(meter, -1L, BigInteger.TEN.pow(30))).isEqualTo(1L);
    }

    @Test
    void chargesForTheLengthOfInts() {
        BigInteger number = BigInteger.ONE.shiftLeft(100_000);
        Meter small = Given.environment(Given.maxSteps(5_000)).meter();
        assertThat(Given.failure(() -> {
                    Object product = 1L;
                    for (int i = 0; i < 1_000; i++) {
                        product = PythonNumbers.multiply(small, number, number);
                    }
                    return product;
                }))
                .startsWith("SecurityError: The template did more than 5000 steps");
    }
}
