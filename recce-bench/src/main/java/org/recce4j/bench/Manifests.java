package org.recce4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Manifests of any size: real nodes multiplied where {@code -Drecce.shared} names the corpus, else nodes of our own. */
final class Manifests {

    private Manifests() {}

    static byte[] ofModels(int count, String body) {
        return manifest(count, List.of(model(body)));
    }

    /** Returns a manifest of so many nodes, those of the corpus in turn, each under an id of its own. */
    static byte[] ofRealNodes(int count) {
        String shared = System.getProperty("recce.shared");
        return manifest(count, shared == null ? List.of(model("a, ")) : corpus(Path.of(shared, "corpus")));
    }

    private static byte[] manifest(int count, List<Json.Obj> nodes) {
        StringBuilder json = new StringBuilder("{\"metadata\": {\"dbt_schema_version\":"
                + " \"https://schemas.getdbt.com/dbt/manifest/v12.json\", \"project_name\": \"shop\"}, \"nodes\": {");
        for (int i = 0; i < count; i++) {
            String id = "model.shop.m" + i;
            Json.Obj node = nodes.get(i % nodes.size())
                    .with("unique_id", Json.of(id))
                    .with("resource_type", Json.of("model"))
                    .with("depends_on", Json.of(Map.of("nodes", List.of("model.shop.m" + i / 2), "macros", List.of())));
            json.append(i == 0 ? "\"" : ",\"").append(id).append("\":").append(JsonText.write(node));
        }
        return json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** All nodes of the corpus, one after the other. */
    static List<Json.Obj> corpus(Path folder) {
        List<Json.Obj> nodes = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.endsWith("manifest.json.gz"))
                    .sorted()
                    .toList()) {
                try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
                    Json json = JsonText.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
                    ((Json.Obj) json).object("nodes").fields().values().forEach(node -> nodes.add((Json.Obj) node));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return nodes;
    }

    private static Json.Obj model(String body) {
        Json.Obj.Builder columns = Json.Obj.builder();
        for (int i = 0; i < 12; i++) {
            columns.put(
                    "c" + i,
                    Map.of("name", "c" + i, "description", "column " + i, "meta", Map.of(), "tags", List.of()));
        }
        return Json.Obj.builder()
                .put("name", "m")
                .put("package_name", "shop")
                .put("schema", "prod")
                .put("alias", "m")
                .put("fqn", List.of("shop", "m"))
                .put("raw_code", "select " + body.repeat(60) + "1")
                .put("config", Map.of("materialized", "table", "tags", List.of(), "docs", Map.of("show", true)))
                .put("unrendered_config", Map.of("materialized", "table"))
                .put("columns", columns.build())
                .build();
    }
}
