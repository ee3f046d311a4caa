package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.cli.Main;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** The command with two targets of one profile that have two adapters. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiffTwoKindsTest {

    private static final String DATABASE = "twokinds";

    private Path folder;

    @BeforeAll
    void build(@TempDir Path made) throws IOException {
        folder = made;
        fill(ProfileTarget.duckDb(made.resolve("shop.duckdb").toString()), "prod", "1.50");
        fill(
                new ProfileTarget(
                        "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database(DATABASE))),
                "dev",
                "1.51");
        state("base.json", "prod");
        state("current.json", "dev");
        Files.writeString(made.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
        Files.writeString(
                made.resolve("profiles.yml"), """
                shop:
                  target: duck
                  outputs:
                    duck: {type: duckdb, path: %s, schema: prod, threads: 2}
                    pg: {type: postgres, host: 127.0.0.1, port: %d, user: postgres, password: postgres, dbname: %s,
                         schema: dev, sslmode: disable, threads: 3}
                """.formatted(made.resolve("shop.duckdb"), Postgres.port(), DATABASE));
    }

    private static void fill(ProfileTarget target, String schema, String price) {
        try (Warehouse warehouse = Warehouse.open(target, Access.WRITE)) {
            WarehouseEngine engine = new WarehouseEngine(warehouse);
            engine.execute("create schema " + schema);
            engine.execute("create table " + schema + ".orders as select 1 as id, 'a' as name, cast(1.50 as"
                    + " decimal(9, 2)) as price union all select 2, 'b', cast(" + price + " as decimal(9, 2))");
        }
    }

    private void state(String file, String schema) throws IOException {
        ProjectState state = States.of(States.model(schema, "orders", "select 1"));
        Files.writeString(folder.resolve(file), JsonText.write(state.toJson()));
    }

    @Test
    void comparesTheRowsOfTwoAdapters() throws IOException, InterruptedException {
        String out = diff(
                "duck",
                "pg",
                "value_diff: {model: orders, primary_key: id}",
                "row_count_diff: {node_names: [orders]}",
                "query_diff: {sql_template: \"select name, price from {{ ref('orders') }}\", primary_keys: [name]}",
                "profile_diff: {model: orders}");
        assertThat(out)
                .contains("2 rows by id: 0 added, 0 removed, values differ in price; read from two places")
                .contains("1 row changed, 0 added, 0 removed")
                .contains("the profiles of 1 of 3 columns differ: price")
                .doesNotContain("FAILED")
                .doesNotContain("INCONCLUSIVE");
    }

    @Test
    void aConditionRunsOnBothSides() throws IOException, InterruptedException {
        assertThat(diff("duck", "pg", "value_diff: {model: orders, primary_key: id, where: id < 2}"))
                .contains("the row is equal by id; read from two places");
    }

    /** The schemas of the other states are not there. */
    @Test
    void eachSideIsReadFromItsOwnTarget() throws IOException, InterruptedException {
        assertThat(diff("pg", "duck", "value_diff: {model: orders, primary_key: id}"))
                .contains("FAILED");
    }

    private String diff(String baseTarget, String currentTarget, String... checks)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName(),
                "diff",
                "--base",
                "base.json",
                "--current",
                "current.json",
                "--profiles-dir",
                ".",
                "--base-target",
                baseTarget,
                "--current-target",
                currentTarget));
        for (String check : checks) {
            command.addAll(List.of("--check", check));
        }
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
