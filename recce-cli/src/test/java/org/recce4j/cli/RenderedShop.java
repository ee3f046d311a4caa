package org.recce4j.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** A manifest of nodes to render, with compiled code, and the project's files. */
final class RenderedShop {

    private final Json.Obj.Builder nodes = Json.Obj.builder();
    private final Json.Obj.Builder macros = Json.Obj.builder();

    RenderedShop() {}

    /** Adds a model of its own file; null is what the artifact does not have. */
    RenderedShop model(String name, @Nullable String raw, @Nullable String compiled) {
        return node("model.shop." + name, "models/" + name + ".sql", name + ".sql", raw, compiled);
    }

    RenderedShop node(String id, String file, String path, @Nullable String raw, @Nullable String compiled) {
        String name = id.split("\\.", -1)[2];
        nodes.put(
                id,
                Json.Obj.builder()
                        .put("resource_type", id.substring(0, id.indexOf('.')))
                        .put("name", name)
                        .put("package_name", "shop")
                        .put("database", "db")
                        .put("schema", "dev")
                        .put("alias", name)
                        .put("relation_name", "\"db\".\"dev\".\"" + name + "\"")
                        .put("original_file_path", file)
                        .put("path", path)
                        .put("fqn", java.util.List.of("shop", name))
                        .put("language", "sql")
                        .put("raw_code", raw)
                        .put("compiled_code", compiled)
                        .put(
                                "config",
                                Json.Obj.builder().put("materialized", "table").build())
                        .build());
        return this;
    }

    RenderedShop macro(String name, String sql) {
        macros.put(
                "macro.shop." + name,
                Json.Obj.builder()
                        .put("unique_id", "macro.shop." + name)
                        .put("name", name)
                        .put("package_name", "shop")
                        .put("macro_sql", sql)
                        .build());
        return this;
    }

    /** Writes the manifest into a folder. */
    void write(Path folder) {
        Json.Obj manifest = Json.Obj.builder()
                .put(
                        "metadata",
                        Json.Obj.builder()
                                .put("dbt_schema_version", "https://schemas.getdbt.com/dbt/manifest/v12.json")
                                .put("dbt_version", "1.10.0")
                                .put("adapter_type", "duckdb")
                                .put("project_name", "shop")
                                .build())
                .put("nodes", nodes.build())
                .put("macros", macros.build())
                .build();
        text(folder.resolve("manifest.json"), JsonText.write(manifest));
    }

    /** Writes a file, and the folders above it. */
    static void text(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
