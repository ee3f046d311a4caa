package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code recce render --out}. */
class CompiledFolderTest {

    private final Path folder;
    private final Cli cli;

    CompiledFolderTest(@TempDir Path folder) {
        this.folder = folder;
        this.cli = new Cli(folder);
    }

    private Cli.Result render() {
        return cli.run("render", "--artifacts", "target", "--no-infer", "--out", "deep/compiled");
    }

    private List<String> files() throws IOException {
        Path compiled = folder.resolve("deep/compiled");
        try (Stream<Path> files = Files.walk(compiled)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> compiled.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void hasTheLayoutOfDbt() throws IOException {
        new RenderedShop()
                .model("a", "select 1", null)
                .model("broken", "select {{ var('none') }}", null)
                .node("test.shop.not_null_a.1", "models/schema.yml", "not_null_a.sql", "select 2", null)
                .node("test.shop.singular", "tests\\deep\\singular.sql", "deep\\singular.sql", "select 3", null)
                .node("snapshot.shop.s", "snapshots/s.sql", "s.sql", "select 4", null)
                .write(folder.resolve("target"));
        Cli.Result result = render();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("model.shop.broken: missing_input: ").contains("rendered        4\n");
        assertThat(files())
                .containsExactly(
                        "shop/models/a.sql",
                        "shop/models/schema.yml/not_null_a.sql",
                        "shop/snapshots/s.sql",
                        "shop/tests/deep/singular.sql");
        assertThat(folder.resolve("deep/compiled/shop/models/a.sql")).hasContent("select 1");
    }

    @Test
    void replacesFilesAndKeepsOthers() throws IOException {
        new RenderedShop().model("a", "select 1", null).write(folder.resolve("target"));
        RenderedShop.text(folder.resolve("deep/compiled/shop/models/a.sql"), "old and longer than the new text");
        RenderedShop.text(folder.resolve("deep/compiled/shop/models/z.sql"), "kept");
        assertThat(render().code()).isZero();
        assertThat(folder.resolve("deep/compiled/shop/models/a.sql")).hasContent("select 1");
        assertThat(files()).containsExactly("shop/models/a.sql", "shop/models/z.sql");
    }

    @ParameterizedTest
    @CsvSource({
        "../../../../evil.sql, evil.sql",
        "models/../../../../../evil.sql, evil.sql",
        "..\\..\\..\\..\\evil.sql, evil.sql",
        "models/x.sql, ../../../../../../evil.sql"
    })
    void refusesPathsThatLeadOut(String file, String path) {
        new RenderedShop().node("model.shop.a", file, path, "select 1", null).write(folder.resolve("target"));
        Cli.Result result = render();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("the path of a node in the artifact leads out of the folder by \"..\"");
        assertThat(folder.resolve("evil.sql")).doesNotExist();
        assertThat(folder.resolve("deep/evil.sql")).doesNotExist();
    }

    @Test
    void anAbsolutePathStaysInside() throws IOException {
        new RenderedShop()
                .node("model.shop.a", "/etc/a.sql", "a.sql", "select 1", null)
                .write(folder.resolve("target"));
        assertThat(render().code()).isZero();
        assertThat(files()).containsExactly("shop/etc/a.sql");
    }

    @Test
    void followsNoLinks() throws IOException {
        new RenderedShop().model("a", "select 1", null).write(folder.resolve("target"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.createDirectories(folder.resolve("deep/compiled"));
        Files.createSymbolicLink(folder.resolve("deep/compiled/shop"), outside);
        assertThat(render().err()).contains("it is a link that leads out of the folder; delete it");
        Files.delete(folder.resolve("deep/compiled/shop"));
        Path file = Files.writeString(outside.resolve("file"), "kept");
        Files.createDirectories(folder.resolve("deep/compiled/shop/models"));
        Files.createSymbolicLink(folder.resolve("deep/compiled/shop/models/a.sql"), file);
        assertThat(render().err()).contains("it is a link, which could lead out of the folder; delete it");
        assertThat(file).hasContent("kept");
        assertThat(outside.resolve("models")).doesNotExist();
    }

    @Test
    void saysWhereAFolderCannotBe() throws IOException {
        new RenderedShop().model("a", "select 1", null).write(folder.resolve("target"));
        RenderedShop.text(folder.resolve("deep/compiled/shop/models"), "a file");
        Cli.Result result = render();
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("error: Cannot write into \"");
    }
}
