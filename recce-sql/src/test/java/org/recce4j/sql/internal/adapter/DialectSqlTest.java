package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.DatePart;

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
    void countsDistinctValuesAbout() {
        assertThat(Dialects.sql(dialect -> dialect.approximateCountDistinct(A))).isEqualTo("""
            snowflake  approx_count_distinct("a")
            bigquery   approx_count_distinct(`a`)
            postgres   count(distinct "a")
            redshift   approximate count(distinct "a")
            databricks approx_count_distinct(`a`)
            duckdb     approx_count_distinct("a")
            """);
    }

    @Test
    void findsAQuantile() {
        assertThat(Dialects.sql(dialect -> dialect.quantile(A, 0.95))).isEqualTo("""
            snowflake  percentile_cont(9.5E-1) within group (order by "a")
            bigquery   approx_quantiles(`a`, 10000)[offset(9500)]
            postgres   percentile_cont(cast(9.5E-1 as double precision)) within group (order by "a")
            redshift   percentile_cont(9.5E-1) within group (order by "a")
            databricks percentile(`a`, 9.5E-1)
            duckdb     quantile_cont("a", 9.5E-1)
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
