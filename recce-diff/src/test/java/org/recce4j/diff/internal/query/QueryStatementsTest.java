package org.recce4j.diff.internal.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.Statements;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;

/** What each warehouse is sent: {@code queries/DIALECT.sql}. */
class QueryStatementsTest {

    private static final String TEMPLATE = "select id, name, price from orders -- all;\n;";

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgres", "redshift", "snowflake", "bigquery", "databricks"})
    void areTheseOnEachWarehouse(String warehouse) throws IOException {
        Statements statements =
                new Statements(Adapters.builtIn().require(warehouse).dialect());
        SideQuery base = query("base", statements);
        SideQuery current = query("current", statements);
        List<ComparedColumn> columns = columns(statements.dialect());
        ComparisonQuery keyed = new ComparisonQuery(statements.dialect(), base, current, columns, List.of(0));
        ComparisonQuery rows = new ComparisonQuery(statements.dialect(), base, current, columns, List.of());
        String text = String.join(
                "",
                line("the number of rows", statements.of(base::count)),
                line("the columns", statements.of(base::describe)),
                line("the comparison with a key", keyed.counts()),
                line("the rows that differ, with a key", keyed.rows(2001)),
                line("the comparison without a key", rows.counts()),
                line("the rows that differ, without a key", rows.rows(2001)));
        Statements.check("queries/" + warehouse + ".sql", text);
    }

    private static String line(String title, String sql) {
        return "-- " + title + "\n" + sql + ";\n\n";
    }

    private static SideQuery query(String name, Statements statements) {
        ProjectState state = ProjectState.builder(States.info(name, "run")).build();
        return new SideQuery(new CheckContext.Side(name, state, statements, ModelRenderer.of(state)), name, TEMPLATE);
    }

    private static List<ComparedColumn> columns(Dialect dialect) {
        String[] types = switch (dialect.name()) {
            case "bigquery" -> new String[] {"INT64", "STRING", "NUMERIC"};
            case "databricks" -> new String[] {"INT", "STRING", "DECIMAL(10,2)"};
            case "snowflake" -> new String[] {"NUMBER(38,0)", "VARCHAR", "NUMBER(10,2)"};
            case "duckdb" -> new String[] {"INTEGER", "VARCHAR", "DECIMAL(10,2)"};
            default -> new String[] {"int4", "varchar", "numeric(10,2)"};
        };
        List<ComparedColumn> columns = new ArrayList<>();
        for (String name : List.of("id", "name", "price")) {
            int index = columns.size();
            ResultColumn column = new ResultColumn(name, types[index], dialect.typeOf(types[index]));
            ResultColumnPair pair = new ResultColumnPair(name, index, column, index, column);
            columns.add(ComparedColumn.find(dialect, pair).orElseThrow());
        }
        return columns;
    }
}
