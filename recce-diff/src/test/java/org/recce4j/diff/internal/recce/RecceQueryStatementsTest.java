package org.recce4j.diff.internal.recce;

import java.io.IOException;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.Statements;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.build.Sql;

/** What each warehouse is sent in mode recce: {@code recce-queries/DIALECT.sql}. */
class RecceQueryStatementsTest {

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgres", "redshift", "snowflake", "bigquery", "databricks"})
    void areTheseOnEachWarehouse(String warehouse) throws IOException {
        Statements statements =
                new Statements(Adapters.builtIn().require(warehouse).dialect());
        RecceRowDiff diff = new RecceRowDiff(
                query("base", statements).part(),
                query("current", statements).part(),
                List.of(DSL.field("{0}", Sql.raw("id")), DSL.field("{0}", Sql.raw("\"Other Key\""))),
                2000);
        Statements.check("recce-queries/" + warehouse + ".sql", diff.statement(statements.dialect()) + ";\n");
    }

    private static RecceQuery query(String name, Statements statements) {
        ProjectState state = ProjectState.builder(States.info(name, "run")).build();
        return new RecceQuery(
                new CheckContext.Side(name, state, statements, ModelRenderer.of(state)),
                "select id, name, price from orders -- all");
    }
}
