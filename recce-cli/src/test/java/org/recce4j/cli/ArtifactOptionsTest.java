package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Artifacts of one folder that do not belong together, or of which one cannot be read. */
class ArtifactOptionsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void writeAManifest() throws IOException {
        write("manifest.json", "manifest/v12", "\"nodes\": {}", "\"run-1\"", "2026-11-01T06:00:00Z");
    }

    private void write(String name, String schema, String content, String invocation, String at) throws IOException {
        Files.writeString(
                folder.resolve(name),
                "{\"metadata\": {\"dbt_schema_version\": \"https://schemas.getdbt.com/dbt/" + schema
                        + ".json\", \"invocation_id\": " + invocation + ", \"generated_at\": \"" + at + "\"}, "
                        + content
                        + "}");
    }

    private void catalog(String invocation, String at) throws IOException {
        write("catalog.json", "catalog/v1", "\"nodes\": {}, \"sources\": {}", invocation, at);
    }

    private Cli.Result extract(String... options) {
        String[] all = new String[options.length + 2];
        all[0] = "extract";
        all[1] = ".";
        System.arraycopy(options, 0, all, 2, options.length);
        return new Cli(folder).run(all);
    }

    @Test
    void warnsOfArtifactsOfAnotherRun() throws IOException {
        catalog("\"run-1\"", "2026-11-01T06:10:00Z");
        write("run_results.json", "run-results/v6", "\"results\": []", "\"run-1\"", "2026-11-01T06:10:00Z");
        assertThat(extract().err()).isEmpty();
        catalog("\"run-2\"", "2026-11-01T06:10:00Z");
        assertThat(extract().err())
                .contains("warning: The catalog \"", "is from a different dbt run than the manifest")
                .contains("(2026-11-01T06:10:00Z, the manifest 2026-11-01T06:00:00Z)")
                .hasLineCount(1);
        assertThat(extract("--without-catalog").err()).isEmpty();
        write("run_results.json", "run-results/v6", "\"results\": []", "\"run-3\"", "2026-11-01T06:10:00Z");
        assertThat(extract("--without-catalog").err()).contains("warning: The run results \"");
    }

    @Test
    void comparesTimesIfTheInvocationIsNotKnown() throws IOException {
        catalog("null", "2026-11-01T09:00:00Z");
        assertThat(extract().err()).isEmpty();
        catalog("null", "2024-11-01T09:00:00Z");
        assertThat(extract().err()).contains("is of another dbt run");
        catalog("null", "nonsense");
        assertThat(extract().err()).isEmpty();
    }

    @Test
    void aCatalogThatCannotBeReadCanBeIgnored() throws IOException {
        Files.writeString(folder.resolve("catalog.json"), "{\"nodes\": {");
        Cli.Result result = extract();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("it ends in the middle", "or ignore it with --without-catalog");
        assertThat(extract("--without-catalog").code()).isZero();
        assertThat(new Cli(folder)
                        .run("changes", "--base", ".", "--current", ".", "--without-catalog")
                        .code())
                .isZero();
        assertThat(new Cli(folder).run("select", "x", "--artifacts", ".").err()).contains("--without-catalog");
    }
}
