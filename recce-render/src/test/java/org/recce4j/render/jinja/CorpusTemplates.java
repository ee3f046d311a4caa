package org.recce4j.render.jinja;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** The templates of the corpus: every distinct text of a model, test or macro. */
final class CorpusTemplates {

    private CorpusTemplates() {}

    static Set<String> all() {
        Set<String> templates = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(SharedFiles.path("corpus"))) {
            for (Path file : files.filter(path -> path.endsWith("manifest.json.gz"))
                    .sorted()
                    .toList()) {
                addAll(templates, read(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return templates;
    }

    private static Json.Obj read(Path file) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
            return (Json.Obj) JsonText.read(new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static void addAll(Set<String> templates, Json.Obj manifest) {
        for (String section : List.of("nodes", "macros")) {
            for (Json entry : values(manifest.object(section))) {
                for (String field : List.of("raw_code", "raw_sql", "macro_sql")) {
                    String text = entry instanceof Json.Obj object ? object.text(field) : null;
                    if (text != null && isTemplate(entry)) {
                        templates.add(text);
                    }
                }
            }
        }
    }

    private static Collection<Json> values(Json.Obj object) {
        return object.fields().values();
    }

    private static boolean isTemplate(Json entry) {
        return !(entry instanceof Json.Obj object) || !"python".equals(object.text("language"));
    }

    /** An engine with the tags, filters and tests that dbt adds. */
    static Jinja.Builder dbtLike() {
        Jinja.Builder builder = Jinja.builder();
        for (String filter : List.of("as_bool", "as_native", "as_number", "as_text", "is_list")) {
            builder.filter(filter, arguments -> arguments.positional().get(0));
        }
        return builder.tag("materialization", CorpusTemplates::materialization)
                .tag("test", CorpusTemplates::test)
                .tag("data_test", CorpusTemplates::test)
                .tag("docs", head -> new Tag.Meaning.Macro("docs_" + head.name()))
                .tag("snapshot", head -> new Tag.Meaning.Macro("snapshot_" + head.name()));
    }

    private static Tag.Meaning test(Tag.Head head) {
        String name = head.name();
        head.signature();
        return new Tag.Meaning.Macro("test_" + name);
    }

    private static Tag.Meaning materialization(Tag.Head head) {
        String name = head.name();
        @Nullable Object adapter = "default";
        while (head.skip(",")) {
            if (head.skip("default")) {
                continue;
            }
            String option = head.name();
            if (!head.skip("=")) {
                throw head.failure("expected a value of " + option);
            }
            if (option.equals("adapter")) {
                adapter = head.constant();
            } else {
                head.expression();
            }
        }
        return new Tag.Meaning.Macro("materialization_" + name + "_" + adapter);
    }
}
