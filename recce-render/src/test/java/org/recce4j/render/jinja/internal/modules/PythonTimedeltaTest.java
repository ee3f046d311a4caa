package org.recce4j.render.jinja.internal.modules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of Python 3.11; arithmetic against that of {@link Duration}. */
class PythonTimedeltaTest {

    private static final long YEARS = 100L * 365 * 86_400 * 1_000_000;
    private static final Map<String, Long> NONE = Map.of();

    private static Duration duration(PythonTimedelta delta) {
        return Duration.ofSeconds(
                Math.floorDiv(delta.micros(), 1_000_000), Math.floorMod(delta.micros(), 1_000_000) * 1_000L);
    }

    private static PythonTimedelta delta(@Nullable Object value) {
        return requireNonNull((PythonTimedelta) value);
    }

    @Property(tries = 500)
    void addsAndSubtractsAsDurationsDo(
            @ForAll @LongRange(min = -YEARS, max = YEARS) long left,
            @ForAll @LongRange(min = -YEARS, max = YEARS) long right) {
        PythonTimedelta a = new PythonTimedelta(left);
        PythonTimedelta b = new PythonTimedelta(right);
        assertThat(duration(delta(a.binary("+", b, false))))
                .isEqualTo(duration(a).plus(duration(b)));
        assertThat(duration(delta(a.binary("-", b, false))))
                .isEqualTo(duration(a).minus(duration(b)));
        assertThat(duration(delta(a.binary("-", b, true))))
                .as("reflected")
                .isEqualTo(duration(b).minus(duration(a)));
        assertThat(Integer.signum(requireNonNull(a.order(b))))
                .isEqualTo(Integer.signum(duration(a).compareTo(duration(b))));
    }

    @Property(tries = 500)
    void theQuotientTimesTheDivisorAndTheRestMakeTheWhole(
            @ForAll @LongRange(min = -YEARS, max = YEARS) long whole,
            @ForAll @LongRange(min = -YEARS, max = YEARS) long divisor) {
        Assume.that(divisor != 0);
        PythonTimedelta a = new PythonTimedelta(whole);
        PythonTimedelta b = new PythonTimedelta(divisor);
        long quotient = requireNonNull((Long) a.binary("//", b, false));
        long rest = delta(a.binary("%", b, false)).micros();
        assertThat(quotient * divisor + rest).isEqualTo(whole);
        assertThat(Long.signum(rest)).as("the rest has the divisor's sign").isIn(0, Long.signum(divisor));
        assertThat((Double) a.binary("/", b, false)).isEqualTo((double) whole / divisor);
    }

    @Property(tries = 500)
    void divisionByANumberRoundsHalfToEven(
            @ForAll @LongRange(min = -YEARS, max = YEARS) long micros, @ForAll @IntRange(min = 1, max = 1_000) int by) {
        BigDecimal exact = new BigDecimal(micros).divide(new BigDecimal(by), 0, RoundingMode.HALF_EVEN);
        assertThat(delta(new PythonTimedelta(micros).binary("/", (long) by, false))
                        .micros())
                .isEqualTo(exact.longValueExact());
    }

    @Property(tries = 300)
    void sameLengthsAreEqualAndHaveTheSameHash(@ForAll @LongRange(min = -YEARS, max = YEARS) long micros) {
        String parts = Python.answer(
                "datetime.timedelta(d.days, d.seconds, d.microseconds) == d", Map.of("d", new PythonTimedelta(micros)));
        assertThat(parts).isEqualTo("True");
        assertThat(new PythonTimedelta(micros)).hasSameHashCodeAs(new PythonTimedelta(micros));
    }

    @Property(tries = 300)
    void itsReprMakesItAgain(@ForAll @LongRange(min = -YEARS, max = YEARS) long micros) {
        PythonTimedelta delta = new PythonTimedelta(micros);
        assertThat(Python.value(delta.repr(), NONE)).isEqualTo(delta);
    }

    @Property(tries = 300)
    void onlyTheDaysAreNegative(@ForAll @LongRange(min = -YEARS, max = -1) long micros) {
        PythonTimedelta delta = new PythonTimedelta(micros);
        assertThat((Long) delta.attribute("days")).isNegative();
        assertThat((Long) delta.attribute("seconds")).isBetween(0L, 86_399L);
        assertThat((Long) delta.attribute("microseconds")).isBetween(0L, 999_999L);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.timedelta(microseconds=0.5)                  -> 0:00:00
            datetime.timedelta(microseconds=1.5)                  -> 0:00:00.000002
            datetime.timedelta(days=0.1)                          -> 2:24:00
            datetime.timedelta(0.1, 0.1)                          -> 2:24:00.100000
            datetime.timedelta(true)                              -> 1 day, 0:00:00
            datetime.timedelta(weeks=-1, hours=12)                -> -7 days, 12:00:00
            datetime.timedelta(milliseconds=1500)                 -> 0:00:01.500000
            datetime.timedelta(minutes=-1)                        -> -1 day, 23:59:00
            [datetime.timedelta(minutes=-1)]                      -> [datetime.timedelta(days=-1, seconds=86340)]
            datetime.timedelta(1) * 1.5                           -> 1 day, 12:00:00
            1.5 * datetime.timedelta(1)                           -> 1 day, 12:00:00
            datetime.timedelta(1) * 10**5                         -> 100000 days, 0:00:00
            datetime.timedelta(microseconds=3) / 2                -> 0:00:00.000002
            datetime.timedelta(microseconds=5) / 2                -> 0:00:00.000002
            datetime.timedelta(1) / 0.1                           -> 10 days, 0:00:00
            datetime.timedelta(-1) // datetime.timedelta(hours=5) -> -5
            datetime.timedelta(-1) % datetime.timedelta(hours=5)  -> 1:00:00
            datetime.timedelta(1) // 7                            -> 3:25:42.857142
            datetime.timedelta(1) // 2.0                          -> TypeError: unsupported operand type(s) for //: 'datetime.timedelta' and 'float'
            datetime.timedelta(1) % 2                             -> TypeError: unsupported operand type(s) for %: 'datetime.timedelta' and 'int'
            datetime.timedelta(1) / 0                             -> ZeroDivisionError: integer division or modulo by zero
            datetime.timedelta(1) // 0                            -> ZeroDivisionError: integer division or modulo by zero
            datetime.timedelta(1) / datetime.timedelta(0)         -> ZeroDivisionError: division by zero
            datetime.timedelta(1) // datetime.timedelta(0)        -> ZeroDivisionError: integer division or modulo by zero
            datetime.timedelta(1) % datetime.timedelta(0)         -> ZeroDivisionError: integer modulo by zero
            5 / datetime.timedelta(1)                             -> TypeError: unsupported operand type(s) for /: 'int' and 'datetime.timedelta'
            datetime.timedelta(1) - 5                             -> TypeError: unsupported operand type(s) for -: 'datetime.timedelta' and 'int'
            5 + datetime.timedelta(1)                             -> TypeError: unsupported operand type(s) for +: 'int' and 'datetime.timedelta'
            datetime.timedelta(1) * none                          -> TypeError: unsupported operand type(s) for *: 'datetime.timedelta' and 'NoneType'
            datetime.timedelta(1) < 5                             -> TypeError: '<' not supported between instances of 'datetime.timedelta' and 'int'
            datetime.timedelta(1) == 86400                        -> False
            +datetime.timedelta(1)                                -> 1 day, 0:00:00
            -datetime.timedelta(hours=1)                          -> -1 day, 23:00:00
            datetime.timedelta(days=100, microseconds=1).total_seconds() -> 8640000.000001
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    /** Python's own limit is 999,999,999 days; ours is what a long can hold. */
    @Example
    void saysHowLongItMayBe() {
        String why = "OverflowError: days=%s; must have magnitude <= 106751991";
        assertThat(Python.answer("datetime.timedelta(days=106751991)")).isEqualTo("106751991 days, 0:00:00");
        assertThat(Python.answer("datetime.timedelta(days=106751992)")).isEqualTo(why.formatted("106751992"));
        assertThat(Python.answer("datetime.timedelta(days=106751991) + datetime.timedelta(days=1)"))
                .isEqualTo(why.formatted("106751992"));
        assertThat(Python.answer("datetime.timedelta(days=-106751991) - datetime.timedelta(days=2)"))
                .isEqualTo(why.formatted("-106751993"));
        assertThat(Python.answer("datetime.timedelta(1) * n", Map.of("n", BigInteger.TEN.pow(20))))
                .isEqualTo(why.formatted("1" + "0".repeat(20)));
        assertThat(Python.answer("datetime.timedelta(n)", Map.of("n", BigInteger.TEN.pow(5_000))))
                .isEqualTo("OverflowError: Python int too large to convert to C int");
    }

    @Example
    void refusesWhatIsNoNumber() {
        assertThat(Python.answer("datetime.timedelta('1')"))
                .isEqualTo("TypeError: unsupported type for timedelta component: str");
        assertThat(Python.answer("datetime.timedelta(hours=none)"))
                .isEqualTo("TypeError: unsupported type for timedelta component: NoneType");
    }
}
