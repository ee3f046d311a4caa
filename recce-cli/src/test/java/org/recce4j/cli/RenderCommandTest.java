package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

class RenderCommandTest {

    private final Path folder;
    private final Cli cli;

    RenderCommandTest(@TempDir Path folder) {
        this.folder = folder;
        this.cli = new Cli(folder);
    }

    @BeforeEach
    void write() {
        new RenderedShop()
                .model("a", "select {{ var('days', 1) }} as n", "select 1 as n")
                .model("b", "select  1 {{ '' }}", "select 1")
                .model("c", "select * from {{ ref('a') }}", "select * from other")
                .model("d", "select {{ nothing.like.this }}", "select 1")
                .model("e", "select '{{ env_var('REGION') }}'", null)
                .model("f", "{% set r = run_query('select 1') %}select 1", null)
                .model("g", null, null)
                .macro("run_query", "{% macro run_query(sql) %}{{ adapter.execute(sql, fetch=true) }}{% endmacro %}")
                .write(folder.resolve("target"));
    }

    private Cli.Result render(String... options) {
        return cli.run(Stream.concat(Stream.of("render", "--artifacts", "target"), Stream.of(options))
                .toArray(String[]::new));
    }

    private static List<Json.Obj> lines(Cli.Result result) {
        return result.out().lines().map(line -> (Json.Obj) JsonText.read(line)).toList();
    }

    @Test
    void printsEachTextBelowTheNodesId() {
        Cli.Result result = render("--select", "a", "e", "--no-infer");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("""
                        -- model.shop.a
                        select 1 as n

                        -- model.shop.e: missing_input: Env var required but not provided: 'REGION'

                        """);
        assertThat(result.code()).isZero();
    }

    @Test
    void writesALineANodeWithItsOutcome() {
        Cli.Result result = render("--format", "jsonl", "--no-infer");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(lines(result))
                .extracting(line -> line.text("unique_id"))
                .containsExactly(
                        "model.shop.a",
                        "model.shop.b",
                        "model.shop.c",
                        "model.shop.d",
                        "model.shop.e",
                        "model.shop.f",
                        "model.shop.g");
        assertThat(lines(result))
                .extracting(line -> line.text("outcome"))
                .containsExactly(
                        "rendered", "rendered", "rendered", "failed", "missing_input", "needs_warehouse", "no_source");
        assertThat(JsonText.write(lines(result).get(4)))
                .isEqualTo("{\"format\":\"recce4j.rendering/1\",\"unique_id\":\"model.shop.e\",\"outcome\":"
                        + "\"missing_input\",\"kind\":\"env_var\",\"name\":\"REGION\"}");
        assertThat(JsonText.write(lines(result).get(5)))
                .isEqualTo("{\"format\":\"recce4j.rendering/1\",\"unique_id\":\"model.shop.f\",\"outcome\":"
                        + "\"needs_warehouse\",\"operation\":\"execute\",\"relation\":null,"
                        + "\"stack\":[\"macro.shop.run_query\"]}");
        assertThat(lines(result).get(3).text("code")).startsWith("JINJA-");
        assertThat(lines(result).get(3).get("line")).isEqualTo(Json.of(1));
    }

    @Test
    void verifiesAgainstTheCompiledCode() {
        Cli.Result result = render("--verify", "--no-infer");
        assertThat(result.out())
                .contains("model.shop.a: identical\n")
                .contains("model.shop.b: whitespace\n")
                .contains("model.shop.c: different, line 1: \"select * from \"db\".\"dev\".\"a\"\","
                        + " compiled \"select * from other\"\n")
                .endsWith("""
                        rendered        3: identical 1, whitespace 1, different 1, without compiled code 0
                        needs_warehouse 1
                        missing_input   1
                        failed          1
                        no_source       1
                        """);
        assertThat(result.code()).isEqualTo(1);
        assertThat(render("--verify", "--no-infer", "--exit-zero").code()).isZero();
        assertThat(render("--verify", "--no-infer", "--exclude", "c").code()).isZero();
    }

    @Test
    void verifiesInLinesAndCountsBesideThem() {
        Cli.Result result = render("--verify", "--no-infer", "--format", "jsonl");
        assertThat(lines(result))
                .extracting(line -> line.get("matches").toPlain())
                .containsExactly("identical", "whitespace", "different", null, null, null, null);
        assertThat(result.err()).contains("rendered        3: identical 1");
    }

    @Test
    void infersInputsFromTheCompiledCodeAndSaysSo() {
        new RenderedShop()
                .model("a", "select '{{ target.name }}'", "select 'prod'")
                .model("b", "{% if target.name == 'prod' %}select 1{% else %}select 2{% endif %}", "select 1")
                .write(folder.resolve("target"));
        Cli.Result result = render("--format", "jsonl", "--verify");
        assertThat(result.err())
                .contains("inferred: target name = \"prod\", which explains the compiled code of 2 of 2");
        assertThat(lines(result).get(0).text("matches")).isEqualTo("identical");
        assertThat(JsonText.write(lines(result).get(2)))
                .startsWith("{\"format\":\"recce4j.rendering/1\",\"inferred\":[{\"kind\":\"target\",\"name\":\"name\"");
        assertThat(lines(render("--format", "jsonl", "--no-infer"))).hasSize(2);
    }

    @Test
    void readsTheInputsOfItsOptions() {
        RenderedShop.text(folder.resolve("dbt_project.yml"), "name: shop\nvars: {days: 3}\n");
        RenderedShop.text(folder.resolve("one.env"), "REGION=eu\n");
        assertThat(render("--select", "a", "--project", ".", "--no-infer").out())
                .contains("select 3 as n");
        assertThat(render("--select", "a", "--project", ".", "--vars", "{days: 4}", "--no-infer")
                        .out())
                .contains("select 4 as n");
        assertThat(render("--select", "e", "--env-file", "one.env", "--no-infer")
                        .out())
                .contains("select 'eu'");
        cli.with("REGION", "us");
        assertThat(render("--select", "e", "--no-infer").out()).contains("select 'us'");
        assertThat(render("--select", "e", "--no-infer", "--no-env").out()).contains("missing_input");
    }

    @Test
    void takesTheTargetFromAProfileWithoutItsSecrets() {
        new RenderedShop()
                .model(
                        "a",
                        "select '{{ target.name }} {{ target.schema }} {{ target.dbname }} {{ target.password }}'",
                        null)
                .write(folder.resolve("target"));
        RenderedShop.text(
                folder.resolve("profiles.yml"),
                "shop: {target: ci, outputs: {ci: {type: postgres, host: h, user: u, password: hidden, port: 5432,"
                        + " dbname: d, schema: s}}}\n");
        assertThat(render("--profile", "shop", "--profiles-dir", ".").out()).contains("select 'ci s d '");
        Cli.Result unused = render("--profile", "shop", "--profiles-dir", ".", "--target-name", "x");
        assertThat(unused.err())
                .contains("warning: --target-name and --target-values are not used: the target is that of the profile");
        assertThat(render("--no-infer").out()).contains("missing_input: The value of target.name is not known");
        assertThat(render("--target-name", "x", "--target-values", "{schema: y, dbname: z, password: p}")
                        .out())
                .contains("select 'x y z p'");
    }

    @Test
    void aWarehouseAnswersWhatTemplatesAsk() {
        assertThat(render("--select", "f", "--no-infer", "--duckdb", ":memory:").out())
                .contains("-- model.shop.f\nselect 1\n");
        Cli.Result unreachable = render("--no-infer", "--duckdb", "no/such/folder/file.duckdb");
        assertThat(unreachable.code()).isEqualTo(2);
        assertThat(unreachable.out()).isEmpty();
    }

    @Test
    void modelsOfALaterBuild() {
        new RenderedShop()
                .model(
                        "a",
                        "select 1{% if adapter.get_relation(this.database, this.schema, this.name) %} + 1{% endif %}",
                        "select 1 + 1")
                .write(folder.resolve("target"));
        assertThat(render("--no-infer", "--incremental", "always").out()).contains("select 1 + 1");
        assertThat(render("--no-infer", "--incremental", "auto").out()).contains("select 1 + 1");
        assertThat(render("--incremental", "sometimes").err()).contains("Cannot use \"sometimes\" as --incremental");
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThat(render("--target-values", "[1]").err())
                .contains("Cannot read --target-values '[1]': it must be a mapping");
        assertThat(render("--project", "nowhere").err()).contains("Cannot read project file");
        assertThat(render("--select", "nosuch").err())
                .contains("The selection criterion 'nosuch' does not match any enabled nodes");
        assertThat(render("--select", "state:new").err()).contains("Cannot use --select: ");
    }
}
