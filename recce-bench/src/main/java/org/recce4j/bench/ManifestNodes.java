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

/** Nodes as manifests have them: those of the corpus, and one of our own. */
final class ManifestNodes {

    private ManifestNodes() {}

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

    static Json.Obj model(String body) {
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
