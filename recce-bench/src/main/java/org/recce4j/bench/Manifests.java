package org.recce4j.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Manifests of any size: real nodes multiplied where {@code -Drecce.shared} names the corpus, else nodes of our own. */
final class Manifests {

    private Manifests() {}

    static byte[] ofModels(int count, String body) {
        return manifest(count, List.of(ManifestNodes.model(body)));
    }

    /** Returns a manifest of so many nodes, those of the corpus in turn, each under an id of its own. */
    static byte[] ofRealNodes(int count) {
        String shared = System.getProperty("recce.shared");
        return manifest(
                count,
                shared == null ? List.of(ManifestNodes.model("a, ")) : ManifestNodes.corpus(Path.of(shared, "corpus")));
    }

    /**
     * Returns a manifest of so many nodes and macros. Each node calls a macro, each macro two others; of every hundredth node the
     * text ends otherwise.
     */
    static byte[] ofProject(int count, int macros, String ending) {
        String shared = System.getProperty("recce.shared");
        List<Json.Obj> nodes =
                shared == null ? List.of(ManifestNodes.model("a, ")) : ManifestNodes.corpus(Path.of(shared, "corpus"));
        StringBuilder json = new StringBuilder(HEAD).append("}, \"macros\": {");
        for (int i = 0; i < macros; i++) {
            Json macro = Json.of(Map.of(
                    "name",
                    "x" + i,
                    "package_name",
                    "shop",
                    "macro_sql",
                    "{% macro x" + i + "() %}select " + i + "{% endmacro %}",
                    "depends_on",
                    Map.of("macros", List.of("macro.shop.x" + i / 2, "macro.shop.x" + i / 3))));
            json.append(i == 0 ? "\"" : ",\"")
                    .append("macro.shop.x")
                    .append(i)
                    .append("\":")
                    .append(JsonText.write(macro));
        }
        json.append("}, \"nodes\": {");
        for (int i = 0; i < count; i++) {
            Json.Obj node = node(nodes.get(i % nodes.size()), i, List.of("macro.shop.x" + i % Math.max(macros, 1)));
            String text = node.text("raw_code");
            if (i % 100 == 0) {
                node = node.with("raw_code", Json.of(text + ending));
            }
            json.append(i == 0 ? "\"" : ",\"")
                    .append("model.shop.m")
                    .append(i)
                    .append("\":")
                    .append(JsonText.write(node));
        }
        return json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Json.Obj node(Json.Obj like, int number, List<String> macros) {
        return like.with("unique_id", Json.of("model.shop.m" + number))
                .with("name", Json.of("m" + number))
                .with("resource_type", Json.of("model"))
                .with("depends_on", Json.of(Map.of("nodes", List.of("model.shop.m" + number / 2), "macros", macros)));
    }

    private static final String HEAD = "{\"metadata\": {\"dbt_schema_version\":"
            + " \"https://schemas.getdbt.com/dbt/manifest/v12.json\", \"dbt_version\": \"1.12.0\", \"project_name\": \"shop\"";

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
}
