package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.Sql;

class ReadingExpressionTest {

    private static final List<String> SIX =
            List.of("bigquery", "databricks", "duckdb", "postgres", "redshift", "snowflake");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amount > 0",
                "order_date < '2026-01-01' -- the day of the build; base moves on",
                "a > 1 /* a (comment */",
                "not (a is null or (b in (1, 2)))",
                "(a) > (1)",
                "a is not distinct from b",
                "id in (select id from other where x = 1 order by y limit 3)",
                "extract(year from day) = 2026",
                "sum(a) over (partition by b order by c) > 1",
                "note = 'it is; (not) limit 5'",
                "\"limit\" > 1 and t.offset = 2 and limit < 3",
                "limit > 5",
                "case when a > 1 then b else c end",
                "exists (select 1 from other)",
                "true"
            })
    void letsOneExpressionThrough(String text) {
        for (String warehouse : SIX) {
            assertThat(ReadingExpression.require("where", text, warehouse)).isEqualTo("(" + text + "\n)");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lower({c})                    | true
            {c}::text -- of {c}           | true
            case when {c} = '{c}' then 1 end | true
            1 -- {c}                      | false
            /* {c} */ 1                   | false
            '{c}'                         | false
            """)
    void aNameIsReadOutsideOfCommentsAndStrings(String text, boolean isRead) {
        for (String warehouse : SIX) {
            boolean hasBackticks = warehouse.equals("bigquery") || warehouse.equals("databricks");
            String name = hasBackticks ? "`t`.`a b`" : "\"t\".\"a b\"";
            if (isRead) {
                assertThat(ReadingExpression.requireWith("it", text, "{c}", name, warehouse))
                        .isEqualTo("(" + text.replace("{c}", name) + "\n)");
            } else {
                assertThatThrownBy(() -> ReadingExpression.requireWith("it", text, "{c}", name, warehouse))
                        .as(warehouse)
                        .hasMessage("Cannot use it: {c} is only in a comment or a text in quotes; nothing was sent");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            a > 1; drop table t              | it contains a semicolon (line 1, column 6)
            a > 1;                           | it contains a semicolon (line 1, column 6)
            1=1) or (1=1                     | a parenthesis is closed that is not open (line 1, column 4)
            a > 1)                           | a parenthesis is closed that is not open
            a > 1) -- (                      | a parenthesis is closed that is not open
            (a > 1                           | is not closed
            note = 'open                     | is not closed
            a > 1 /* open                    | is not closed
            a > 1 limit 5                    | "limit" (line 1, column 7) is not part of an expression; leave it out
            a > 1 order by a                 | "order" (line 1, column 7) is not part
            (a) group by b                   | "group" (line 1, column 5) is not part
            a = 'x' union select 2           | "union" (line 1, column 9) is not part
            a = b.c having x                 | "having" (line 1, column 9) is not part
            select 1                         | it begins with "select"; give an expression such as "amount > 0"
            where a > 1                      | it begins with "where"
            drop table t                     | it begins with "drop"
            delete from t                    | it begins with "delete"
            with x as (select 1) select 1    | it begins with "with"
            -- only a comment                | it is empty, or only a comment
            """)
    void refusesWhatIsNotOneExpression(String text, String words) {
        for (String warehouse : SIX) {
            assertThatThrownBy(() -> ReadingExpression.require("where", text, warehouse))
                    .as(warehouse)
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.SYNTAX))
                    .hasMessageStartingWith("Cannot use where: ")
                    .hasMessageContaining(words)
                    .hasMessageEndingWith("; nothing was sent");
        }
    }

    @Test
    void countsLinesAndColumnsFromTheBeginningOfTheText() {
        assertThatThrownBy(() -> ReadingExpression.require("where", "a > 1\n  and b; c", "duckdb"))
                .hasMessageContaining("(line 2, column 8)");
    }

    @Test
    void refusesWhatOnlyOneReadingOfTheTextTakesForAnEnd() {
        assertThatThrownBy(() -> ReadingExpression.require("where", "a = 'x\\' or b = ') or (1=1 --'", "redshift"))
                .isInstanceOf(SqlException.class);
        assertThatThrownBy(() -> ReadingExpression.require("where", "a > 1 -- x\\", "databricks"))
                .hasMessageContaining("is not closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bigquery", "databricks", "duckdb", "postgres", "redshift", "snowflake"})
    void isPartOfAStatementThatOnlyReads(String warehouse) {
        Dialect dialect = Adapters.builtIn().require(warehouse).dialect();
        Condition condition = Sql.condition(dialect, "where", "a ? 1 and b = ':x {0}' -- end");
        assertThat(Sql.text(Sql.builder(dialect).select(DSL.inline(1)).where(condition)))
                .isEqualTo("select 1 where ((a ? 1 and b = ':x {0}' -- end\n))");
        assertThatThrownBy(() -> Sql.condition(dialect, "where", "exists (insert into t values (1) returning 1)"))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.READ_ONLY));
    }
}
