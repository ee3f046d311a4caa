package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** Recce's own lists of changes. */
class GoldenRecceChangesTest {

    @Test
    void listsWhatRecceListsOfTheScenario() throws IOException {
        Path cafe = SharedFiles.path("golden/recce/cafe");
        Json.Obj expected = GoldenStateTest.json(cafe.resolve("lineage.json")).object("diff");
        assertThat(CafeChangesTest.statuses(
                        ReadStates.of(cafe.resolve("base/manifest.json.gz")),
                        ReadStates.of(cafe.resolve("current/manifest.json.gz"))))
                .isEqualTo(statuses(expected));
    }

    @Test
    void listsWhatRecceListsOfEachVariant() throws IOException {
        Json.Obj manifest = GoldenStateTest.json(SharedFiles.path("golden/recce/mini/manifest.json.gz"));
        ProjectState base = ReadStates.of(manifest);
        List<String> wrong = new ArrayList<>();
        int count = 0;
        for (Json.Obj variant : variants()) {
            count++;
            ProjectState current = ReadStates.of(patched(manifest, variant.object("manifest_patch")));
            Map<String, String> wanted = statuses(variant.object("answer").object("diff"));
            Map<String, String> actual = CafeChangesTest.statuses(base, current);
            if (!actual.equals(wanted)) {
                wrong.add(variant.text("name") + ": Recce " + wanted + ", we " + actual);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(count).isGreaterThanOrEqualTo(43);
    }

    private static List<Json.Obj> variants() throws IOException {
        List<Json.Obj> variants = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(SharedFiles.path("golden/recce/mini/variants.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                variants.add((Json.Obj) JsonText.read(line));
            }
        }
        return variants;
    }

    private static Json.Obj patched(Json.Obj manifest, Json.Obj patch) {
        Json.Obj patched = manifest;
        for (Map.Entry<String, Json> section : patch.fields().entrySet()) {
            Json.Obj edit = (Json.Obj) section.getValue();
            if (edit.find("value").isPresent()) {
                patched = patched.with(section.getKey(), edit.get("value"));
                continue;
            }
            Map<String, Json> entries =
                    new LinkedHashMap<>(manifest.object(section.getKey()).fields());
            edit.items("remove").forEach(key -> entries.remove(String.valueOf(key.toPlain())));
            entries.putAll(edit.object("set").fields());
            patched = patched.with(section.getKey(), new Json.Obj(entries));
        }
        return patched;
    }

    private static Map<String, String> statuses(Json.Obj diff) {
        Map<String, String> statuses = new TreeMap<>();
        diff.fields().forEach((id, change) -> statuses.put(id, ((Json.Obj) change).text("change_status")));
        return statuses;
    }
}
