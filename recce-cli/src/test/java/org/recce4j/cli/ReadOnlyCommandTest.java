package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the command's SQL may do: read the database, and the files that the artifacts name. */
class ReadOnlyCommandTest {

    private final Path folder;
    private final Cli cli;

    ReadOnlyCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.cli = new Cli(folder);
    }

    @BeforeEach
    void database() throws SQLException, IOException {
        execute(
                "create table t as select 1 as a",
                "copy (select 5 as id) to '" + folder + "/orders.parquet'",
                "copy (select 6 as id) to '" + folder + "/written.parquet'",
                "create view written as select * from '" + folder + "/written.parquet'");
        Files.createDirectory(folder.resolve("target"));
        Files.writeString(folder.resolve("target/manifest.json"), """
                {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json", "dbt_version": "1.10.0",
                  "project_name": "shop", "adapter_type": "duckdb"},
                 "nodes": {"model.shop.written": {"unique_id": "model.shop.written", "resource_type": "model", "name": "written",
                  "package_name": "shop", "database": "shop", "schema": "main", "alias": "written", "fqn": ["shop", "written"],
                  "relation_name": "\\"shop\\".\\"main\\".\\"written\\"", "path": "written.sql",
                  "original_file_path": "models/written.sql", "raw_code": "", "language": "sql", "columns": {}, "tags": [],
                  "config": {"enabled": true, "materialized": "external", "location": "%1$s/written.parquet"},
                  "depends_on": {"macros": [], "nodes": []}}},
                 "macros": {}, "docs": {}, "exposures": {}, "metrics": {}, "groups": {}, "selectors": {},
                 "disabled": {}, "parent_map": {}, "child_map": {}, "saved_queries": {}, "semantic_models": {}, "unit_tests": {},
                 "sources": {"source.shop.files.orders": {"unique_id": "source.shop.files.orders", "resource_type": "source",
                  "name": "orders", "source_name": "files", "package_name": "shop", "database": "main", "schema": "files",
                  "identifier": "orders", "relation_name": "'%1$s/orders.parquet'", "fqn": ["shop", "files", "orders"],
                  "path": "s.yml", "original_file_path": "s.yml", "loader": "", "source_description": "", "description": "",
                  "columns": {}, "tags": [], "config": {"enabled": true},
                  "meta": {"external_location": "%1$s/orders.parquet"}}}}
                """.formatted(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table t",
                "select 1; drop table t",
                "copy (select 1) to 'x.csv'",
                "attach 'v.duckdb' as v (READ_WRITE); select 3",
                "install httpfs",
            })
    void refusesWhatDoesNotOnlyRead(String sql) throws SQLException {
        Cli.Result result = query(sql);
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: Cannot run the query: ").contains("nothing was sent");
        execute("select * from t");
    }

    @Test
    void readsNoOtherFileUnlessItMay() throws IOException {
        Path file = Files.writeString(folder.resolve("note.txt"), "hello");
        String sql = "select content from read_text('" + file + "')";
        Cli.Result refused = query(sql);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--allow-external").doesNotContain("hello");
        assertThat(query(sql, "--allow-external").out()).contains("hello");
    }

    @Test
    void readsTheFilesOfExternalModels() {
        String sql = "select id from {{ ref('written') }}";
        assertThat(query(sql, "--artifacts", "target", "--format", "csv").out()).isEqualTo("id\r\n6\r\n");
        assertThat(query("select id from written").err()).contains("--allow-external");
    }

    @Test
    void readsTheFilesOfTheSources() {
        String sql = "select id from {{ source('files', 'orders') }}";
        assertThat(query(sql, "--artifacts", "target", "--format", "csv").out()).isEqualTo("id\r\n5\r\n");
        assertThat(query("select id from '" + folder + "/orders.parquet'").code())
                .isEqualTo(2);
    }

    private Cli.Result query(String sql, String... options) {
        String[] all = new String[options.length + 4];
        System.arraycopy(new String[] {"query", sql, "--duckdb", "shop.duckdb"}, 0, all, 0, 4);
        System.arraycopy(options, 0, all, 4, options.length);
        return cli.run(all);
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("shop.duckdb"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
