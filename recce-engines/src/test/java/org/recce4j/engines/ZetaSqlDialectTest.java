package org.recce4j.engines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/** The dialect of BigQuery on ZetaSQL, which analyses the approximate aggregates and does not run them. */
class ZetaSqlDialectTest extends DialectContract {

    private static final ZetaSql ENGINE = new ZetaSql();

    @Override
    Engine engine() {
        return ENGINE;
    }

    @Override
    Set<Feature> notProvedHere() {
        return EnumSet.of(Feature.REALS, Feature.QUANTILE, Feature.SCALE_OF_DECIMALS);
    }

    @Override
    List<Failure> failures() {
        List<Failure> failures = new ArrayList<>(super.failures());
        failures.add(new Failure("select stopped from (select 1 as a) as t", SqlErrorCode.SYNTAX));
        failures.add(new Failure("select quotaExceeded from (select 1 as a) as t", SqlErrorCode.SYNTAX));
        return failures;
    }

    @Test
    void analysesWhatItCannotRun() {
        Field<Integer> number = DSL.field(DSL.name("t", "n"), Integer.class);
        ENGINE.analyze(Sql.text(Sql.builder(ENGINE.dialect())
                .select(ENGINE.dialect().quantiles(number, List.of(0.5, 0.25)))
                .from(Sql.builder(ENGINE.dialect())
                        .select(DSL.inline(1).as(DSL.name("n")))
                        .asTable("t"))));
    }

    @Override
    List<Native> natives() {
        return List.of(
                new Native("1", SqlType.Exact.BIGINT, 1L),
                new Native("1.5", SqlType.Approximate.DOUBLE, 1.5),
                new Native("numeric '1.50'", SqlType.Exact.UNBOUNDED, new BigDecimal("1.5")),
                new Native("bignumeric '1e30'", SqlType.Exact.UNBOUNDED, new BigDecimal("1e30")),
                new Native("r'back\\slash'", new SqlType.Text(), "back\\slash"),
                new Native("b'\\x00\\xff'", new SqlType.Binary(), new byte[] {0, -1}),
                new Native("date '2024-02-29'", new SqlType.Date(), LocalDate.parse("2024-02-29")),
                new Native("time '12:34:56.5'", new SqlType.Time(), LocalTime.parse("12:34:56.5")),
                new Native(
                        "datetime '2024-03-10 02:30:00'",
                        new SqlType.Timestamp(false),
                        LocalDateTime.parse("2024-03-10T02:30")),
                new Native(
                        "timestamp '2024-01-01 12:00:00+02'",
                        new SqlType.Timestamp(true),
                        OffsetDateTime.parse("2024-01-01T10:00Z")));
    }
}
