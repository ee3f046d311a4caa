package org.recce4j.diff.internal.recce;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.Statements;
import org.recce4j.diff.internal.distribution.DateBins;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** What each warehouse is sent in mode recce: {@code recce-statements/DIALECT.sql}. */
class RecceStatementsTest {

    private static final List<String> COLUMNS = List.of("id", "Other Key", "price");

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "postgres", "redshift", "snowflake", "bigquery", "databricks"})
    void areTheseOnEachWarehouse(String warehouse) throws IOException {
        Statements statements =
                new Statements(Adapters.builtIn().require(warehouse).dialect());
        List<String> all = new ArrayList<>();
        values(statements, all);
        queries(statements, all);
        profiles(statements, all);
        if (warehouse.equals("duckdb")) {
            distributions(statements, all);
        }
        Statements.check("recce-statements/" + warehouse + ".sql", String.join("\n\n", all) + "\n");
    }

    private static void values(Statements statements, List<String> all) {
        RecceTables tables = new RecceTables("orders", relation("prod"), relation("dev"), COLUMNS, COLUMNS);
        ProjectState state = States.of();
        CheckContext context = CheckContext.of(new ChangeSet(state, state, List.of()), statements, statements);
        RecceKeys text = new RecceKeys(List.of("id"), /* isList= */ false);
        RecceKeys list = new RecceKeys(List.of("id", "Other Key"), /* isList= */ true);
        for (RecceKeys key : List.of(text, list)) {
            RecceValues asked = new RecceValues("orders", key, COLUMNS);
            all.add("-- value_diff: the key\n" + statements.of(() -> new RecceUniqueKeys(key, tables).verify(context)));
            all.add("-- value_diff\n" + new RecceValueQuery(statements.dialect(), tables, asked).statement());
            all.add("-- value_diff_detail\n"
                    + RecceValueDiffDetailCheck.difference(statements.dialect(), tables, asked)
                            .statement(statements.dialect()));
        }
    }

    private static void queries(Statements statements, List<String> all) {
        RecceQuery base = query("base", statements);
        RecceQuery current = query("current", statements);
        RecceRowDiff diff = new RecceRowDiff(
                base.part(),
                current.part(),
                List.of(DSL.field("{0}", Sql.raw("id")), DSL.field("{0}", Sql.raw("\"Other Key\""))),
                2000);
        all.add("-- query: the number of rows\n" + base.countStatement());
        all.add("-- query_diff\n" + diff.statement(statements.dialect()));
    }

    private static RecceQuery query(String name, Statements statements) {
        return new RecceQuery(side(name, statements), "select id, name, price from orders -- all");
    }

    private static void profiles(Statements statements, List<String> all) {
        SideTable base = table("prod", statements);
        SideTable current = table("dev", statements);
        RecceProfile profile = new RecceProfile(current);
        current.columns()
                .forEach(column -> all.add("-- profile\n" + RecceProfileStatement.of(profile.table(), column)));
        RecceTopKDiffCheck top = new RecceTopKDiffCheck(Json.Obj.EMPTY, "orders", "upper(note)", 3);
        all.add("-- top_k_diff\n" + top.statement(base, current));
        all.add("-- top_k_diff: all values\n" + top.totals(current));
        all.add("-- histogram_diff: the range\n" + statements.of(() -> RecceHistogram.of(current, "price")));
        all.add("-- histogram_diff: numbers\n"
                + statements.of(() -> histogram(current, "price", new SqlType.Exact(10, 2))
                        .counts(List.of(BigDecimal.ZERO, BigDecimal.valueOf(5), BigDecimal.TEN))));
        all.add("-- histogram_diff: days\n"
                + statements.of(() -> histogram(current, "day", new SqlType.Date())
                        .counts(DateBins.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 3), 50))));
    }

    private static RecceHistogram histogram(SideTable table, String column, SqlType type) {
        return new RecceHistogram(table, DSL.field("{0}", Object.class, Sql.raw(column)), type, null, null, 0);
    }

    private static void distributions(Statements statements, List<String> all) {
        SideTable table = table("dev", statements);
        all.add("-- profile_distribution: counts\n"
                + statements.of(() -> RecceDistribution.of(Optional.of(table), table.columns())));
        RecceDistribution read = new RecceDistribution(table, 0, Map.of(), Map.of());
        all.add("-- profile_distribution: values\n"
                + statements.of(() -> read.top(table.columns().get(1))));
    }

    private static SideTable table(String schema, Statements statements) {
        BuildDialect dialect = Sql.parts(statements.dialect());
        List<ResultColumn> columns = Stream.of(new SqlType.Exact(10, 2), new SqlType.Text(), new SqlType.Bool())
                .map(type -> new ResultColumn(
                        "a " + type.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        dialect.nativeType(type),
                        type))
                .toList();
        return new SideTable(side(schema, statements), States.model(schema, "orders", ""), relation(schema), columns);
    }

    private static CheckContext.Side side(String name, Statements statements) {
        ProjectState state = States.of();
        return new CheckContext.Side(name, state, statements, ModelRenderer.of(state));
    }

    private static Relation relation(String schema) {
        return Relation.of("cafe", schema, "orders");
    }
}
