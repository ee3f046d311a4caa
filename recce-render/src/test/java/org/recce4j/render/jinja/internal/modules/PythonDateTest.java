package org.recce4j.render.jinja.internal.modules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic against {@code java.time}, the rest against Python 3.11. */
class PythonDateTest {

    private static final int LAST = 3_652_059;
    private static final long BEFORE_THE_FIRST = 1_721_425;

    private static PythonDate date(int ordinal) {
        return new PythonDate(DateFields.ofOrdinal(ordinal));
    }

    @Property(tries = 500)
    void ordinalsCountTheDays(@ForAll @IntRange(min = 1, max = LAST) int ordinal) {
        PythonDate date = date(ordinal);
        assertThat(DateFields.ordinal(date.date())).isEqualTo(ordinal);
        assertThat(date.date().getLong(JulianFields.JULIAN_DAY)).isEqualTo(ordinal + BEFORE_THE_FIRST);
    }

    @Property(tries = 500)
    void theDifferenceLeadsFromOneDateToTheOther(
            @ForAll @IntRange(min = 1, max = LAST) int from, @ForAll @IntRange(min = 1, max = LAST) int to) {
        PythonTimedelta delta = requireNonNull((PythonTimedelta) date(to).binary("-", date(from), false));
        assertThat(delta.attribute("days"))
                .isEqualTo(ChronoUnit.DAYS.between(date(from).date(), date(to).date()));
        assertThat(date(from).binary("+", delta, false)).isEqualTo(date(to));
        assertThat(date(to).binary("-", delta, false)).isEqualTo(date(from));
        assertThat(Integer.signum(requireNonNull(date(from).order(date(to))))).isEqualTo(Integer.compare(from, to));
    }

    @Property(tries = 300)
    void itsReprAndItsTextMakeItAgain(@ForAll @IntRange(min = 1, max = LAST) int ordinal) {
        PythonDate date = date(ordinal);
        assertThat(Python.value(date.repr(), Map.of())).isEqualTo(date);
        assertThat(IsoText.date(date.toString())).isEqualTo(date.date());
    }

    @Property(tries = 300)
    void theIsoCalendarNamesTheDay(@ForAll @IntRange(min = 8, max = LAST - 8) int ordinal) {
        PythonDate date = date(ordinal);
        String text = Python.answer("'%04d-W%02d-%d' % d.isocalendar()", Map.of("d", date));
        assertThat(IsoText.date(text)).isEqualTo(date.date());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.date(9999, 12, 31) + datetime.timedelta(1)       -> OverflowError: date value out of range
            datetime.date(1, 1, 1) - datetime.timedelta(1)            -> OverflowError: date value out of range
            datetime.date(1, 1, 1) + datetime.timedelta(days=10000000) -> OverflowError: date value out of range
            datetime.date(2024, 1, 1) + datetime.timedelta(hours=47)  -> 2024-01-02
            datetime.date(2024, 1, 1) + datetime.timedelta(hours=-1)  -> 2023-12-31
            datetime.date(2024, 1, 1) - datetime.timedelta(hours=25)  -> 2023-12-31
            datetime.timedelta(1) + datetime.date(2024, 2, 28)        -> 2024-02-29
            datetime.timedelta(1) - datetime.date(2024, 2, 28)        -> TypeError: unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.date'
            datetime.date(2024, 1, 1) - 1                             -> TypeError: unsupported operand type(s) for -: 'datetime.date' and 'int'
            datetime.date(2024, 1, 1) < datetime.datetime(2024, 1, 1) -> TypeError: can't compare datetime.datetime to datetime.date
            datetime.date(2024, 1, 1) == datetime.datetime(2024, 1, 1) -> False
            datetime.date(10000, 1, 1)                                -> ValueError: year 10000 is out of range
            datetime.date(2024, 0, 1)                                 -> ValueError: month must be in 1..12
            datetime.date(2023, 2, 29)                                -> ValueError: day is out of range for month
            datetime.date(2024, 1, 0)                                 -> ValueError: day is out of range for month
            datetime.date('2024', 1, 1)                               -> TypeError: 'str' object cannot be interpreted as an integer
            datetime.date(2024.5, 1, 1)                               -> TypeError: 'float' object cannot be interpreted as an integer
            datetime.date(year=2024, month=2, day=3)                  -> 2024-02-03
            datetime.date.fromordinal(0)                              -> ValueError: ordinal must be >= 1
            datetime.date.fromordinal(1)                              -> 0001-01-01
            datetime.date.fromordinal(3652059)                        -> 9999-12-31
            datetime.date.fromordinal(3652060)                        -> ValueError: year 10000 is out of range
            datetime.date(2024, 2, 29).replace(year=2023)             -> ValueError: day is out of range for month
            datetime.date(2024, 2, 29).replace(2020, day=1)           -> 2020-02-01
            datetime.date(2024, 2, 29).strftime('%A %H:%M')           -> Thursday 00:00
            datetime.date(2024, 2, 29).hour is defined                -> False
            datetime.date(5, 2, 3)                                    -> 0005-02-03
            datetime.date(2024, 2, 3) in [datetime.date(2024, 2, 3)]  -> True
            [datetime.date(2024, 2, 3), datetime.date(2024, 1, 3)] | max -> 2024-02-03
            {datetime.date(2024, 2, 3): 1, datetime.date(2024, 2, 3): 2} | length -> 1
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @Property(tries = 100)
    void aMonthIsAsLongAsTheCalendarSays(
            @ForAll @IntRange(min = 1, max = 9_999) int year,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 28, max = 31) int day) {
        int length = LocalDate.of(year, month, 1).lengthOfMonth();
        String answer = Python.answer("datetime.date(%d, %d, %d)".formatted(year, month, day));
        assertThat(answer)
                .isEqualTo(
                        day > length
                                ? "ValueError: day is out of range for month"
                                : "%04d-%02d-%02d".formatted(year, month, day));
    }
}
