package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;

/** {@code strptime} as Python 3.11 answers in the C locale. */
class TimeParserTest {

    private static Meter meter() {
        return new Meter(RenderLimits.DEFAULT, new Cancellation(), most -> 0);
    }

    private static String answer(String text, String format) {
        try {
            return TimeParser.parse(meter(), text, format).toString();
        } catch (PythonException refused) {
            return refused.type() + ": " + refused.text();
        }
    }

    @Property(tries = 500)
    void readsWhatStrftimeWrites(
            @ForAll @LongRange(min = -30_610_224_000L, max = 253_402_300_799L) long second,
            @ForAll("formats") String format) {
        PythonDatetime datetime =
                new PythonDatetime(LocalDateTime.ofEpochSecond(second, 123_456_000, ZoneOffset.UTC), null);
        String text = TimeFormat.format(meter(), format, datetime);
        assertThat(TimeParser.parse(meter(), text, format)).as(text).isEqualTo(datetime);
    }

    @Provide
    Arbitrary<String> formats() {
        Arbitrary<String> dates = Arbitraries.of(
                "%Y-%m-%d", "%d/%b/%Y", "%B %d, %Y", "%Y%j", "%A %U %Y", "%a %W %Y", "%G-%V-%u", "%Y%m%d");
        Arbitrary<String> times = Arbitraries.of("%H:%M:%S.%f", "%I:%M:%S.%f %p", "%H%M%S%f", "%X %f", "100%% %T %f")
                .map(format -> format.replace("%T", "%H.%M.%S"));
        return dates.flatMap(date -> times.map(time -> date + " " + time));
    }

    @Property(tries = 500)
    void keepsTheOffset(@ForAll @LongRange(min = -64_800, max = 64_800) long offset) {
        PythonDatetime datetime =
                new PythonDatetime(LocalDateTime.of(2024, 2, 29, 12, 30), PythonTimeZone.fixed(offset, null));
        String format = "%Y-%m-%d %H:%M %z";
        String text = TimeFormat.format(meter(), format, datetime);
        assertThat(TimeParser.parse(meter(), text, format).repr()).isEqualTo(datetime.repr());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            2024131 -> %Y%m%d                   -> 2024-01-31 00:00:00
            20241231 -> %Y%m%d                  -> 2024-12-31 00:00:00
            68 -> %y                            -> 2068-01-01 00:00:00
            69 -> %y                            -> 1969-01-01 00:00:00
            29 Feb 2024 -> %d %b %Y             -> 2024-02-29 00:00:00
            tuesday 2 -> %A %d                  -> 1900-01-02 00:00:00
            MAY 1 2024 -> %b %d %Y              -> 2024-05-01 00:00:00
            september 1 -> %B %d                -> 1900-09-01 00:00:00
            12 AM -> %I %p                      -> 1900-01-01 00:00:00
            12 pm -> %I %p                      -> 1900-01-01 12:00:00
            1 -> %I                             -> 1900-01-01 01:00:00
            .5 -> .%f                           -> 1900-01-01 00:00:00.500000
            366 2024 -> %j %Y                   -> 2024-12-31 00:00:00
            366 2023 -> %j %Y                   -> 2024-01-01 00:00:00
            2024 1 23 -> %Y %w %U               -> 2024-06-10 00:00:00
            2024 0 0 -> %Y %w %U                -> 2023-12-31 00:00:00
            2024 Sun 0 -> %Y %a %W              -> 2024-01-07 00:00:00
            2024 5 23 -> %G %u %V               -> 2024-06-07 00:00:00
            2020 7 53 -> %G %u %V               -> 2021-01-03 00:00:00
            Tue Jan  2 03:04:05 2024 -> %c      -> 2024-01-02 03:04:05
            01/02/24 -> %x                      -> 2024-01-02 00:00:00
            03:04:05 -> %X                      -> 1900-01-01 03:04:05
            2024-03-04 -05:30:15 -> %Y-%m-%d %z -> 2024-03-04 00:00:00-05:30:15
            2024-03-04 +013015 -> %Y-%m-%d %z   -> 2024-03-04 00:00:00+01:30:15
            2024-03-04 Z -> %Y-%m-%d %z         -> 2024-03-04 00:00:00+00:00
            2024-03-04 gmt -> %Y-%m-%d %Z       -> 2024-03-04 00:00:00
            `a   b` -> a b                      -> 1900-01-01 00:00:00
            % -> %%                             -> 1900-01-01 00:00:00
            x(.*)[a] -> x(.*)[a]                -> 1900-01-01 00:00:00
            ٢٠٢٤ -> %Y                          -> 2024-01-01 00:00:00
            """)
    void reads(String text, String format, String datetime) {
        assertThat(answer(text, format)).isEqualTo(datetime);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            nope -> %Y               -> ValueError: time data 'nope' does not match format '%Y'
            24 -> %Y                 -> ValueError: time data '24' does not match format '%Y'
            5 -> %y                  -> ValueError: time data '5' does not match format '%y'
            ab -> a b                -> ValueError: time data 'ab' does not match format 'a b'
            13 pm -> %I %p           -> ValueError: time data '13 pm' does not match format '%I %p'
            2024-01-01 x -> %Y-%m-%d -> ValueError: unconverted data remains:  x
            45 -> %d                 -> ValueError: unconverted data remains: 5
            30 Feb -> %d %b          -> ValueError: day is out of range for month
            29 Feb 2023 -> %d %b %Y  -> ValueError: day is out of range for month
            60 -> %S                 -> ValueError: second must be in 0..59
            0000 -> %Y               -> ValueError: year 0 is out of range
            10:00:00 -> %T           -> ValueError: 'T' is a bad directive in format '%T'
            2024-06-10 -> %F         -> ValueError: 'F' is a bad directive in format '%F'
            x -> %q                  -> ValueError: 'q' is a bad directive in format '%q'
            x -> %                   -> ValueError: stray % in format '%'
            2024 23 -> %G %V         -> ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
            2024 1 5 -> %G %j %V     -> ValueError: ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').
            23 -> %V                 -> ValueError: ISO week directive '%V' must be used with the ISO year directive '%G' and a weekday directive ('%A', '%a', '%w', or '%u').
            5 23 2024 -> %u %V %Y    -> ValueError: ISO week directive '%V' is incompatible with the year directive '%Y'. Use the ISO year '%G' instead.
            +05:30:15.5 -> %z        -> ValueError: an offset with a fraction of a second is not supported; use whole seconds
            +01:3015 -> %z           -> ValueError: Inconsistent use of : in +01:3015
            +013 -> %z               -> ValueError: time data '+013' does not match format '%z'
            it's -> %Y               -> ValueError: time data "it's" does not match format '%Y'
            """)
    void refuses(String text, String format, String why) {
        assertThat(answer(text, format)).isEqualTo(why);
    }

    @Example
    void takesEachDirectiveOnce() {
        assertThat(answer("2024 2025", "%Y %Y"))
                .isEqualTo("error: redefinition of group name 'Y' as group 2; was group 1");
        assertThat(answer("01/02/24 5", "%x %d"))
                .isEqualTo("error: redefinition of group name 'd' as group 4; was group 2");
    }

    @Example
    void refusesAnOffsetThatTheJdkCannotHold() {
        assertThat(answer("+2300", "%z"))
                .isEqualTo("ValueError: offset must be a timedelta between -18 and 18 hours,"
                        + " not datetime.timedelta(seconds=82800)");
    }

    @Example
    void countsWhatItLooksAt() {
        Meter few = new Meter(RenderLimits.DEFAULT.withMaxSteps(1_000), new Cancellation(), most -> 0);
        for (List<String> hard : List.of(
                List.of("1".repeat(500_000), "%d"),
                List.of(" ".repeat(100_000) + "x", " y"),
                List.of("", "x".repeat(100_000)))) {
            assertThatThrownBy(() -> TimeParser.parse(few, hard.get(0), hard.get(1)))
                    .isInstanceOf(PythonException.class);
        }
        assertThatThrownBy(() -> TimeParser.parse(few, " ".repeat(100_000) + "x", " y"))
                .hasMessageContaining("did more than 1000 steps");
    }
}
