package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.render.jinja.internal.value.PythonException;

/** What {@code fromisoformat} of Python 3.11 reads and refuses. */
class IsoTextTest {

    private static final int LAST_DAY = 3_652_058;
    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    @Property(tries = 500)
    void readsEveryFormOfADate(@ForAll @IntRange(max = LAST_DAY) int day) {
        LocalDate date = FIRST.plusDays(day);
        for (DateTimeFormatter form : new DateTimeFormatter[] {
            DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.BASIC_ISO_DATE, DateTimeFormatter.ISO_WEEK_DATE
        }) {
            String text = form.format(date);
            if (!text.startsWith("+")) {
                assertThat(IsoText.date(text)).as(text).isEqualTo(date);
            }
        }
    }

    @Property(tries = 500)
    void readsWhatAMomentPrints(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999) int micros,
            @ForAll @IntRange(min = -64_800, max = 64_800) int offset) {
        PythonDatetime naive =
                new PythonDatetime(LocalDateTime.ofEpochSecond(second, micros * 1_000, ZoneOffset.UTC), null);
        PythonDatetime zoned = new PythonDatetime(naive.local(), PythonTimeZone.fixed(offset, null));
        assertThat(IsoText.datetime(naive.toString())).isEqualTo(naive);
        assertThat(IsoText.datetime(zoned.toString())).isEqualTo(zoned);
        assertThat(IsoText.datetime(zoned.toString()).repr()).isEqualTo(zoned.repr());
    }

    @Property(tries = 2_000)
    void refusesInPythonsWordsWhateverItCannotRead(
            @ForAll
                    @Chars({'0', '1', '2', '9', '-', ':', 'W', 'T', 'Z', '+', '.', ' '})
                    @StringLength(min = 7, max = 16)
                    String text) {
        try {
            assertThat(IsoText.datetime(text).local().getYear()).isBetween(1, 9_999);
        } catch (PythonException refused) {
            assertThat(refused.type()).isEqualTo("ValueError");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            20240506                      -> 2024-05-06 00:00:00
            2024-W01                      -> 2024-01-01 00:00:00
            2024W011                      -> 2024-01-01 00:00:00
            2020-W53-7                    -> 2021-01-03 00:00:00
            2024-05-06T07                 -> 2024-05-06 07:00:00
            2024-05-06 07:08              -> 2024-05-06 07:08:00
            2024-05-06T070809             -> 2024-05-06 07:08:09
            2024-05-06x07:08:09           -> 2024-05-06 07:08:09
            2024-05-06😀07:08:09           -> 2024-05-06 07:08:09
            2024-05-06T07:08:09.1         -> 2024-05-06 07:08:09.100000
            2024-05-06T07:08:09,123       -> 2024-05-06 07:08:09.123000
            2024-05-06T07:08:09.123456789 -> 2024-05-06 07:08:09.123456
            2024-05-06T07:08:09.+02:00    -> 2024-05-06 07:08:09+02:00
            2024-05-06T07:08:09 +02:00    -> 2024-05-06 07:08:09+02:00
            2024-05-06T07:08:+02:00       -> 2024-05-06 07:08:00+02:00
            2024-05-06T07:08:09.123456 Z  -> 2024-05-06 07:08:09.123456+00:00
            2024-05-06T07:08:09+02:00:00.0 -> 2024-05-06 07:08:09+02:00
            2024-05-06T07:08:09Z          -> 2024-05-06 07:08:09+00:00
            2024-05-06T07:08:09-00:00     -> 2024-05-06 07:08:09+00:00
            2024-05-06T07Z                -> 2024-05-06 07:00:00+00:00
            2024-05-06T07-03              -> 2024-05-06 07:00:00-03:00
            2024-05-06T07:08:09+0230      -> 2024-05-06 07:08:09+02:30
            2024-05-06T07:08:09-02:30:01  -> 2024-05-06 07:08:09-02:30:01
            20240506T070809+0200          -> 2024-05-06 07:08:09+02:00
            """)
    void readsADatetime(String text, String datetime) {
        assertThat(IsoText.datetime(text)).hasToString(datetime);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            2024                   -> ValueError: Invalid isoformat string: '2024'
            2024-05                -> ValueError: Invalid isoformat string: '2024-05'
            2024-05-06T07:08:09.12 Z -> ValueError: Invalid isoformat string: '2024-05-06T07:08:09.12 Z'
            2024-05-06T07:08:09+05:30:15.5 -> ValueError: an offset with a fraction of a second is not supported; use whole seconds
            2024-5-6               -> ValueError: Invalid isoformat string: '2024-5-6'
            2024-0506              -> ValueError: Invalid isoformat string: '2024-0506'
            202405-06              -> ValueError: Invalid isoformat string: '202405-06'
            +12024-01-01           -> ValueError: Invalid isoformat string: '+12024-01-01'
            -2024-01-01            -> ValueError: Invalid isoformat string: '-2024-01-01'
            ２024-05-06             -> ValueError: Invalid isoformat string: '２024-05-06'
            0000-05-06             -> ValueError: year 0 is out of range
            2024-00-01             -> ValueError: month must be in 1..12
            2024-13-01             -> ValueError: month must be in 1..12
            2024-02-30             -> ValueError: day is out of range for month
            2023-W53-1             -> ValueError: Invalid isoformat string: '2023-W53-1'
            2024-W00-1             -> ValueError: Invalid isoformat string: '2024-W00-1'
            2024-W01-8             -> ValueError: Invalid isoformat string: '2024-W01-8'
            2024-05-06T            -> ValueError: Invalid isoformat string: '2024-05-06T'
            2024-05-06T7           -> ValueError: Invalid isoformat string: '2024-05-06T7'
            2024-05-06T24:00       -> ValueError: hour must be in 0..23
            2024-05-06T07:60       -> ValueError: minute must be in 0..59
            2024-05-06T07:08:60    -> ValueError: second must be in 0..59
            2024-05-06T07:0809     -> ValueError: Invalid isoformat string: '2024-05-06T07:0809'
            2024-05-06T0708:09     -> ValueError: Invalid isoformat string: '2024-05-06T0708:09'
            2024-05-06T07:08:09.   -> ValueError: Invalid isoformat string: '2024-05-06T07:08:09.'
            2024-05-06T07:08:09.1x -> ValueError: Invalid isoformat string: '2024-05-06T07:08:09.1x'
            2024-05-06T07:08:09z   -> ValueError: Invalid isoformat string: '2024-05-06T07:08:09z'
            2024-05-06T07:08:09+0  -> ValueError: Invalid isoformat string: '2024-05-06T07:08:09+0'
            it's                   -> ValueError: Invalid isoformat string: "it's"
            """)
    void refusesAMoment(String text, String why) {
        assertThatThrownBy(() -> IsoText.datetime(text))
                .isInstanceOfSatisfying(
                        PythonException.class,
                        refused -> assertThat(refused.type() + ": " + refused.text())
                                .isEqualTo(why));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            2024-05-06T00:00 -> ValueError: Invalid isoformat string: '2024-05-06T00:00'
            2024-05-06Z      -> ValueError: Invalid isoformat string: '2024-05-06Z'
            2024-02-30       -> ValueError: day is out of range for month
            0000-01-01       -> ValueError: year 0 is out of range
            2024-W54-1       -> ValueError: Invalid isoformat string: '2024-W54-1'
            """)
    void aDateHasNoTime(String text, String why) {
        assertThatThrownBy(() -> IsoText.date(text))
                .isInstanceOfSatisfying(
                        PythonException.class,
                        refused -> assertThat(refused.type() + ": " + refused.text())
                                .isEqualTo(why));
    }
}
