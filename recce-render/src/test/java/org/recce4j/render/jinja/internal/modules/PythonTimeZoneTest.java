package org.recce4j.render.jinja.internal.modules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones of {@code datetime.timezone} and of {@code pytz}, as Python 3.11 shows them. */
class PythonTimeZoneTest {

    private static final LocalDateTime NOON = LocalDateTime.of(2024, 7, 1, 12, 0);

    @Property(tries = 300)
    void aFixedOffsetIsTheSameAtAnyTime(@ForAll @IntRange(min = -64_800, max = 64_800) int seconds) {
        PythonTimeZone zone = PythonTimeZone.fixed(seconds, null);
        assertThat(zone.offsetAt(NOON)).isEqualTo(ZoneOffset.ofTotalSeconds(seconds));
        assertThat(zone.offset(NOON.plusMonths(6)).micros()).isEqualTo(seconds * 1_000_000L);
        assertThat(Python.value(zone.repr(), Map.of())).isEqualTo(zone);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            datetime.timezone(datetime.timedelta(hours=2))          -> UTC+02:00
            datetime.timezone(datetime.timedelta(hours=-3, minutes=-30)) -> UTC-03:30
            datetime.timezone(datetime.timedelta(seconds=3661))     -> UTC+01:01:01
            datetime.timezone(datetime.timedelta(0))                -> UTC
            datetime.timezone(datetime.timedelta(hours=1), 'CET')   -> CET
            datetime.timezone(datetime.timedelta(hours=1), 'CET').tzname(none) -> CET
            datetime.timezone(datetime.timedelta(hours=1)).tzname(none) -> UTC+01:00
            datetime.timezone(datetime.timedelta(hours=1)).utcoffset(none) -> 1:00:00
            [datetime.timezone(datetime.timedelta(hours=2)), datetime.timezone.utc, pytz.utc] -> [datetime.timezone(datetime.timedelta(seconds=7200)), datetime.timezone.utc, <UTC>]
            [datetime.timezone(datetime.timedelta(hours=1), 'CET')] -> [datetime.timezone(datetime.timedelta(seconds=3600), 'CET')]
            datetime.timezone(2)                                    -> TypeError: timezone() argument 1 must be datetime.timedelta, not int
            datetime.timezone.utc.zone is defined                   -> False
            pytz.utc.zone                                           -> UTC
            pytz.utc.tzname(none)                                   -> UTC
            pytz.timezone('Europe/Berlin').tzname(none)             -> Europe/Berlin
            pytz.timezone('Europe/Berlin').utcoffset(none)          -> None
            pytz.UTC                                                -> UTC
            pytz.timezone('utc')                                    -> UTC
            pytz.timezone('america/new_york').zone                  -> America/New_York
            pytz.timezone('Nowhere')                                -> UnknownTimeZoneError: 'Nowhere'
            pytz.timezone('Europe/Berlin').localize(datetime.datetime(2024, 3, 31, 3)) -> 2024-03-31 03:00:00+02:00
            pytz.timezone('Europe/Berlin').localize(datetime.datetime(2024, 3, 31, 1, 59)) -> 2024-03-31 01:59:00+01:00
            pytz.timezone('Europe/Berlin').localize(datetime.datetime(2024, 7, 1)).strftime('%Z%z') -> CEST+0200
            pytz.timezone('Europe/Berlin').localize(datetime.datetime(2024, 1, 1)).strftime('%Z%z') -> CET+0100
            pytz.timezone('America/New_York').localize(datetime.datetime(2024, 1, 1)).tzname() -> EST
            pytz.timezone('Asia/Kolkata').localize(datetime.datetime(2024, 1, 1)).isoformat() -> 2024-01-01T00:00:00+05:30
            pytz.utc.localize(datetime.datetime(2024, 1, 1, tzinfo=pytz.utc)) -> ValueError: Not naive datetime (tzinfo is already set)
            pytz.utc.localize(datetime.datetime(2024, 1, 1)).astimezone(pytz.timezone('Asia/Tokyo')) -> 2024-01-01 09:00:00+09:00
            pytz.timezone('Europe/Berlin').normalize(pytz.utc.localize(datetime.datetime(2024, 7, 1))) -> 2024-07-01 02:00:00+02:00
            """)
    void answersAsPythonDoes(String expression, String answer) {
        assertThat(Python.answer(expression)).isEqualTo(answer);
    }

    @Example
    void knowsTheZonesOfTheJdk() {
        for (String id : ZoneId.getAvailableZoneIds()) {
            assertThat(Python.answer("pytz.timezone(id).zone", Map.of("id", id)))
                    .as(id)
                    .isIn(id, "UTC");
        }
    }

    @Example
    void refusesAnOffsetThatTheJdkCannotHold() {
        assertThat(PythonTimeZone.fixed(64_800, null)).hasToString("UTC+18:00");
        assertThatThrownBy(() -> PythonTimeZone.fixed(64_801, null))
                .hasMessage(
                        "offset must be a timedelta between -18 and 18 hours, not datetime.timedelta(seconds=64801)");
        assertThat(Python.answer("datetime.timezone(datetime.timedelta(days=-1))"))
                .isEqualTo("ValueError: offset must be a timedelta between -18 and 18 hours,"
                        + " not datetime.timedelta(days=-1)");
    }
}
