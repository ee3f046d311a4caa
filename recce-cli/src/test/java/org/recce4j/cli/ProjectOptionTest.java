package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.render.ProjectFiles;

class ProjectOptionTest {

    private final Path folder;

    ProjectOptionTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private ProjectFiles read(String... paths) {
        return ProjectOption.read(List.of(paths), new Cli(folder).host());
    }

    @ParameterizedTest
    @CsvSource({
        "'', dbt_packages",
        "'', dbt_modules",
        "'packages-install-path: libs', libs",
        "'modules-path: mods', mods"
    })
    void findsThePackagesOfAProject(String setting, String packages) {
        RenderedShop.text(folder.resolve("shop/dbt_project.yml"), "name: shop\n" + setting);
        RenderedShop.text(folder.resolve("shop/" + packages + "/util/dbt_project.yml"), "name: util\nvars: {a: 1}");
        RenderedShop.text(folder.resolve("shop/" + packages + "/docs/readme.md"), "no project");
        for (String path : List.of("shop", "shop/dbt_project.yml")) {
            assertThat(read(path).names()).containsExactly("shop", "util");
            assertThat(read(path).variable("util", "a")).isEqualTo(Json.of(1));
        }
    }

    @Test
    void aFileThatIsNamedGoesBeforeOneThatIsFound() {
        RenderedShop.text(folder.resolve("shop/dbt_project.yml"), "name: shop");
        RenderedShop.text(folder.resolve("shop/dbt_packages/util/dbt_project.yml"), "name: util\nvars: {a: 1}");
        RenderedShop.text(folder.resolve("util.yml"), "name: util\nvars: {a: 2}");
        assertThat(read("shop", "util.yml").variable("util", "a")).isEqualTo(Json.of(2));
    }

    @Test
    void saysWhichFileIsWrong() {
        RenderedShop.text(folder.resolve("shop/dbt_project.yml"), "name: shop");
        RenderedShop.text(folder.resolve("shop/dbt_packages/util/dbt_project.yml"), "vars: {a: 1}");
        assertThatThrownBy(() -> read("shop"))
                .hasMessageStartingWith("Cannot use project file \"")
                .hasMessageContaining("util")
                .hasMessageEndingWith("it has no \"name\"; give a dbt_project.yml");
        RenderedShop.text(folder.resolve("shop/dbt_packages/util/dbt_project.yml"), "name: [");
        assertThatThrownBy(() -> read("shop")).hasMessageContaining("dbt_project.yml\" as YAML");
    }

    @Test
    void warnsOfTwoFilesOfOneName() {
        RenderedShop.text(folder.resolve("a.yml"), "name: shop\nvars: {a: 1}");
        RenderedShop.text(folder.resolve("b.yml"), "name: shop\nvars: {a: 2}");
        new RenderedShop().model("m", "select {{ var('a') }}", null).write(folder.resolve("target"));
        Cli.Result result =
                new Cli(folder).run("render", "--artifacts", "target", "--no-infer", "--project", "a.yml", "b.yml");
        assertThat(result.err()).contains("b.yml\" is not used: it has the same \"name\" as \"");
        assertThat(result.out()).contains("select 1");
    }

    @Test
    void theArtifactSaysWhichFileIsTheRootProjects() {
        RenderedShop.text(folder.resolve("util.yml"), "name: util\nvars: {a: 1}");
        RenderedShop.text(folder.resolve("shop.yml"), "name: shop\nvars: {a: 2}");
        new RenderedShop().model("m", "select {{ var('a', 3) }}", null).write(folder.resolve("target"));
        Cli cli = new Cli(folder);
        assertThat(cli.run("render", "--artifacts", "target", "--no-infer", "--project", "util.yml", "shop.yml")
                        .out())
                .contains("select 2");
        assertThat(cli.run("render", "--artifacts", "target", "--no-infer", "--project", "util.yml")
                        .out())
                .contains("select 3");
    }
}
