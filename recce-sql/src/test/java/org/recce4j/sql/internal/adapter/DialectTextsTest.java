package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.build.BuildDialect;

/** Names and texts in SQL: whatever they contain, they stay one token. */
class DialectTextsTest {

    @Test
    void quotesANameThatContainsEachQuote() {
        assertThat(Dialects.lines(dialect -> dialect.quote("a\"b`c"))).isEqualTo("""
            snowflake  "a""b`c"
            bigquery   `a"b\\`c`
            postgres   "a""b`c"
            redshift   "a""b`c"
            databricks `a"b``c`
            duckdb     "a""b`c"
            """);
    }

    @Test
    void escapesAQuoteAndABackslashInAText() {
        assertThat(Dialects.lines(dialect -> dialect.literal("it's \\ n"))).isEqualTo("""
            snowflake  'it''s \\\\ n'
            bigquery   'it\\'s \\\\ n'
            postgres   'it''s \\ n'
            redshift   ('it''s ' || chr(92) || ' n')
            databricks 'it\\'s \\\\ n'
            duckdb     'it''s \\ n'
            """);
    }

    /** With escapes, a backslash and a quote are a quote, and what follows would be SQL. */
    @Test
    void endsNoTextOfRedshiftByABackslash() {
        assertThat(Dialects.of("redshift").literal("\\'; drop table t; --"))
                .isEqualTo("('' || chr(92) || '''; drop table t; --')");
    }

    @Test
    void bringsALineBreakIntoALiteralThatMayNotSpanLines() {
        assertThat(Dialects.of("bigquery").literal("a\nb\r")).isEqualTo("'a\\nb\\r'");
        assertThat(Dialects.of("databricks").literal("a\nb")).isEqualTo("'a\\nb'");
    }

    @Test
    void writesNoVariableOfSpark() {
        BuildDialect databricks = Dialects.of("databricks");
        assertThat(databricks.literal("${spark.password}")).isEqualTo("'\\u0024{spark.password}'");
        assertThatThrownBy(() -> databricks.quote("${x}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it would put a variable in place of ${...}; rename it");
    }

    @Test
    void refusesNulWhereTheWarehouseHasNoWayToWriteIt() {
        for (String name : List.of("postgres", "redshift")) {
            assertThatThrownBy(() -> Dialects.of(name).literal("a\0b")).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Dialects.of("duckdb").literal("a\0b")).isEqualTo("('a' || chr(0) || 'b')");
        assertThatThrownBy(() -> Dialects.of("duckdb").quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void foldsNamesWithoutQuotesAsTheWarehouseDoes() {
        assertThat(Dialects.lines(dialect -> dialect.folded("MyTable"))).isEqualTo("""
            snowflake  MYTABLE
            bigquery   MyTable
            postgres   mytable
            redshift   mytable
            databricks mytable
            duckdb     MyTable
            """);
    }
}
