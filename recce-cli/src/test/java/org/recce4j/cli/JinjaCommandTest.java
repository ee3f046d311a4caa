package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JinjaCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path folder;

    private Cli cli() {
        return new Cli(folder);
    }

    @Test
    void rendersAFile() throws IOException {
        Files.writeString(folder.resolve("t.sql"), "{% include 'part.sql' %}\nselect {{ columns | join(', ') }}\n");
        Files.writeString(folder.resolve("part.sql"), "-- {{ title }}");
        Cli.Result result = cli().run("jinja", "t.sql", "--context", "{\"columns\": [\"a\", \"b\"], \"title\": \"T\"}");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEqualTo("-- T\nselect a, b");
        assertThat(result.code()).isZero();
    }

    @Test
    void rendersStandardInput() {
        assertThat(cli().reading("{{ 1 + 1 }}\n").run("jinja").out()).isEqualTo("2");
        assertThat(cli().reading("{{ 1 + 1 }}\n")
                        .run("jinja", "-", "--keep-trailing-newline")
                        .out())
                .isEqualTo("2\n");
        assertThat(cli().reading("  {% if true %}\nx{% endif %}")
                        .run("jinja", "--trim-blocks", "--lstrip-blocks")
                        .out())
                .isEqualTo("x");
        assertThat(cli().reading("{{ x }}").run("jinja", "--undefined", "debug").out())
                .isEqualTo("{{ x }}");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Files.writeString(folder.resolve("t.sql"), "a\n{{ b.c }}");
        assertError(cli().run("jinja", "t.sql"), "'b' is undefined (line 2, column 5 of 't.sql')");
        assertError(cli().run("jinja", "nope.sql"), "Cannot read the template", "nope.sql");
        assertError(cli().run("jinja", "t.sql", "--context", "{"), "Cannot read --context");
        assertError(cli().run("jinja", "t.sql", "--context", "[]"), "must be a JSON object");
        assertError(cli().run("jinja", "t.sql", "--batch"), "--batch reads standard input; leave one of them out");
        assertError(cli().run("jinja", "--undefined", "odd"), "odd");
        Files.writeString(folder.resolve("up.sql"), "{% include '../secret.sql' %}");
        Files.writeString(folder.resolve("../secret.sql").normalize(), "secret");
        assertError(cli().run("jinja", "up.sql"), "../secret.sql (line 1");
        Files.delete(folder.resolve("../secret.sql").normalize());
    }

    private static void assertError(Cli.Result result, String... parts) {
        assertThat(result.code()).isEqualTo(ExitCode.ERROR);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("error: ").contains(parts);
    }

    @Test
    void answersABatchLineByLine() {
        String lines = """
            {"template": "{{ a }}|{{ b }}", "context": {"a": 1.0, "b": 1.6072202223340248e16}}

            {"template": "{% if true %}\\nx{% endif %}\\n", "options": {"trim_blocks": true, "keep_trailing_newline": true}}
            {"template": "\\n{{ x }}", "options": {"undefined": "strict"}}
            {"template": "{{ a b }}"}
            {"template": "{% do d.update(z=1) %}{{ d }}", "context": {"d": {"y": [null, true]}}}
            """;
        Cli.Result result = cli().reading(lines).run("jinja", "--batch");
        assertThat(result.out().lines().toList())
                .containsExactly(
                        "{\"format\":\"recce4j.jinja/1\",\"output\":\"1.0|1.6072202223340248e+16\"}",
                        "{\"format\":\"recce4j.jinja/1\",\"output\":\"x\"}",
                        "{\"format\":\"recce4j.jinja/1\",\"error\":{\"type\":\"UndefinedError\",\"message\":\"'x' is"
                                + " undefined\",\"line\":2}}",
                        "{\"format\":\"recce4j.jinja/1\",\"error\":{\"type\":\"TemplateSyntaxError\",\"message\":\"expected"
                                + " token 'end of print statement', got 'b'\",\"line\":1}}",
                        "{\"format\":\"recce4j.jinja/1\",\"output\":\"{'y': [None, True], 'z': 1}\"}");
        assertThat(result.code()).isZero();
    }

    @Test
    void answersALineThatIsNoRequestWithAnError() {
        Cli.Result result = cli().reading("""
            {
            []
            {"context": {}}
            {"template": "x", "options": {"undefined": "odd"}}
            {"template": "x", "options": {"trim_block": true}}
            {"template": "x", "context": 1}
            {"template": "x"}
            """).run("jinja", "--batch");
        assertThat(result.code()).isZero();
        List<String> lines = result.out().lines().toList();
        assertThat(lines).hasSize(7);
        assertThat(lines.subList(0, 6)).allMatch(line -> line.contains("\"type\":\"ValueError\""));
        assertThat(lines.get(0)).contains("Cannot read line 1 of the batch: ");
        assertThat(lines.get(1)).contains("it is not a JSON object");
        assertThat(lines.get(2)).contains("it has no text");
        assertThat(lines.get(3)).contains("is not one of lenient, strict, chainable, debug");
        assertThat(lines.get(4)).contains("did you mean trim_blocks?");
        assertThat(lines.get(5)).contains("must be an object");
        assertThat(lines.get(6)).isEqualTo("{\"format\":\"recce4j.jinja/1\",\"output\":\"x\"}");
    }
}
