package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;
import org.recce4j.sql.Warehouse;

/** That neither the zone of the JVM nor that of the session changes a value, on an engine; also where clocks change. */
@Isolated("changes the zone of the JVM")
abstract class ZonesContract {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final int HALF_HOURS = 366 * 48;
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** Opens the warehouse with a session in the zone. */
    abstract Warehouse open(String sessionZone);

    /** Opens the warehouse by a profile that names no zone. */
    abstract Warehouse open();

    /** A list of one value, in the engine's SQL. */
    abstract String listOf(String value);

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe"})
    void readsEveryHalfHourOfAYearInAnyZone(String zone) {
        String moment = "timestamptz '2024-01-01 00:00:00+00' + n * interval '30 minutes'";
        String clock = "timestamp '2024-01-01 00:00:00' + n * interval '30 minutes'";
        String sql = "select " + moment + ", " + clock + ", " + listOf(moment) + ", " + listOf(clock)
                + " from generate_series(0, " + (HALF_HOURS - 1) + ") as t(n) order by n";
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Warehouse warehouse = open(zone)) {
            List<List<Object>> rows = new WarehouseEngine(warehouse).query(sql).rows();
            assertThat(rows).hasSize(HALF_HOURS);
            for (int i = 0; i < HALF_HOURS; i++) {
                assertThat(rows.get(i)).isEqualTo(row(FIRST.plus(HALF_HOUR.multipliedBy(i))));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/New_York", "Asia/Kolkata"})
    void sessionsAreInUtcWhateverTheZoneOfTheClient(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try (Warehouse warehouse = open()) {
            String sql = "select current_setting('TimeZone'), cast(timestamptz '2024-01-01 12:00:00+00' as varchar)";
            assertThat(new WarehouseEngine(warehouse).query(sql).rows())
                    .containsExactly(List.of("UTC", "2024-01-01 12:00:00+00"));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static List<Object> row(Instant moment) {
        OffsetDateTime utc = moment.atOffset(ZoneOffset.UTC);
        String written = utc.toLocalDateTime().toString() + ":00";
        return List.of(utc, utc.toLocalDateTime(), Json.of(List.of(written + "Z")), Json.of(List.of(written)));
    }
}
