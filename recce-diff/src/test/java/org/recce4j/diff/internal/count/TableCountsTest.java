package org.recce4j.diff.internal.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.InMemory;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Relation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.build.Sql;

class TableCountsTest {

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            duckdb     | "shop"."dev"."orders" | "shop"."dev"."odd name"
            postgres   | "shop"."dev"."orders" | "shop"."dev"."odd name"
            redshift   | "shop"."dev"."orders" | "shop"."dev"."odd name"
            snowflake  | shop.dev.orders       | shop.dev."odd name"
            bigquery   | `shop`.`dev`.`orders` | `shop`.`dev`.`odd name`
            databricks | `shop`.`dev`.`orders` | `shop`.`dev`.`odd name`
            """)
    void oneStatementCountsSeveralTables(String name, String first, String second) {
        Dialect dialect = Adapters.builtIn().require(name).dialect();
        String quote = name.equals("bigquery") || name.equals("databricks") ? "`" : "\"";
        String alias = quote + "table_number" + quote;
        String rows = quote + "row_count" + quote;
        Relation odd = name.equals("snowflake")
                ? new Relation("shop", "dev", "odd name", second)
                : Relation.of("shop", "dev", "odd name");
        String expected = "select 0 as " + alias + ", count(*) as " + rows + " from " + first
                + " union all select 1 as " + alias + ", count(*) as " + rows + " from " + second;
        assertThat(TableCountStatement.of(
                        dialect, List.of(TableRows.all(Relation.of("shop", "dev", "orders")), TableRows.all(odd))))
                .isEqualTo(expected);
    }

    @Test
    void manyTablesTravelInFewStatements() {
        tables(250);
        Counting runner = new Counting(warehouse);
        List<CountedTable> counted = TableCounts.of(runner, "base", rowsOf(250));
        assertThat(counted).extracting(CountedTable::rows).containsExactlyElementsOf(rows(250));
        assertThat(runner.statements).hasSize(3);
    }

    @Test
    void aTableThatIsGoneFailsAloneAndKeepsItsPlace() {
        tables(100);
        execute("drop table t17; drop table t18; drop table t99");
        Counting runner = new Counting(warehouse);
        List<CountedTable> counted = TableCounts.of(runner, "base", rowsOf(100));
        List<@Nullable Long> expected = new ArrayList<>(rows(100));
        for (int gone : List.of(17, 18, 99)) {
            expected.set(gone, null);
            assertThat(counted.get(gone).failure())
                    .hasMessageContaining("row count of t" + gone + " in base")
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.TABLE_NOT_FOUND));
        }
        assertThat(counted).extracting(CountedTable::rows).containsExactlyElementsOf(expected);
        assertThat(runner.statements).hasSizeLessThan(40);
    }

    @Test
    void aStatementStaysWithinTheWarehousesLimit() {
        Failing runner = new Failing(Adapters.builtIn().require("bigquery").dialect(), SqlErrorCode.OTHER);
        int limit = Sql.parts(runner.dialect()).limits().statementBytes();
        TableCounts.of(
                runner,
                "base",
                IntStream.range(0, 90)
                        .mapToObj(i -> TableRows.all(Relation.of("p", "d", "t" + "x".repeat(9_000) + i)))
                        .toList());
        assertThat(runner.longest).isBetween(limit / 2, limit);
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED", "CONNECTION", "QUOTA"})
    void whatConcernsTheSessionEndsTheCounts(SqlErrorCode code) {
        Failing runner = new Failing(warehouse.dialect(), code);
        assertThatThrownBy(() -> TableCounts.of(runner, "base", rowsOf(50)))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
        assertThat(runner.calls).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"TIMEOUT,5", "OTHER,7", "PERMISSION_DENIED,7"})
    void aTimeoutIsNarrowedAtOnceOthersByHalves(SqlErrorCode code, int calls) {
        Failing runner = new Failing(warehouse.dialect(), code);
        assertThat(TableCounts.of(runner, "base", rowsOf(4)))
                .allSatisfy(counted -> assertThat(counted.failure()).isNotNull());
        assertThat(runner.calls).isEqualTo(calls);
    }

    private void tables(int count) {
        StringBuilder statements = new StringBuilder();
        for (int i = 0; i < count; i++) {
            statements
                    .append("create table t")
                    .append(i)
                    .append(" as select 1 from range(")
                    .append(i)
                    .append(");");
        }
        execute(statements.toString());
    }

    private static List<TableRows> rowsOf(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TableRows.all(Relation.of(null, null, "t" + i)))
                .toList();
    }

    private static List<Long> rows(int count) {
        return IntStream.range(0, count).mapToObj(Long::valueOf).toList();
    }

    private void execute(String statements) {
        warehouse.inTransaction("the test's tables", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        });
    }

    private static final class Counting implements QueryRunner {
        private final QueryRunner runner;
        private final List<String> statements = new ArrayList<>();

        Counting(QueryRunner runner) {
            this.runner = runner;
        }

        @Override
        public Dialect dialect() {
            return runner.dialect();
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            statements.add(sql);
            return runner.query(label, sql, reader);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }
    }

    private static final class Failing implements QueryRunner {
        private final Dialect dialect;
        private final SqlErrorCode code;
        private int calls;
        private int longest;

        Failing(Dialect dialect, SqlErrorCode code) {
            this.dialect = dialect;
            this.code = code;
        }

        @Override
        public Dialect dialect() {
            return dialect;
        }

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            calls++;
            longest = Math.max(longest, sql.length());
            throw new SqlException(code, "Cannot run " + label);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }
    }
}
