package org.recce4j.render.jinja.internal.modules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic against {@code java.time}, the rest against Python 3.11 and pytz. */
class PythonDatetimeTest {

    private static final PythonTimeZone BERLIN = PythonTimeZone.named(ZoneId.of("Europe/Berlin"));

    @Provide
    Arbitrary<LocalDateTime> locals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-30_000_000_000L, 200_000_000_000L),
                        Arbitraries.integers().between(0, 999_999))
                .as((second, micros) -> LocalDateTime.ofEpochSecond(second, micros * 1_000, ZoneOffset.UTC));
    }

    private static PythonTimedelta between(PythonDatetime from, PythonDatetime to) {
        return requireNonNull((PythonTimedelta) to.binary("-", from, false));
    }

    @Property(tries = 500)
    void theDifferenceLeadsFromOneMomentToTheOther(
            @ForAll("locals") LocalDateTime from, @ForAll("locals") LocalDateTime to) {
        PythonDatetime first = new PythonDatetime(from, null);
        PythonDatetime second = new PythonDatetime(to, null);
        PythonTimedelta delta = between(first, second);
        assertThat(delta.micros()).isEqualTo(ChronoUnit.MICROS.between(from, to));
        assertThat(first.binary("+", delta, false)).isEqualTo(second);
        assertThat(first.binary("+", delta, true)).as("delta + datetime").isEqualTo(second);
        assertThat(second.binary("-", delta, false)).isEqualTo(first);
        assertThat(Integer.signum(requireNonNull(first.order(second)))).isEqualTo(Integer.signum(from.compareTo(to)));
    }

    @Property(tries = 300)
    void anotherZoneTellsTheSameMoment(@ForAll("locals") LocalDateTime utc) {
        PythonDatetime datetime = new PythonDatetime(utc, PythonTimeZone.UTC);
        PythonDatetime inBerlin = datetime.in(BERLIN);
        ZonedDateTime expected = utc.atZone(ZoneOffset.UTC).withZoneSameInstant(ZoneId.of("Europe/Berlin"));
        assertThat(inBerlin.local()).isEqualTo(expected.toLocalDateTime());
        assertThat(inBerlin).isEqualTo(datetime).hasSameHashCodeAs(datetime);
        assertThat(between(datetime, inBerlin)).isEqualTo(new PythonTimedelta(0));
        assertThat(inBerlin.in(PythonTimeZone.UTC).local()).isEqualTo(utc);
    }

    @Property(tries = 300)
    void itsReprMakesItAgain(@ForAll("locals") LocalDateTime local) {
        PythonDatetime naive = new PythonDatetime(local, null);
        assertThat(Python.value(naive.repr(), Map.of())).isEqualTo(naive);
        PythonDatetime fixed = new PythonDatetime(local, PythonTimeZone.fixed(-5_400, null));
        assertThat(((PythonDatetime) Python.value(fixed.repr(), Map.of())).repr())
                .isEqualTo(fixed.repr());
    }

    @Property(tries = 300)
    void dateAndTimeCombineToTheMoment(@ForAll("locals") LocalDateTime local) {
        PythonDatetime datetime = new PythonDatetime(local, null);
        String again = "datetime.datetime.combine(m.date(), m.time()) == m"
                + " and m.replace(hour=0, minute=0, second=0, microsecond=0).time().isoformat() == '00:00:00'"
                + " and datetime.date.fromordinal(m.toordinal()) == m.date()";
        assertThat(Python.answer(again, Map.of("m", datetime))).isEqualTo("True");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.datetime(9999, 12, 31) + datetime.timedelta(1)   -> OverflowError: date value out of range
            datetime.datetime(1, 1, 1) - datetime.timedelta(microseconds=1) -> OverflowError: date value out of range
            datetime.datetime(9999, 12, 31) - datetime.datetime(1, 1, 1) -> 3652058 days, 0:00:00
            datetime.datetime(2024, 1, 1) + 1                         -> TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'int'
            datetime.datetime(2024, 1, 1) > datetime.date(2024, 1, 1) -> TypeError: can't compare datetime.datetime to datetime.date
            datetime.datetime(2024, 1, 1) > 5                         -> TypeError: '>' not supported between instances of 'datetime.datetime' and 'int'
            datetime.datetime(2024, 1, 1) + datetime.datetime(2024, 1, 1) -> TypeError: unsupported operand type(s) for +: 'datetime.datetime' and 'datetime.datetime'
            datetime.timedelta(1) - datetime.datetime(2024, 1, 1)     -> TypeError: unsupported operand type(s) for -: 'datetime.timedelta' and 'datetime.datetime'
            datetime.timedelta(1) + datetime.datetime(2024, 2, 28)    -> 2024-02-29 00:00:00
            datetime.datetime(2024, 1, 1) - datetime.date(2024, 1, 1) -> TypeError: unsupported operand type(s) for -: 'datetime.datetime' and 'datetime.date'
            datetime.datetime(2024, 1, 1) < datetime.datetime(2024, 1, 1, tzinfo=pytz.utc) -> TypeError: can't compare offset-naive and offset-aware datetimes
            datetime.datetime(2024, 1, 1) - datetime.datetime(2024, 1, 1, tzinfo=pytz.utc) -> TypeError: can't subtract offset-naive and offset-aware datetimes
            datetime.datetime(2024, 1, 1) != datetime.datetime(2024, 1, 1, tzinfo=pytz.utc) -> True
            datetime.datetime(2024, 1, 1) == none                     -> False
            datetime.datetime(2024, 1, 1, tzinfo='UTC')               -> TypeError: tzinfo argument must be None or of a tzinfo subclass, not type 'str'
            datetime.datetime(2024, 1, 1, 24)                         -> ValueError: hour must be in 0..23
            datetime.datetime(2024, 1, 1, 0, 60)                      -> ValueError: minute must be in 0..59
            datetime.datetime(2024, 1, 1, 0, 0, 60)                   -> ValueError: second must be in 0..59
            datetime.datetime(2024, 1, 1, 0, 0, 0, 1000000)           -> ValueError: microsecond must be in 0..999999
            datetime.datetime(2024, 1, 1).replace(month=13)           -> ValueError: month must be in 1..12
            datetime.datetime(2024, 2, 29).replace(year=2023)         -> ValueError: day is out of range for month
            datetime.datetime(2024, 2, 29, 1).replace(tzinfo=pytz.utc) -> 2024-02-29 01:00:00+00:00
            datetime.datetime(2024, 2, 29, tzinfo=pytz.utc).replace(tzinfo=none) -> 2024-02-29 00:00:00
            datetime.datetime(2024, 2, 29).isoformat(timespec='hours') -> 2024-02-29T00
            datetime.datetime(2024, 2, 29).isoformat(timespec='microseconds') -> 2024-02-29T00:00:00.000000
            datetime.datetime(2024, 2, 29).isoformat(timespec='days') -> ValueError: Unknown timespec value
            datetime.datetime(2024, 2, 29, 1, 2, 3, 4, datetime.timezone.utc).isoformat('_', 'seconds') -> 2024-02-29_01:02:03+00:00
            datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc).tzname() -> UTC
            datetime.datetime(2024, 2, 29).tzname()                   -> None
            datetime.datetime(2024, 2, 29).utcoffset()                -> None
            datetime.datetime(2024, 2, 29, tzinfo=datetime.timezone.utc).utcoffset() -> 0:00:00
            pytz.timezone('Europe/Berlin').localize(datetime.datetime(2024, 7, 1)).utcoffset() -> 2:00:00
            datetime.datetime(2000, 1, 1, 0, 0, 0, 500000, datetime.timezone.utc).timestamp() -> 946684800.5
            datetime.datetime(1969, 12, 31, 23, 59, 59, tzinfo=datetime.timezone.utc).timestamp() -> -1.0
            datetime.datetime(2024, 12, 30).isocalendar()[0]          -> 2025
            datetime.datetime(2024, 12, 29).isoweekday()              -> 7
            datetime.datetime(2024, 12, 29).weekday()                 -> 6
            datetime.datetime.min                                     -> 0001-01-01 00:00:00
            datetime.datetime.max                                     -> 9999-12-31 23:59:59.999999
            [datetime.datetime(2024, 1, 1, 0, 0, 5), datetime.datetime(2024, 1, 1, tzinfo=pytz.utc)] -> [datetime.datetime(2024, 1, 1, 0, 0, 5), datetime.datetime(2024, 1, 1, 0, 0, tzinfo=<UTC>)]
            [datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone(datetime.timedelta(hours=1), 'CET'))] -> [datetime.datetime(2024, 1, 1, 0, 0, tzinfo=datetime.timezone(datetime.timedelta(seconds=3600), 'CET'))]
            datetime.datetime(2024, 1, 1).millisecond is defined      -> False
            datetime.datetime(2024, 1, 1, 10).tzinfo                  -> None
            '{:%H-%M} {}'.format(datetime.datetime(2024, 1, 1, 10, 5), datetime.datetime(2024, 1, 1)) -> 10-05 2024-01-01 00:00:00
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    /** A template must not see the machine's zone: a datetime without one is taken for one of UTC. */
    @Example
    void withoutAZoneItIsOneOfUtc() {
        assertThat(Python.answer("datetime.datetime(1970, 1, 2).timestamp()")).isEqualTo("86400.0");
        assertThat(Python.answer("datetime.datetime(2024, 7, 1).astimezone(pytz.timezone('Europe/Berlin'))"))
                .isEqualTo("2024-07-01 02:00:00+02:00");
        assertThat(Python.answer("datetime.datetime(2024, 7, 1).astimezone()")).isEqualTo("2024-07-01 00:00:00+00:00");
    }

    @Example
    void differentKindsAreNeverEqual() {
        PythonDatetime datetime = new PythonDatetime(LocalDate.of(2024, 1, 1).atStartOfDay(), null);
        assertThat(datetime).isNotEqualTo(new PythonDatetime(datetime.local(), PythonTimeZone.UTC));
        assertThat(datetime.equals(new PythonDate(LocalDate.of(2024, 1, 1)))).isFalse();
    }
}
