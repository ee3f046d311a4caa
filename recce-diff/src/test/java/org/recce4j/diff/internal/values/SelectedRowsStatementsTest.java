package org.recce4j.diff.internal.values;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.Statements;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.model.Relation;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** The statements of a value diff of filtered and sampled rows, as files of this test. {@code -Drecce.update} writes them. */
class SelectedRowsStatementsTest {

    @ParameterizedTest
    @ValueSource(strings = {"snowflake", "bigquery", "postgres", "redshift", "databricks", "duckdb"})
    void areThese(String warehouse) throws IOException {
        BuildDialect dialect = Sql.parts(Adapters.builtIn().require(warehouse).dialect());
        List<ColumnPair> key = List.of(
                pair(dialect, "id", SqlType.Exact.BIGINT),
                pair(dialect, "Shop Code", new SqlType.Text()),
                pair(dialect, "day", new SqlType.Date()));
        TableRows base = rows(dialect, "prod", key);
        TableRows current = rows(dialect, "dev", key);
        List<ExactPair> pairs = key.stream()
                .map(pair -> ExactPair.find(dialect, dialect, pair).orElseThrow())
                .toList();
        KeyedTables tables = new KeyedTables(dialect, base, current, pairs);
        List<ExactPair> values = List.of(ExactPair.find(dialect, dialect, pair(dialect, "note", new SqlType.Text()))
                .orElseThrow());
        String text = "-- rows and values\n" + new CountStatement(tables, values, KeyRows.ALL).text()
                + "\n\n-- changed rows\n"
                + new DetailStatement(tables, values, List.of(), List.of(KeyRows.of(1))).countOfChanged()
                + "\n\n-- whole rows\n"
                + new WholeRows(dialect, base, current, values).counts() + "\n";
        Statements.check("selected-rows/" + warehouse + ".sql", text);
    }

    private static TableRows rows(BuildDialect dialect, String schema, List<ColumnPair> key) {
        TableRows all = TableRows.all(Relation.of("cafe", schema, "tickets"));
        return all.and(Sql.condition(dialect, "where", "day < '2026-01-01' -- moved base"))
                .and(new Sampling(new BigDecimal("0.01")).chosen(dialect, key, ColumnPair::base));
    }

    private static ColumnPair pair(BuildDialect dialect, String name, SqlType type) {
        ResultColumn column = new ResultColumn(name, dialect.nativeType(type), type);
        return new ColumnPair(column, column);
    }
}
