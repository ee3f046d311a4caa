package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Verdict;
import org.recce4j.fixtures.GoldenCafe;
import org.recce4j.fixtures.RecceRun;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;

/** Every check of the cafe has the same verdict with one environment on DuckDB and the other one elsewhere as with both on DuckDB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CafePlacesContract {

    private final Map<String, Integer> defined = new LinkedHashMap<>();
    private CafePlaces cafe;

    /** The other warehouse, with both schemas. */
    abstract QueryRunner other();

    /** Returns the type in which the other warehouse keeps values of a type of DuckDB; empty if it has none. */
    abstract Optional<SqlType> counterpart(SqlType type);

    abstract void load(String schema, String table, TypedTable rows);

    @BeforeAll
    void load(@TempDir Path folder) {
        cafe = new CafePlaces(folder);
        cafe.keepOnly(this::counterpart);
        for (String schema : List.of("prod", "dev")) {
            for (String table : cafe.tables(schema)) {
                load(schema, table, cafe.typed(schema, table, this::counterpart));
            }
        }
    }

    @AfterAll
    void close() {
        cafe.close();
    }

    @TestFactory
    List<DynamicTest> everyCheckHasTheVerdictOfOneWarehouse() {
        List<DynamicTest> tests = new ArrayList<>();
        checks().forEach((name, check) -> {
            tests.add(DynamicTest.dynamicTest(
                    name + ", current elsewhere",
                    () -> assertSame(check, cafe.together(check), cafe.currentApart(other(), check))));
            tests.add(DynamicTest.dynamicTest(
                    name + ", base elsewhere",
                    () -> assertSame(check, cafe.together(check), cafe.baseApart(other(), check))));
        });
        return tests;
    }

    private void assertSame(Check check, Outcome together, Outcome apart) {
        if (!(together instanceof Outcome.Done done)) {
            assertThat(apart).hasSameClassAs(together);
            if (together instanceof Outcome.Failed failed) {
                assertThat(((Outcome.Failed) apart).code()).isEqualTo(failed.code());
            }
            return;
        }
        assertThat(apart).as(check.name()).isInstanceOf(Outcome.Done.class);
        var found = ((Outcome.Done) apart).result();
        boolean isUndefined = found.verdict() == Verdict.INCONCLUSIVE
                && (found.notCompared() + found.summary()).contains("cannot be compared exactly");
        // schemas are compared by family, and say so
        isUndefined |= check.type().equals("schema_diff") && found.summary().contains("but of another size");
        if (!isUndefined) {
            assertThat(found.verdict())
                    .as(check.name() + ": " + found.summary() + "; in one: "
                            + done.result().summary())
                    .isEqualTo(done.result().verdict());
        }
        if (!isUndefined) {
            defined.merge(check.type(), 1, Integer::sum);
        }
    }

    /** What two kinds do not define is the exception. */
    @AfterAll
    void mostChecksAreDefined() {
        assertThat(defined)
                .hasSize(9)
                .allSatisfy((type, count) -> assertThat(count).as(type).isGreaterThan(20));
    }

    private Map<String, Check> checks() {
        Map<String, Check> checks = new LinkedHashMap<>();
        for (RecceRun run : GoldenCafe.runs()) {
            try {
                checks.put(run.id(), Checks.of(run.type(), run.params()));
            } catch (DiffException notInThisMode) {
                // such as a parameter that Recce ignores
            }
        }
        for (Node node : cafe.states().current().nodes()) {
            Relation relation = node.relation();
            if (relation != null && cafe.tables("dev").contains(relation.identifier())) {
                add(checks, node, relation.identifier());
            }
        }
        return checks;
    }

    private void add(Map<String, Check> checks, Node node, String table) {
        String id = node.id().value();
        for (String type : List.of("value_diff", "value_diff_detail", "profile_diff", "profile_distribution")) {
            add(checks, type, Json.Obj.builder().put("model", id).build());
        }
        add(
                checks,
                "row_count_diff",
                Json.Obj.builder().put("node_ids", List.of(id)).build());
        add(checks, "schema_diff", Json.Obj.builder().put("node_id", id).build());
        add(
                checks,
                "query_diff",
                Json.Obj.builder()
                        .put("sql_template", "select * from {{ ref('" + node.name() + "') }}")
                        .build());
        for (ResultColumn column : cafe.read("dev", table).columns()) {
            for (String type : List.of("top_k_diff", "histogram_diff")) {
                add(
                        checks,
                        type,
                        Json.Obj.builder()
                                .put("model", id)
                                .put("column_name", column.name())
                                .build());
            }
        }
    }

    private static void add(Map<String, Check> checks, String type, Json.Obj params) {
        checks.put(type + " " + JsonText.write(params), Checks.of(type, params));
    }
}
