package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.sql.SqlType;

/** The names of types, both ways. */
class DialectTypesTest {

    private static final Map<String, SqlType> TYPES = Map.ofEntries(
            Map.entry("text", new SqlType.Text()),
            Map.entry("bool", new SqlType.Bool()),
            Map.entry("integer", new SqlType.Exact(19, 0)),
            Map.entry("digits38", new SqlType.Exact(38, 0)),
            Map.entry("decimal", new SqlType.Exact(10, 2)),
            Map.entry("unbounded", SqlType.Exact.UNBOUNDED),
            Map.entry("float", new SqlType.Approximate(32)),
            Map.entry("double", SqlType.Approximate.DOUBLE),
            Map.entry("date", new SqlType.Date()),
            Map.entry("time", new SqlType.Time()),
            Map.entry("reading", new SqlType.Timestamp(false)),
            Map.entry("instant", new SqlType.Timestamp(true)),
            Map.entry("binary", new SqlType.Binary()),
            Map.entry("document", new SqlType.Document()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        type      | snowflake      | bigquery   | postgres         | redshift         | databricks      | duckdb
        text      | VARCHAR        | STRING     | TEXT             | VARCHAR(65535)   | STRING          | VARCHAR
        bool      | BOOLEAN        | BOOL       | BOOLEAN          | BOOLEAN          | BOOLEAN         | BOOLEAN
        integer   | NUMBER(38, 0)  | INT64      | BIGINT           | BIGINT           | BIGINT          | BIGINT
        digits38  | NUMBER(38, 0)  | BIGNUMERIC | NUMERIC(38, 0)   | NUMERIC(38, 0)   | DECIMAL(38, 0)  | DECIMAL(38, 0)
        decimal   | NUMBER(10, 2)  | NUMERIC    | NUMERIC(10, 2)   | NUMERIC(10, 2)   | DECIMAL(10, 2)  | DECIMAL(10, 2)
        float     | FLOAT          | FLOAT64    | REAL             | REAL             | FLOAT           | FLOAT
        double    | FLOAT          | FLOAT64    | DOUBLE PRECISION | DOUBLE PRECISION | DOUBLE          | DOUBLE
        date      | DATE           | DATE       | DATE             | DATE             | DATE            | DATE
        reading   | TIMESTAMP_NTZ  | DATETIME   | TIMESTAMP        | TIMESTAMP        | TIMESTAMP_NTZ   | TIMESTAMP
        instant   | TIMESTAMP_TZ   | TIMESTAMP  | TIMESTAMPTZ      | TIMESTAMPTZ      | TIMESTAMP       | TIMESTAMPTZ
        binary    | BINARY         | BYTES      | BYTEA            | VARBYTE          | BINARY          | BLOB
        document  | VARIANT        | JSON       | JSONB            | SUPER            | STRING          | JSON
        """)
    void namesATypeAsTheWarehouseDoes(
            String type,
            String snowflake,
            String bigquery,
            String postgres,
            String redshift,
            String databricks,
            String duckdb) {
        SqlType wanted = Objects.requireNonNull(TYPES.get(type));
        assertThat(Dialects.ALL.stream().map(dialect -> dialect.nativeType(wanted)))
                .containsExactly(snowflake, bigquery, postgres, redshift, databricks, duckdb);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        snowflake  | varchar(16777216)              | text
        snowflake  | NUMBER(10,2)                   | decimal
        snowflake  | timestamp_ltz(9)               | instant
        snowflake  | TIMESTAMP_NTZ(9)               | reading
        snowflake  | OBJECT                         | document
        bigquery   | INT64                          | integer
        bigquery   | NUMERIC(10, 2)                 | decimal
        bigquery   | DATETIME                       | reading
        bigquery   | TIMESTAMP                      | instant
        postgres   | character varying(20)          | text
        postgres   | numeric                        | unbounded
        postgres   | numeric(10,2)                  | decimal
        postgres   | timestamp(3) with time zone    | instant
        postgres   | timestamp without time zone    | reading
        postgres   | int8                           | integer
        postgres   | real                           | float
        redshift   | SUPER                          | document
        redshift   | varbyte(100)                   | binary
        databricks | decimal(10,2)                  | decimal
        databricks | timestamp_ntz                  | reading
        databricks | bigint                         | integer
        duckdb     | TIMESTAMP WITH TIME ZONE       | instant
        duckdb     | DECIMAL(10,2)                  | decimal
        duckdb     | BLOB                           | binary
        """)
    void knowsWhatANameMeans(String dialect, String name, String type) {
        assertThat(Dialects.of(dialect).typeOf(name)).isEqualTo(TYPES.get(type));
    }

    @Test
    void keepsTheNameOfATypeThatItDoesNotKnow() {
        assertThat(Dialects.of("duckdb").typeOf("INTEGER[]")).isEqualTo(new SqlType.Other("INTEGER[]"));
        assertThat(Dialects.of("postgres").typeOf("geometry(Point,4326)"))
                .isEqualTo(new SqlType.Other("geometry(Point,4326)"));
        assertThat(Dialects.of("duckdb").nativeType(new SqlType.Other("INTERVAL")))
                .isEqualTo("INTERVAL");
    }

    @Test
    void widensABigNumericOnlyWhereNumericIsTooSmall() {
        // BigQuery: NUMERIC has 29 digits before the point and 9 after it
        assertThat(Dialects.of("bigquery").nativeType(new SqlType.Exact(38, 9))).isEqualTo("NUMERIC");
        assertThat(Dialects.of("bigquery").nativeType(new SqlType.Exact(38, 10)))
                .isEqualTo("BIGNUMERIC");
        assertThat(Dialects.of("bigquery").nativeType(new SqlType.Exact(38, 8))).isEqualTo("BIGNUMERIC");
        // DuckDB: a decimal has 38 digits, an integer 39
        assertThat(Dialects.of("duckdb").nativeType(new SqlType.Exact(39, 0))).isEqualTo("HUGEINT");
    }
}
