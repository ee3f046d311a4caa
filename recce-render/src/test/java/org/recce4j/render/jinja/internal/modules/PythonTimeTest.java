package org.recce4j.render.jinja.internal.modules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of Python 3.11. */
class PythonTimeTest {

    private static final long LAST = 86_399_999_999L;

    private static PythonTime time(long micros) {
        return new PythonTime(LocalTime.ofNanoOfDay(micros * 1_000));
    }

    @Property(tries = 300)
    void itsReprMakesItAgain(@ForAll @LongRange(max = LAST) long micros) {
        assertThat(Python.value(time(micros).repr(), Map.of())).isEqualTo(time(micros));
    }

    @Property(tries = 300)
    void isOrderedByTheClock(@ForAll @LongRange(max = LAST) long left, @ForAll @LongRange(max = LAST) long right) {
        assertThat(Integer.signum(requireNonNull(time(left).order(time(right)))))
                .isEqualTo(Long.compare(left, right));
    }

    @Property(tries = 300)
    void itsTextIsTheOneOfTheJdk(@ForAll @LongRange(max = LAST) long micros) {
        assertThat(LocalTime.parse(time(micros).toString()))
                .isEqualTo(time(micros).time());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.time()                                           -> 00:00:00
            [datetime.time(), datetime.time(1, 2, 3), datetime.time(1, 2, 0, 4)] -> [datetime.time(0, 0), datetime.time(1, 2, 3), datetime.time(1, 2, 0, 4)]
            datetime.time(24)                                         -> ValueError: hour must be in 0..23
            datetime.time(0, 60)                                      -> ValueError: minute must be in 0..59
            datetime.time(0, 0, -1)                                   -> ValueError: second must be in 0..59
            datetime.time(0, 0, 0, 1000000)                           -> ValueError: microsecond must be in 0..999999
            datetime.time(1, 2, 3, 4).isoformat('milliseconds')       -> 01:02:03.000
            datetime.time(1, 2, 3, 999999).isoformat(timespec='milliseconds') -> 01:02:03.999
            datetime.time(1, 2, 3).isoformat('nope')                  -> ValueError: Unknown timespec value
            datetime.time(13, 5, 9).strftime('%I:%M:%S %p, %d.%m.%Y') -> 01:05:09 PM, 01.01.1900
            datetime.time(1) < datetime.time(2)                       -> True
            datetime.time(1) < datetime.date(2024, 1, 1)              -> TypeError: '<' not supported between instances of 'datetime.time' and 'datetime.date'
            datetime.time(1) + datetime.timedelta(hours=1)            -> TypeError: unsupported operand type(s) for +: 'datetime.time' and 'datetime.timedelta'
            datetime.time(1, 2, 3, 4).microsecond                     -> 4
            datetime.time(1).tzinfo                                   -> None
            datetime.time(1).year is defined                          -> False
            '{:%H}'.format(datetime.time(7))                          -> 07
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }
}
