package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of a clock or of numbers; answers of Python 3.11. */
class DatetimeModuleTest {

    /** The clock says 2026-07-02T23:30:00.123456789Z in Berlin's summer; January is winter there. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.datetime.now()                                  -> 2026-07-03 01:30:00.123456
            datetime.datetime.today().hour                           -> 1
            datetime.datetime.utcnow()                               -> 2026-07-02 23:30:00.123456
            datetime.datetime.now(datetime.timezone.utc)             -> 2026-07-02 23:30:00.123456+00:00
            datetime.datetime.now(tz=pytz.timezone('Asia/Kolkata'))  -> 2026-07-03 05:00:00.123456+05:30
            datetime.date.today()                                    -> 2026-07-03
            datetime.datetime.fromtimestamp(1767225600)              -> 2026-01-01 01:00:00
            datetime.datetime.fromtimestamp(1782864000)              -> 2026-07-01 02:00:00
            datetime.datetime.fromtimestamp(0, pytz.utc)             -> 1970-01-01 00:00:00+00:00
            datetime.datetime.now() - datetime.datetime.utcnow()     -> 2:00:00
            """)
    void readsTheClockInItsZone(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.datetime.utcfromtimestamp(0.3)                -> 1970-01-01 00:00:00.300000
            datetime.datetime.utcfromtimestamp(1.1)                -> 1970-01-01 00:00:01.100000
            datetime.datetime.utcfromtimestamp(-0.3)               -> 1969-12-31 23:59:59.700000
            datetime.datetime.utcfromtimestamp(-1.5)               -> 1969-12-31 23:59:58.500000
            datetime.datetime.utcfromtimestamp(1719878400.0000005) -> 2024-07-02 00:00:00
            datetime.datetime.utcfromtimestamp(0.9999999)          -> 1970-01-01 00:00:01
            datetime.datetime.utcfromtimestamp(true)               -> 1970-01-01 00:00:01
            datetime.datetime.utcfromtimestamp('x')                -> TypeError: 'str' object cannot be interpreted as an integer
            datetime.datetime.utcfromtimestamp(none)               -> TypeError: 'NoneType' object cannot be interpreted as an integer
            datetime.datetime.utcfromtimestamp('nan' | float)      -> NameError: name 'nan' is not defined
            datetime.datetime.utcfromtimestamp('inf' | float)      -> NameError: name 'inf' is not defined
            datetime.datetime.utcfromtimestamp(1e20)               -> OverflowError: timestamp out of range for platform time_t
            datetime.datetime.combine(datetime.date(2024, 1, 2), datetime.time(3, 4, 5, 6), pytz.utc) -> 2024-01-02 03:04:05.000006+00:00
            datetime.date                                          -> <class 'datetime.date'>
            datetime.datetime                                      -> <class 'datetime.datetime'>
            datetime.timedelta                                     -> <class 'datetime.timedelta'>
            datetime.nope is defined                               -> False
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @Property(tries = 300)
    void aTimestampAndItsMomentAreTheSame(
            @ForAll @LongRange(min = -10_000_000_000L, max = 100_000_000_000L) long second) {
        String text = "datetime.datetime.fromtimestamp(n, pytz.utc)";
        assertThat(Python.answer(text + ".timestamp() == n", Map.of("n", second)))
                .isEqualTo("True");
        assertThat(Python.value("datetime.datetime.utcfromtimestamp(n)", Map.of("n", second)))
                .isEqualTo(new PythonDatetime(
                        LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC), null));
    }

    @Example
    void hasNoYearBeyond9999() {
        assertThat(Python.answer("datetime.datetime.utcfromtimestamp(253402300799)"))
                .isEqualTo("9999-12-31 23:59:59");
        for (Object outside : new Object[] {253_402_300_800L, -62_135_596_801L, 1e14, BigInteger.TEN.pow(30)}) {
            assertThat(Python.answer("datetime.datetime.utcfromtimestamp(n)", Map.of("n", outside)))
                    .startsWith("OverflowError: ")
                    .contains("out of range");
        }
    }

    @Example
    void combinesADateWithATimeAlone() {
        assertThat(Python.answer("datetime.datetime.combine(1, 2)"))
                .isEqualTo("TypeError: combine() takes a datetime.date and a datetime.time");
    }
}
