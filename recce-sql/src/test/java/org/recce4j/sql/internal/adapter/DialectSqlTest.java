package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.list;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.DatePart;
import org.recce4j.sql.build.PartialSum;

/** Each expression as each warehouse's manual spells it. What an engine answers to it is tested in recce-engines. */
class DialectSqlTest {

    private static final Field<Object> A = field(name("a"));
    private static final Field<Object> B = field(name("b"));

    @Test
    void comparesTwoValuesThatMayBeNull() {
        assertThat(Dialects.sql(dialect -> dialect.same(A, B))).isEqualTo("""
            snowflake  (("a" is not distinct from "b"))
            bigquery   ((`a` is not distinct from `b`))
            postgres   (("a" is not distinct from "b"))
            redshift   ((case when "a" = "b" or ("a" is null and "b" is null) then 1 else 0 end = 1))
            databricks ((`a` is not distinct from `b`))
            duckdb     (("a" is not distinct from "b"))
            """);
    }

    @Test
    void findsAMedianBesideAggregatesOfOtherColumns() {
        assertThat(Dialects.sql(dialect -> dialect.sorting(dialect.median(A), table(name("t")))))
                .isEqualTo("""
                    snowflake  percentile_cont(5E-1) within group (order by "a")
                    bigquery   approx_quantiles(`a`, 10000)[offset(5000)]
                    postgres   percentile_cont(cast(5E-1 as double precision)) within group (order by "a")
                    redshift   (select percentile_cont(5E-1) within group (order by "a") from "t")
                    databricks percentile(`a`, 5E-1)
                    duckdb     median("a")
                    """);
    }

    @Test
    void findsSeveralQuantilesOfTheSameValues() {
        assertThat(Dialects.sql(dialect -> list(dialect.quantiles(A, List.of(0.25, 0.75)))))
                .isEqualTo("""
                    snowflake  percentile_cont(2.5E-1) within group (order by "a"), percentile_cont(7.5E-1) within group (order by "a")
                    bigquery   approx_quantiles(`a`, 10000)[offset(2500)], approx_quantiles(`a`, 10000)[offset(7500)]
                    postgres   percentile_cont(cast(2.5E-1 as double precision)) within group (order by "a"), percentile_cont(cast(7.5E-1 as double precision)) within group (order by "a")
                    redshift   percentile_cont(2.5E-1) within group (order by "a"), percentile_cont(7.5E-1) within group (order by "a")
                    databricks element_at(percentile(`a`, array(2.5E-1, 7.5E-1)), 1), element_at(percentile(`a`, array(2.5E-1, 7.5E-1)), 2)
                    duckdb     list_extract(quantile_cont("a", [2.5E-1, 7.5E-1]), 1), list_extract(quantile_cont("a", [2.5E-1, 7.5E-1]), 2)
                    """);
    }

    @Test
    void addsExactNumbersWithoutOverflow() {
        assertThat(Dialects.sql(dialect -> list(sums(dialect, SqlType.Exact.BIGINT))))
                .isEqualTo("""
            snowflake  sum(cast("a" as NUMBER(38, 0)))
            bigquery   sum(cast(`a` as BIGNUMERIC))
            postgres   sum(cast("a" as NUMERIC(38, 0)))
            redshift   sum(cast("a" as NUMERIC(38, 0)))
            databricks sum(cast(`a` as DECIMAL(38, 0)))
            duckdb     sum(cast("a" as DECIMAL(38, 0)))
            """);
        assertThat(Dialects.sql(dialect -> list(sums(dialect, new SqlType.Exact(38, 10)))))
                .isEqualTo("""
            snowflake  'none'
            bigquery   'none'
            postgres   sum("a")
            redshift   'none'
            databricks 'none'
            duckdb     sum(divide(cast(trunc("a") as hugeint), 18446744073709551616)), sum((cast(trunc("a") as hugeint) % 18446744073709551616)), sum(("a" - trunc("a")))
            """);
    }

    private static List<Field<?>> sums(BuildDialect dialect, SqlType.Exact type) {
        List<PartialSum> sums = dialect.exactSum(A, type);
        return sums.isEmpty()
                ? List.of(inline("none"))
                : sums.stream().<Field<?>>map(PartialSum::sum).toList();
    }

    @Test
    void tellsFiniteValues() {
        assertThat(Dialects.sql(dialect -> dialect.finite(A, SqlType.Approximate.DOUBLE)))
                .isEqualTo("""
            snowflake  (abs(cast("a" as FLOAT)) <= cast('1.7976931348623157E308' as FLOAT))
            bigquery   (abs(cast(`a` as FLOAT64)) <= cast('1.7976931348623157E308' as FLOAT64))
            postgres   (abs(cast("a" as DOUBLE PRECISION)) <= cast('1.7976931348623157E308' as DOUBLE PRECISION))
            redshift   (abs(cast("a" as DOUBLE PRECISION)) <= cast('1.7976931348623157E308' as DOUBLE PRECISION))
            databricks (abs(cast(`a` as DOUBLE)) <= cast('1.7976931348623157E308' as DOUBLE))
            duckdb     (abs(cast("a" as DOUBLE)) <= cast('1.7976931348623157E308' as DOUBLE))
            """);
        assertThat(Dialects.sql(dialect -> dialect.finite(A, SqlType.Exact.UNBOUNDED)))
                .isEqualTo("""
            snowflake  ("a" is not null)
            bigquery   (`a` is not null)
            postgres   (cast("a" as TEXT) not in ('NaN', 'Infinity', '-Infinity'))
            redshift   ("a" is not null)
            databricks (`a` is not null)
            duckdb     ("a" is not null)
            """);
        assertThat(Dialects.sql(dialect -> dialect.finite(A, new SqlType.Date())))
                .isEqualTo("""
            snowflake  ("a" is not null)
            bigquery   (`a` is not null)
            postgres   (isfinite("a"))
            redshift   ("a" is not null)
            databricks (`a` is not null)
            duckdb     (isfinite("a"))
            """);
    }

    @Test
    void countsTheSecondsSince1970() {
        assertThat(Dialects.sql(dialect -> dialect.epoch(A, new SqlType.Date())))
                .isEqualTo("""
            snowflake  (date_part(epoch_microsecond, "a") / 1e6)
            bigquery   (unix_date(`a`) * 86400.0)
            postgres   cast(extract(epoch from "a") as DOUBLE PRECISION)
            redshift   cast(extract(epoch from "a") as DOUBLE PRECISION)
            databricks (unix_date(`a`) * 86400d)
            duckdb     cast(extract(epoch from "a") as DOUBLE)
            """);
        assertThat(Dialects.sql(dialect -> dialect.epoch(A, new SqlType.Timestamp(false))))
                .isEqualTo("""
            snowflake  (date_part(epoch_microsecond, "a") / 1e6)
            bigquery   (unix_micros(timestamp(`a`)) / 1e6)
            postgres   cast(extract(epoch from "a") as DOUBLE PRECISION)
            redshift   cast(extract(epoch from "a") as DOUBLE PRECISION)
            databricks (timestampdiff(microsecond, timestamp_ntz'1970-01-01 00:00:00', `a`) / 1e6d)
            duckdb     cast(extract(epoch from "a") as DOUBLE)
            """);
        assertThat(Dialects.sql(dialect -> dialect.epoch(A, new SqlType.Timestamp(true))))
                .isEqualTo("""
            snowflake  (date_part(epoch_microsecond, "a") / 1e6)
            bigquery   (unix_micros(`a`) / 1e6)
            postgres   cast(extract(epoch from "a") as DOUBLE PRECISION)
            redshift   cast(extract(epoch from "a") as DOUBLE PRECISION)
            databricks (unix_micros(`a`) / 1e6d)
            duckdb     cast(extract(epoch from "a") as DOUBLE)
            """);
    }

    @Test
    void truncatesATimestampWithAnOffsetInUtc() {
        assertThat(Dialects.sql(dialect -> dialect.truncated(A, DatePart.DAY, new SqlType.Timestamp(true))))
                .isEqualTo("""
                    snowflake  cast(date_trunc('day', convert_timezone('UTC', "a")) as TIMESTAMP_TZ)
                    bigquery   timestamp_trunc(`a`, DAY)
                    postgres   cast(date_trunc('day', "a") as TIMESTAMPTZ)
                    redshift   cast(date_trunc('day', "a") as TIMESTAMPTZ)
                    databricks cast(date_trunc('day', `a`) as TIMESTAMP)
                    duckdb     cast(date_trunc('day', "a") as TIMESTAMPTZ)
                    """);
    }

    @Test
    void showsBytesDocumentsAndListsAsText() {
        assertThat(Dialects.sql(dialect -> list(
                        dialect.shown(A, new SqlType.Binary()),
                        dialect.shown(A, new SqlType.Document()),
                        dialect.shown(A, new SqlType.Other("LIST")),
                        dialect.shown(A, new SqlType.Text()))))
                .isEqualTo("""
                    snowflake  lower(hex_encode("a")), to_json("a"), cast("a" as VARCHAR), cast("a" as VARCHAR)
                    bigquery   to_hex(`a`), to_json_string(`a`), to_json_string(`a`), cast(`a` as STRING)
                    postgres   encode("a", 'hex'), cast("a" as TEXT), cast("a" as TEXT), cast("a" as TEXT)
                    redshift   lower(from_varbyte("a", 'hex')), json_serialize("a"), cast("a" as VARCHAR(65535)), cast("a" as VARCHAR(65535))
                    databricks lower(hex(`a`)), to_json(`a`), cast(`a` as STRING), cast(`a` as STRING)
                    duckdb     lower(hex("a")), cast("a" as VARCHAR), cast("a" as VARCHAR), cast("a" as VARCHAR)
                    """);
    }

    @Test
    void takesASampleOfRows() {
        assertThat(Dialects.sql(dialect -> dialect.sampled(0.1))).isEqualTo("""
            snowflake  uniform(0::float, 1::float, random()) < 1E-1
            bigquery   rand() < 1E-1
            postgres   random() < cast(1E-1 as double precision)
            redshift   random() < 1E-1
            databricks random() < 1E-1
            duckdb     random() < 1E-1
            """);
    }

    @Test
    void truncatesATimestampToTheMondayOfItsWeek() {
        SqlType timestamp = new SqlType.Timestamp(false);
        assertThat(Dialects.sql(dialect -> dialect.truncated(A, DatePart.WEEK, timestamp)))
                .isEqualTo("""
                    snowflake  cast(date_trunc('week', "a") as TIMESTAMP_NTZ)
                    bigquery   datetime_trunc(`a`, isoweek)
                    postgres   cast(date_trunc('week', "a") as TIMESTAMP)
                    redshift   cast(date_trunc('week', "a") as TIMESTAMP)
                    databricks cast(date_trunc('week', `a`) as TIMESTAMP_NTZ)
                    duckdb     cast(date_trunc('week', "a") as TIMESTAMP)
                    """);
    }

    @Test
    void writesBytesInHexadecimalDigits() {
        assertThat(Dialects.sql(dialect -> dialect.hexadecimal(A))).isEqualTo("""
            snowflake  lower(hex_encode("a"))
            bigquery   to_hex(`a`)
            postgres   encode("a", 'hex')
            redshift   lower(from_varbyte("a", 'hex'))
            databricks lower(hex(`a`))
            duckdb     lower(hex("a"))
            """);
    }

    @Test
    void hashesAText() {
        Field<String> text = field(name("a"), String.class);
        assertThat(Dialects.sql(dialect -> dialect.md5(text))).isEqualTo("""
            snowflake  md5("a")
            bigquery   to_hex(md5(`a`))
            postgres   md5("a")
            redshift   md5("a")
            databricks md5(`a`)
            duckdb     md5("a")
            """);
    }

    @Test
    void writesADocumentAsText() {
        assertThat(Dialects.sql(dialect -> dialect.documentText(A))).isEqualTo("""
            snowflake  to_json("a")
            bigquery   to_json_string(`a`)
            postgres   cast("a" as TEXT)
            redshift   json_serialize("a")
            databricks to_json(`a`)
            duckdb     cast("a" as VARCHAR)
            """);
    }

    @Test
    void dropsZerosAtTheEndOfADecimal() {
        Field<String> text = field(name("a"), String.class);
        assertThat(Dialects.sql(dialect -> dialect.withoutTrailingZeros(text))).isEqualTo("""
            snowflake  case when "a" like '%.%' then rtrim(rtrim("a", '0'), '.') else "a" end
            bigquery   case when `a` like '%.%' then rtrim(rtrim(`a`, '0'), '.') else `a` end
            postgres   case when "a" like '%.%' then rtrim(rtrim("a", '0'), '.') else "a" end
            redshift   case when "a" like '%.%' then rtrim(rtrim("a", '0'), '.') else "a" end
            databricks case when `a` like '%.%' then trim(trailing '.' from trim(trailing '0' from `a`)) else `a` end
            duckdb     case when "a" like '%.%' then rtrim(rtrim("a", '0'), '.') else "a" end
            """);
    }

    @Test
    void writesBytesAsLiterals() {
        assertThat(Dialects.sql(dialect -> dialect.literal(new byte[] {0, (byte) 0xff}, new SqlType.Binary())))
                .isEqualTo("""
                    snowflake  to_binary('00ff', 'HEX')
                    bigquery   from_hex('00ff')
                    postgres   decode('00ff', 'hex')
                    redshift   from_hex('00ff')
                    databricks unhex('00ff')
                    duckdb     from_hex('00ff')
                    """);
    }

    @Test
    void writesDocumentsAsLiterals() {
        assertThat(Dialects.sql(dialect -> dialect.literal(Json.of(List.of(1)), new SqlType.Document())))
                .isEqualTo("""
                    snowflake  parse_json('[1]')
                    bigquery   parse_json('[1]', wide_number_mode=>'round')
                    postgres   cast('[1]' as JSONB)
                    redshift   json_parse('[1]')
                    databricks '[1]'
                    duckdb     cast('[1]' as JSON)
                    """);
    }

    @Test
    void writesNullWithItsType() {
        assertThat(Dialects.sql(dialect -> dialect.literal(null, new SqlType.Exact(10, 2))))
                .isEqualTo("""
                    snowflake  cast(null as NUMBER(10, 2))
                    bigquery   cast(null as NUMERIC)
                    postgres   cast(null as NUMERIC(10, 2))
                    redshift   cast(null as NUMERIC(10, 2))
                    databricks cast(null as DECIMAL(10, 2))
                    duckdb     cast(null as DECIMAL(10, 2))
                    """);
    }

    @Test
    void writesDatesAndInstantsAsLiteralsOfTheirTypes() {
        assertThat(Dialects.sql(dialect -> dialect.literal(LocalDate.of(2024, 2, 29), new SqlType.Date())))
                .isEqualTo("""
                    snowflake  cast('2024-02-29' as DATE)
                    bigquery   cast('2024-02-29' as DATE)
                    postgres   cast('2024-02-29' as DATE)
                    redshift   cast('2024-02-29' as DATE)
                    databricks cast('2024-02-29' as DATE)
                    duckdb     cast('2024-02-29' as DATE)
                    """);
        OffsetDateTime instant = OffsetDateTime.parse("2024-02-29T23:30:00.5-01:00");
        assertThat(Dialects.sql(dialect -> dialect.literal(instant, new SqlType.Timestamp(true))))
                .isEqualTo("""
                    snowflake  cast('2024-03-01 00:30:00.5+00:00' as TIMESTAMP_TZ)
                    bigquery   cast('2024-03-01 00:30:00.5+00:00' as TIMESTAMP)
                    postgres   cast('2024-03-01 00:30:00.5+00:00' as TIMESTAMPTZ)
                    redshift   cast('2024-03-01 00:30:00.5+00:00' as TIMESTAMPTZ)
                    databricks cast('2024-03-01 00:30:00.5+00:00' as TIMESTAMP)
                    duckdb     cast('2024-03-01 00:30:00.5+00:00' as TIMESTAMPTZ)
                    """);
        LocalDateTime reading = LocalDateTime.of(2024, 2, 29, 12, 0);
        assertThat(Dialects.sql(dialect -> dialect.literal(reading, new SqlType.Timestamp(false))))
                .isEqualTo("""
                    snowflake  cast('2024-02-29 12:00:00' as TIMESTAMP_NTZ)
                    bigquery   cast('2024-02-29 12:00:00' as DATETIME)
                    postgres   cast('2024-02-29 12:00:00' as TIMESTAMP)
                    redshift   cast('2024-02-29 12:00:00' as TIMESTAMP)
                    databricks cast('2024-02-29 12:00:00' as TIMESTAMP_NTZ)
                    duckdb     cast('2024-02-29 12:00:00' as TIMESTAMP)
                    """);
    }
}
