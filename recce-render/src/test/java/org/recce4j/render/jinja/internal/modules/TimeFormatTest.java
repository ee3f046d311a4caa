package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.internal.value.Meter;

/** {@code strftime} as Python 3.11 answers in the C locale of Linux. */
class TimeFormatTest {

    private static String format(String spec, LocalDateTime time) {
        Meter meter = new Meter(RenderLimits.DEFAULT, new Cancellation(), most -> 0);
        return TimeFormat.format(meter, spec, new PythonDatetime(time, null));
    }

    @Property(tries = 500)
    void agreesWithTheJdksFormats(@ForAll @LongRange(min = -30_000_000_000L, max = 200_000_000_000L) long second) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC);
        String jdk = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss hh a", Locale.ENGLISH)
                .format(time);
        assertThat(format("%Y-%m-%d %H:%M:%S %I %p", time)).isEqualTo(jdk);
        assertThat(format("%F %T|%D|%R", time)).isEqualTo(format("%Y-%m-%d %H:%M:%S|%m/%d/%y|%H:%M", time));
        assertThat(format("%s", time)).isEqualTo(String.valueOf(second));
        assertThat(format("%j", time)).isEqualTo("%03d".formatted(time.getDayOfYear()));
        assertThat(format("%A", time))
                .isEqualTo(DateTimeFormatter.ofPattern("EEEE", Locale.ENGLISH).format(time));
        assertThat(format("%B %y", time))
                .isEqualTo(DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH).format(time)
                        + " %02d".formatted(time.getYear() % 100));
        assertThat(format("%u", time))
                .isEqualTo(String.valueOf(time.getDayOfWeek().getValue()));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            %b  -> Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
            %h  -> Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec
            %B  -> January February March April May June July August September October November December
            %a  -> Mon Thu Fri Mon Wed Sat Mon Thu Sun Tue Fri Sun
            %A  -> Monday Thursday Friday Monday Wednesday Saturday Monday Thursday Sunday Tuesday Friday Sunday
            %j  -> 001 032 061 092 122 153 183 214 245 275 306 336
            %U  -> 00 04 08 13 17 21 26 30 35 39 43 48
            %W  -> 01 05 09 14 18 22 27 31 35 40 44 48
            %V  -> 01 05 09 14 18 22 27 31 35 40 44 48
            %G  -> 2024 2024 2024 2024 2024 2024 2024 2024 2024 2024 2024 2024
            %-m -> 1 2 3 4 5 6 7 8 9 10 11 12
            """)
    void theFirstDaysOfTheMonths(String spec, String answers) {
        StringBuilder all = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            all.append(month == 1 ? "" : " ").append(format(spec, LocalDateTime.of(2024, month, 1, 0, 0)));
        }
        assertThat(all).hasToString(answers);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            %U/%W/%V -> 00/01/01 52/53/01 00/00/53 52/52/52 00/01/01 52/53/01
            %G-%V-%u -> 2018-01-1 2019-01-1 2020-53-5 2021-52-5 2024-01-1 2025-01-2
            %w%u     -> 11 11 55 55 11 22
            """)
    void theWeeksAtTheTurnOfTheYear(String spec, String answers) {
        StringBuilder all = new StringBuilder();
        for (int year : new int[] {2018, 2021, 2024}) {
            all.append(all.length() == 0 ? "" : " ").append(format(spec, LocalDateTime.of(year, 1, 1, 0, 0)));
            all.append(" ").append(format(spec, LocalDateTime.of(year, 12, 31, 0, 0)));
        }
        assertThat(all).hasToString(answers);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            %Y    -> '5'
            %y    -> '05'
            %e    -> ' 7'
            %-e   -> '7'
            %I    -> '12'
            %-I   -> '12'
            %f    -> '000010'
            %-S   -> '9'
            %c    -> 'Tue Jun  7 00:08:09 5'
            %x %X -> '06/07/05 00:08:09'
            %n%t  -> '\\n\\t'
            100%  -> '100%'
            %%Y   -> '%Y'
            %z%Z  -> ''
            a%    -> 'a%'
            """)
    void anEarlyMorning(String spec, String answer) {
        String text = format(spec, LocalDateTime.of(5, 6, 7, 0, 8, 9, 10_000));
        assertThat("'" + text.replace("\n", "\\n").replace("\t", "\\t") + "'").isEqualTo(answer);
    }

    @Example
    void countsWhatItWrites() {
        Meter small = new Meter(RenderLimits.DEFAULT.withMaxSize(100), new Cancellation(), most -> 0);
        PythonDatetime datetime = new PythonDatetime(LocalDateTime.of(2024, 1, 1, 0, 0), null);
        assertThatThrownBy(() -> TimeFormat.format(small, "%c".repeat(10), datetime))
                .hasMessageContaining("larger than the 100 that RenderLimits.maxSize allows");
    }

    @Example
    void writesSecondsOfAnOffsetOnlyWhenThereAreAny() {
        assertThat(TimeFormat.offset(ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3), ":"))
                .isEqualTo("-01:02:03");
        assertThat(TimeFormat.offset(ZoneOffset.ofHours(1), "")).isEqualTo("+0100");
        assertThat(TimeFormat.offset(ZoneOffset.UTC, ":")).isEqualTo("+00:00");
    }
}
