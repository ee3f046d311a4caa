package org.recce4j.engines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.recce4j.sql.SqlType;

/** The dialect of Databricks on Spark 4.2; documents are texts there, and there are no times of day. */
class SparkDialectTest extends DialectContract {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Override
    Set<Feature> notProvedHere() {
        return EnumSet.of(Feature.TIMES, Feature.DOCUMENTS);
    }

    @Override
    List<Native> natives() {
        return List.of(
                new Native("cast(1 as tinyint)", new SqlType.Exact(3, 0), 1L),
                new Native("cast(1 as smallint)", new SqlType.Exact(5, 0), 1L),
                new Native("1", new SqlType.Exact(10, 0), 1L),
                new Native("count(*)", SqlType.Exact.BIGINT, 1L),
                new Native("1.50", new SqlType.Exact(3, 2), new BigDecimal("1.50")),
                new Native("cast(0.1 as float)", new SqlType.Approximate(32), 0.1f),
                new Native("r'back\\slash'", new SqlType.Text(), "back\\slash"),
                new Native("date'2024-02-29'", new SqlType.Date(), LocalDate.parse("2024-02-29")),
                new Native(
                        "timestamp_ntz'2024-03-10 02:30:00'",
                        new SqlType.Timestamp(false),
                        LocalDateTime.parse("2024-03-10T02:30")),
                new Native(
                        "timestamp'2024-01-01 12:00:00+02:00'",
                        new SqlType.Timestamp(true),
                        OffsetDateTime.parse("2024-01-01T10:00Z")),
                new Native(
                        "to_timestamp('2024-01-01 12:00:00.123')",
                        new SqlType.Timestamp(true),
                        OffsetDateTime.parse("2024-01-01T17:00:00.123Z")));
    }
}
