package org.recce4j.diff.internal.distribution;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.CheckContext;
import org.recce4j.fixtures.States;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** Tables that nobody reads, for the statements about them. */
final class SideTables {

    static final List<String> WAREHOUSES =
            List.of("snowflake", "bigquery", "postgres", "redshift", "databricks", "duckdb");

    private static final Map<String, SqlType> TYPES = types();

    private SideTables() {}

    private static Map<String, SqlType> types() {
        Map<String, SqlType> types = new LinkedHashMap<>();
        types.put("id", SqlType.Exact.BIGINT);
        types.put("price", new SqlType.Exact(10, 2));
        types.put("Weight g", SqlType.Approximate.DOUBLE);
        types.put("hot", new SqlType.Bool());
        types.put("day", new SqlType.Date());
        types.put("sold_at", new SqlType.Timestamp(true));
        types.put("note", new SqlType.Text());
        types.put("doc", new SqlType.Document());
        return types;
    }

    /** Returns a table of these of the columns id, price, Weight g, hot, day, sold_at, note and doc. */
    static SideTable of(String warehouse, String schema, String... columns) {
        BuildDialect dialect = Sql.parts(Adapters.builtIn().require(warehouse).dialect());
        ProjectState state =
                ProjectState.builder(States.info(schema, "run of " + schema)).build();
        CheckContext.Side side = new CheckContext.Side(schema, state, new NoQueries(dialect), ModelRenderer.of(state));
        Node node = States.model(schema, "tickets", "");
        List<ResultColumn> typed = List.of(columns).stream()
                .map(name -> new ResultColumn(name, dialect.nativeType(type(name)), type(name)))
                .toList();
        return new SideTable(side, node, Relation.of("cafe", schema, "tickets"), typed);
    }

    private static SqlType type(String column) {
        SqlType type = TYPES.get(column);
        if (type == null) {
            throw new IllegalArgumentException(column);
        }
        return type;
    }

    private record NoQueries(Dialect dialect) implements QueryRunner {

        @Override
        public <T> T query(String label, String sql, ResultReader<T> reader) {
            throw new AssertionError(sql);
        }

        @Override
        public QueryRunner cancelledBy(Cancellation cancellation) {
            return this;
        }
    }
}
