package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;

/** Runs the shell commands of docs/ci.md on the demo; what would need a network or dbt is replaced by a program that records. */
class CiRecipesTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("recce.root", "..")).resolve("docs/ci.md");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
        Files.writeString(folder.resolve("dbt_project.yml"), "name: shop\nprofile: shop\n");
        Files.writeString(folder.resolve("profiles.yml"), """
                shop:
                  outputs:
                    ci: {type: duckdb, path: demo/demo.duckdb}
                    prod: {type: duckdb, path: demo/demo.duckdb}
                """);
        program("recce", "exec $recce \"$@\"");
        program("dbt", "mkdir -p target && cp demo/$built/*.json target/");
        program("unzip", "mkdir -p base/target && cp demo/base/*.json base/target/");
        program("gh", """
                echo "gh $*" >> calls.txt
                case "$1 $2" in
                  "run list") echo 7 ;;
                  "run download") mkdir -p base && cp demo/base/*.json base/ ;;
                  "pr comment") cp "$5" comment.md ;;
                esac
                """);
        program("curl", """
                echo "curl $*" >> calls.txt
                for argument; do
                  case $argument in body@*) cp "${argument#body@}" comment.md ;; esac
                done
                """);
    }

    @Test
    void gitHubActionsCommentsAndFailsIfDataDiffer() throws Exception {
        assertThat(gitHub("current")).isEqualTo(ExitCode.DIFFERENT);
        assertThat(calls())
                .contains("gh run download 7 --name dbt-artifacts --dir base")
                .contains("gh pr comment 42 --body-file recce.md");
        assertThat(comment()).contains("## What it did to the data", "| DIFFERENT |");
    }

    @Test
    void gitHubActionsPassesIfNothingDiffers() throws Exception {
        assertThat(gitHub("base")).isEqualTo(ExitCode.OK);
        assertThat(comment()).contains("Nothing changed.");
    }

    @Test
    void gitHubActionsHasNothingToCommentIfTheCommandCannotRun() throws Exception {
        Files.writeString(folder.resolve("recce.md"), "the report of another job");
        Files.writeString(folder.resolve("profiles.yml"), "other: {}");
        assertThat(gitHub("current")).isEqualTo(ExitCode.ERROR);
        assertThat(calls()).doesNotContain("gh pr comment");
    }

    @Test
    void gitLabCommentsAndFailsIfDataDiffer() throws Exception {
        assertThat(gitLab("current")).isEqualTo(ExitCode.DIFFERENT);
        assertThat(calls())
                .contains("JOB-TOKEN: job-token --output base.zip"
                        + " https://gitlab.example/api/v4/projects/9/jobs/artifacts/main/download?job=dbt")
                .contains("https://gitlab.example/api/v4/projects/9/merge_requests/42/notes");
        assertThat(comment()).contains("## What it did to the data", "| DIFFERENT |");
    }

    @Test
    void gitLabPassesIfNothingDiffersAndFailsIfTheCommandCannotRun() throws Exception {
        assertThat(gitLab("base")).isEqualTo(ExitCode.OK);
        Files.writeString(folder.resolve("profiles.yml"), "other: {}");
        Files.delete(folder.resolve("calls.txt"));
        assertThat(gitLab("current")).isEqualTo(ExitCode.ERROR);
        assertThat(calls()).doesNotContain("notes");
    }

    @Test
    void theStoreReplacesTheArtifactsOfTheMainBranch() throws Exception {
        List<String> blocks = blocks("sh");
        assertThat(blocks).hasSize(2);
        assertThat(shell("built=base; dbt docs generate\n" + blocks.get(0))).isEqualTo(ExitCode.OK);
        assertThat(shell("built=current; dbt docs generate\n" + blocks.get(1))).isEqualTo(ExitCode.DIFFERENT);
        assertThat(folder.resolve("recce.md")).content().contains("What it did to the data");
    }

    /** Runs the steps as GitHub does, each in a shell of its own, until one fails. */
    private int gitHub(String built) throws Exception {
        Map<String, String> expressions = new HashMap<>(Map.of("github.token", "token", "github.event.number", "42"));
        Json.Obj workflow = (Json.Obj) Yaml.read(blocks("yaml").get(0));
        for (Json item : workflow.object("jobs").object("diff").items("steps")) {
            Json.Obj step = (Json.Obj) item;
            String run = step.text("run");
            StringBuilder script = new StringBuilder("export built=" + built + " GITHUB_OUTPUT=output.txt\n");
            step.object("env")
                    .fields()
                    .forEach((name, value) -> script.append("export ")
                            .append(name + "=" + evaluated(((Json.Str) value).value(), expressions) + "\n"));
            int code = run == null ? 0 : shell(script + "set -e\n" + run);
            if (code != 0) {
                return code;
            }
            if (Files.exists(folder.resolve("output.txt"))) {
                Files.readAllLines(folder.resolve("output.txt"))
                        .forEach(line -> expressions.put(
                                "steps." + step.text("id") + ".outputs." + line.split("=", -1)[0],
                                line.split("=", -1)[1]));
                Files.delete(folder.resolve("output.txt"));
            }
        }
        return 0;
    }

    private static String evaluated(String value, Map<String, String> expressions) {
        return EXPRESSION.matcher(value).replaceAll(found -> {
            assertThat(expressions).containsKey(found.group(1));
            return Matcher.quoteReplacement(expressions.getOrDefault(found.group(1), ""));
        });
    }

    /** Runs the commands as GitLab does, all in one shell that stops at the first failure. */
    private int gitLab(String built) throws Exception {
        Json.Obj job = ((Json.Obj) Yaml.read(blocks("yaml").get(1))).object("recce");
        StringBuilder script = new StringBuilder("""
                export built=%s CI_JOB_TOKEN=job-token RECCE_TOKEN=token CI_API_V4_URL=https://gitlab.example/api/v4
                export CI_PROJECT_ID=9 CI_DEFAULT_BRANCH=main CI_MERGE_REQUEST_IID=42
                set -eo pipefail
                """.formatted(built));
        job.items("script")
                .forEach(line -> script.append(((Json.Str) line).value()).append('\n'));
        return shell(script.toString());
    }

    private int shell(String script) throws Exception {
        return new CommandProcess(folder)
                .run("export recce built PATH=\"$PWD/bin:$PATH\"\n" + script)
                .code();
    }

    private static List<String> blocks(String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private void program(String name, String script) throws IOException {
        Path file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(file, "#!/bin/bash\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private String calls() throws IOException {
        return Files.readString(folder.resolve("calls.txt"));
    }

    private String comment() throws IOException {
        return Files.readString(folder.resolve("comment.md"));
    }
}
