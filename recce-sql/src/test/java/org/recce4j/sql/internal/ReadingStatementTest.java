package org.recce4j.sql.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

class ReadingStatementTest {

    private static final List<String> SIX =
            List.of("bigquery", "databricks", "duckdb", "postgres", "redshift", "snowflake");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "  -- a comment; with a semicolon\n/* and; another */ SELECT 1",
                "((select 1) union all (select 2))",
                "with a as (select 1), b (c) as (select 2) select * from a",
                "with a as (select 1) (select * from a)",
                "values (1), (2)",
                "table orders",
                "show tables",
                "describe orders",
                "explain select 1",
                "select ';' as \"a;b\"",
                "select insert, delete, \"into\" from grants",
                "select 'drop table t'",
                "select count(delete) from t",
            })
    void letsAStatementThroughThatReads(String sql) {
        for (String warehouse : SIX) {
            assertThat(ReadingStatement.require("the query", sql, warehouse)).isEqualTo(sql);
        }
    }

    @Test
    void leavesOutASemicolonAtTheEndAndWhatFollows() {
        for (String warehouse : SIX) {
            assertThat(ReadingStatement.require("the query", "select 1 /* tag */ -- x\n;\n", warehouse))
                    .isEqualTo("select 1 /* tag */ -- x");
            assertThat(ReadingStatement.require("the query", "select 1 /* tag */ ", warehouse))
                    .isEqualTo("select 1 /* tag */ ");
            assertThat(ReadingStatement.require("the query", "select 1 ; ; -- done; really\n/* ; */ ", warehouse))
                    .isEqualTo("select 1");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollback; drop table t; select 9",
                "rollback; insert into t values (1)",
                "select 1; commit; insert into t values (1); select 2",
                "select 1; select 2",
                "select 1;;select 2",
                "select 1 /* a */;-- b\n drop table t",
                "drop table t",
                "insert into t values (1)",
                "copy (select 1) to 'x.csv'",
                "attach 'v.duckdb' as v (READ_WRITE)",
                "install httpfs",
                "set threads = 1",
                "reset all",
                "begin",
                "commit",
                "call f()",
                "pragma version",
                "use other",
                "create table t as select 1",
                "explain analyze select 1",
                "explain (verbose, analyse) delete from t",
                "with p as procedure () returns int language sql as 'begin drop table t; end' call p()",
                "select transform(a) using 'a program' from t",
                "explain /* a */ ANALYZE insert into t values (1)",
                "with a as (select 1) insert into t select * from a",
                "with a as (select 1) delete from t",
                "with a as (delete from t returning *) select * from a",
                "with a as (select 1) from a insert into t select *",
                "with a as (select 1) merge into t using a on true when matched then delete",
                "(drop table t)",
                "execute immediate 'drop table t'",
                "\"select\" 1",
                "'select'",
                "{call f()}",
                "",
                " ; ",
                "-- nothing",
                "/* nothing",
            })
    void refusesWhatIsNotOneStatementThatReads(String sql) {
        for (String warehouse : SIX) {
            assertRefused(warehouse, sql);
        }
    }

    @Test
    void knowsWhatOnlySomeWarehousesHave() {
        for (String sql :
                List.of("from t", "summarize t", "pivot t on a using count(*)", "unpivot t on a into name n value v")) {
            assertThat(ReadingStatement.require("the query", sql, "duckdb")).isEqualTo(sql);
            assertRefused("postgres", sql);
        }
        assertRefused("postgres", "select 1 as a into t");
        assertRefused("redshift", "select 1 as a into name");
        assertRefused("postgres", "explain (\"analyze\") delete from t");
        assertRefused("duckdb", "explain (\"ANALYZE\") select 1");
        assertRefused("duckdb", "select * from \"enable_logging\" ('QueryLog', storage = 'file')");
        assertRefused("duckdb", "from query('from enable_logging()')");
        assertThat(ReadingStatement.require("the query", "with query as (select 1) from query", "duckdb"))
                .isNotEmpty();
        assertThat(ReadingStatement.require("the query", "show tables ->> select * from $1", "snowflake"))
                .isEqualTo("show tables ->> select * from $1");
        assertRefused("snowflake", "select 1 ->> insert into t select * from $1");
        assertThat(ReadingStatement.require("the query", "select a ->> 'b' from t", "postgres"))
                .isEqualTo("select a ->> 'b' from t");
    }

    @Test
    void aPipeMayBeginWithFrom() {
        for (String warehouse : List.of("bigquery", "databricks")) {
            String sql = "from t |> where a > 1 |> select a";
            assertThat(ReadingStatement.require("the query", sql, warehouse)).isEqualTo(sql);
            assertRefused(warehouse, "from t |> insert into u");
            assertRefused(warehouse, "from t insert overwrite u select a");
        }
    }

    @Test
    void namesThatLookLikeWhatWritesAreLetThrough() {
        String sql = "select /*+ broadcast(t) */ a as procedure, transform(b, c) from t join u using (a) -- a \\ \n";
        for (String warehouse : SIX) {
            assertThat(ReadingStatement.require("the query", sql, warehouse)).startsWith(sql.substring(0, 80));
        }
    }

    @Test
    void whatTheWarehouseMightReadOtherwiseHasToBeHarmlessInEachWay() {
        assertRefused("redshift", "select '\\'; drop table t; --'");
        assertRefused("redshift", "select '\\'' ; drop table t; --'");
        assertRefused("snowflake", "/* /* */ select 1 */ drop table t");
        assertRefused("snowflake", "select 1 /* /* */ ; drop table t; -- */");
        assertRefused("postgres", "select e'a'\n'b\\' || ' ; drop table t; --'");
        assertRefused("oracle", "select 1 from t # '\n; drop table t; --'");
        assertRefused("databricks", "select x $$ ' $$ ; drop table t; '");
        assertRefused("databricks", "-- \\\nselect /*\ndrop table t -- */ 1");
        assertRefused("databricks", "with a as (select /*+ b('*/ \'\'\'') */ 1) insert into t select 1 --'");
    }

    @Test
    void saysWhereAndShowsNoValue() {
        assertThatThrownBy(() -> ReadingStatement.require("the query", "select 'pw'\n; drop table t", "duckdb"))
                .hasMessage(
                        "Cannot run the query: it is more than one statement; the second begins with \"drop\" (line 2,"
                                + " column 3); send one statement at a time; nothing was sent");
        assertThatThrownBy(() -> ReadingStatement.require("the query", "'s3cret'", "postgres"))
                .hasMessageContaining("text (line 1, column 1) is not allowed")
                .hasMessageNotContaining("s3cret");
    }

    private static void assertRefused(String warehouse, String sql) {
        assertThatThrownBy(() -> ReadingStatement.require("the query", sql, warehouse))
                .as("%s: %s", warehouse, sql)
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.READ_ONLY));
    }
}
