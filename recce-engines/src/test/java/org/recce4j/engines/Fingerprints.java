package org.recce4j.engines;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/** The fingerprint of rows that an engine makes of expressions. */
final class Fingerprints {

    private Fingerprints() {}

    /**
     * Returns the numbers of a fingerprint as texts; empty if there is none.
     *
     * @param rows the rows, each with an expression in the engine's own SQL for each column
     */
    static Optional<List<String>> of(Engine engine, List<SqlType> types, List<List<String>> rows) {
        Table<?> table = DSL.table("({0}) as {1}", Sql.raw(union(rows)), DSL.name("t"));
        List<Field<?>> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(engine.dialect().exact(Sql.column("t", "v" + i), types.get(i)));
        }
        return engine.dialect().fingerprint(table, values, types).map(fingerprint -> {
            String sql = Sql.builder(engine.dialect()).renderInlined(fingerprint.query());
            String text = "select concat(n, ' ', a, ' ', b) as v from (" + sql + ") as f (n, a, b)";
            return List.of(String.valueOf(engine.query(text).value()).split(" ", -1));
        });
    }

    private static String union(List<List<String>> rows) {
        return rows.stream().map(Fingerprints::row).collect(Collectors.joining(" union all "));
    }

    private static String row(List<String> values) {
        List<String> named = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            named.add(values.get(i) + " as v" + i);
        }
        return "select " + String.join(", ", named);
    }
}
