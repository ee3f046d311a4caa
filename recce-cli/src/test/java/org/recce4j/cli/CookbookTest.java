package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes of docs/checks.md print what the page says, on the demo after the change that a recipe is about. */
class CookbookTest {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("recce.root", "..")).resolve("docs/checks.md");

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|\\S+");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Moved base    | insert into prod.stg_orders select 5000 + i, 7, date '2026-04-02', 900, 'placed' from range(1, 41) t(i)
                    Float noise   | create or replace table pr_42.customers as select * replace (spent * (1 + 1e-14) as spent) from prod.customers
                    Renamed column | alter table pr_42.stg_orders rename column status to state
                    Personal data | update pr_42.stg_customers set customer_name = upper(customer_name) where customer_id < 4
                    No key        | delete from pr_42.stg_orders where order_id = 7
                    Huge table    | select 1
                    Sampled       | select 1
                    Policy        | select 1
                    """)
    void aRecipePrintsWhatThePageSays(String recipe, String change) throws Exception {
        demo(change);
        Files.writeString(
                folder.resolve("recce.yml"), blocks(section(recipe), "yaml").get(0));
        assertThat(run(blocks(section("Cookbook"), "sh").get(0))).contains(lines(recipe));
    }

    @Test
    void twoConnectionsAreComparedAsOneWouldBe() throws Exception {
        demo("select 1");
        Files.createDirectory(folder.resolve("prod"));
        Files.copy(folder.resolve("demo/demo.duckdb"), folder.resolve("prod/demo.duckdb"));
        String recipe = "Two connections: base in another database";
        Files.writeString(
                folder.resolve("profiles.yml"), blocks(section(recipe), "yaml").get(0));
        CommandProcess.Result result = new CommandProcess(folder)
                .run("recce() { $recce \"$@\"; }\n"
                        + blocks(section(recipe), "sh").get(0));
        assertThat(result.out()).as(result.err()).contains(lines(recipe));
    }

    private void demo(String change) throws SQLException {
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("demo/demo.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    private String run(String command) {
        List<String> words = ARGUMENT.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
        assertThat(words.get(0)).isEqualTo("recce");
        return new Cli(folder)
                .run(words.stream().skip(1).toArray(String[]::new))
                .out();
    }

    private static List<String> lines(String recipe) throws IOException {
        return blocks(section(recipe), "text").get(0).lines().toList();
    }

    /** Returns the text below a heading, up to the next one. */
    private static String section(String heading) throws IOException {
        return Stream.of(Files.readString(DOCUMENT).split("\n#+ ", -1))
                .filter(section -> section.startsWith(heading + "\n"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> blocks(String section, String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }
}
