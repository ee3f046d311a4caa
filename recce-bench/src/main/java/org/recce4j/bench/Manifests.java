package org.recce4j.bench;

import java.nio.charset.StandardCharsets;

/** Manifests of any size: models in a chain, each with some text and columns. */
final class Manifests {

    private Manifests() {}

    static byte[] ofModels(int count, String body) {
        StringBuilder json = new StringBuilder(
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/manifest/v12.json\","
                        + " \"project_name\": \"shop\"}, \"nodes\": {");
        for (int i = 0; i < count; i++) {
            json.append(i == 0 ? "" : ",").append(model(i, body));
        }
        return json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String model(int i, String body) {
        String id = "model.shop.m" + i;
        String parent = "model.shop.m" + Math.max(0, i - 1);
        StringBuilder columns = new StringBuilder();
        for (int c = 0; c < 12; c++) {
            columns.append(c == 0 ? "" : ",")
                    .append("\"c" + c + "\": {\"name\": \"c" + c + "\", \"description\": \"column " + c
                            + "\", \"meta\": {}, \"data_type\": null, \"tags\": []}");
        }
        return "\"" + id + "\": {\"unique_id\": \"" + id + "\", \"resource_type\": \"model\", \"name\": \"m" + i
                + "\", \"package_name\": \"shop\", \"schema\": \"prod\", \"alias\": \"m" + i
                + "\", \"fqn\": [\"shop\", \"m" + i + "\"], \"raw_code\": \"select " + body.repeat(60) + i
                + "\", \"config\": {\"materialized\": \"table\", \"tags\": [], \"meta\": {}, \"docs\": {\"show\": true}},"
                + " \"unrendered_config\": {\"materialized\": \"table\"}, \"depends_on\": {\"macros\": [], \"nodes\": [\""
                + parent + "\"]}, \"columns\": {" + columns + "}}";
    }
}
