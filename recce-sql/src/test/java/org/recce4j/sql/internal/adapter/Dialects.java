package org.recce4j.sql.internal.adapter;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.QueryPart;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** The six dialects side by side. */
final class Dialects {

    static final List<BuildDialect> ALL = List.of(
            new SnowflakeDialect(),
            new BigQueryDialect(),
            new PostgresDialect(),
            new RedshiftDialect(),
            new DatabricksDialect(),
            new DuckDbDialect());

    private Dialects() {}

    static BuildDialect of(String name) {
        return ALL.stream()
                .filter(dialect -> dialect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Returns a line for each dialect: its name, and what it writes. */
    static String lines(Function<BuildDialect, String> written) {
        return ALL.stream()
                .map(dialect -> String.format("%-11s%s%n", dialect.name(), written.apply(dialect)))
                .collect(Collectors.joining());
    }

    /** Returns a line for each dialect: its name, and the SQL of an expression. */
    static String sql(Function<BuildDialect, QueryPart> expression) {
        return lines(dialect -> Sql.builder(dialect).renderInlined(expression.apply(dialect)));
    }
}
