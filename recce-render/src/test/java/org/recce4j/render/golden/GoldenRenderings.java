package org.recce4j.render.golden;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** The lines of golden/jinja/render.jsonl.gz by folder. */
final class GoldenRenderings {

    private GoldenRenderings() {}

    record Line(
            String folder,
            String id,
            String mode,
            @Nullable String out,
            @Nullable String error,
            boolean equalsDbt) {}

    static Map<String, List<Line>> byFolder() {
        Map<String, List<Line>> all = new LinkedHashMap<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedFiles.path("golden/jinja/render.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                Json.Obj line = (Json.Obj) JsonText.read(text);
                all.computeIfAbsent(String.valueOf(line.text("dir")), any -> new ArrayList<>())
                        .add(new Line(
                                String.valueOf(line.text("dir")),
                                String.valueOf(line.text("uid")),
                                String.valueOf(line.text("mode")),
                                line.text("out"),
                                line.text("error"),
                                Boolean.TRUE.equals(line.get("equals_dbt").toPlain())));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }
}
