package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Progress;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** What all commands have in common. */
class CommandsTest {

    private static final int WIDTH = 80;

    /** The formats of each command that has the option. */
    private static final Map<String, String> FORMATS = Map.ofEntries(
            Map.entry("recce extract", "summary, json"),
            Map.entry("recce changes", "text, json, markdown, mermaid, dot"),
            Map.entry("recce select", "text, json"),
            Map.entry("recce diff", "text, markdown, json"),
            Map.entry("recce render", "text, jsonl"),
            Map.entry("recce profile", "text, json"),
            Map.entry("recce query", "table, json, csv"),
            Map.entry("recce store list", "text, json"),
            Map.entry("recce store show", "text, json"),
            Map.entry("recce store prune", "text, json"),
            Map.entry("recce store stats", "text, json"));

    /** The commands that reach no warehouse. */
    private static final Set<String> WITHOUT_CONNECTION =
            Set.of("recce", "recce demo", "recce extract", "recce jinja", "recce store", "recce completion");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Stream<String> commands() {
        return specs().stream().map(CommandSpec::qualifiedName);
    }

    private static List<CommandSpec> specs() {
        List<CommandSpec> specs = new ArrayList<>();
        add(ProcessArguments.commands(new Cli(Path.of("")).host()), specs);
        return specs;
    }

    private static void add(CommandLine command, List<CommandSpec> specs) {
        specs.add(command.getCommandSpec());
        command.getSubcommands().values().forEach(sub -> add(sub, specs));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theHelpFitsATerminalAndSpellsOutEachOption(String command) {
        String help = help(command);
        assertThat(help).startsWith("Usage: " + command + " ");
        assertThat(help.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
        for (OptionSpec option : spec(command).options()) {
            assertThat(help).contains(option.arity().max() == 0 ? option.longestName() : UsageError.form(option));
        }
    }

    /** A path or a command that is cut at the end of a line cannot be copied. */
    @ParameterizedTest
    @MethodSource("commands")
    void linesOfTheHelpEndBetweenWords(String command) {
        String help = words(help(command));
        CommandSpec spec = spec(command);
        spec.args().forEach(argument -> assertThat(help).contains(words(String.join(" ", argument.description()))));
        spec.subcommands().values().forEach(sub -> assertThat(help).contains(text(sub.getCommandSpec())));
        assertThat(help)
                .contains(text(spec), words(String.join(" ", spec.usageMessage().footer())));
    }

    private static String text(CommandSpec command) {
        return words(command.usageMessage().description()[0]);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandCanBeQuiet(String command) {
        assertThat(spec(command).findOption("--quiet")).isNotNull();
        assertThat(section(help(command), "Global options")).contains("--help", "--stacktrace", "--quiet");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aQuietCommandShowsNoProgress(String command) {
        assertThat(showsProgress(command)).isTrue();
        assertThat(showsProgress(command + " --quiet")).isFalse();
        assertThat(showsProgress(command.replaceFirst("recce", "recce --quiet")))
                .isFalse();
    }

    private boolean showsProgress(String line) {
        Host host = new Cli(folder).host();
        ParseResult parsed = ProcessArguments.commands(host).parseArgs(arguments(line));
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        ShownProgress shown = new ShownProgress(host, parsed.commandSpec());
        boolean isShown = shown.during(progress -> progress != Progress.NONE);
        assertThat(shown.whileWaiting() != Progress.NONE).isEqualTo(isShown);
        return isShown;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theOptionsOfTheConnectionAreTheSameEverywhere(String command) {
        String options = section(help(command), "Connection options");
        if (WITHOUT_CONNECTION.contains(command)) {
            assertThat(options).isEmpty();
        } else {
            // the columns differ in width
            assertThat(words(options)).contains(words(section(help("recce profile"), "Connection options")));
            assertThat(options.contains("--store-schema")).isEqualTo(!command.equals("recce profile"));
        }
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theFormatsAreListedAndNoOtherIsTaken(String command) {
        OptionSpec option = spec(command).findOption("--format");
        String formats = FORMATS.get(command);
        if (formats == null) {
            assertThat(option).isNull();
            return;
        }
        assertThat(words(help(command))).contains("Output format: " + formats + " (default: " + first(formats) + ").");
        Cli.Result refused = run(command + " --format xml");
        assertThat(refused.err()).contains("Cannot use \"xml\" as --format: it is not one of " + formats + "; see");
        assertThat(refused.code()).isEqualTo(2);
    }

    @Test
    void aFormatIsReadInAnyCase() {
        assertThat(new Cli(folder).run("demo", "--out", "demo").code()).isZero();
        assertThat(run("recce extract demo/base --format JSON").out()).startsWith("{");
    }

    private static String first(String formats) {
        return formats.substring(0, formats.indexOf(','));
    }

    /** Returns the text of a list of options; an empty text if the help has no such list. */
    private static String section(String help, String heading) {
        int start = help.indexOf("\n" + heading + ":\n");
        if (start < 0) {
            return "";
        }
        int end = help.indexOf("\n\n", start + 1);
        return help.substring(start, end < 0 ? help.length() : end);
    }

    private String help(String command) {
        return run(command + " --help").out();
    }

    private static CommandSpec spec(String command) {
        return specs().stream()
                .filter(spec -> spec.qualifiedName().equals(command))
                .findFirst()
                .orElseThrow();
    }

    private Cli.Result run(String line) {
        return new Cli(folder).run(arguments(line));
    }

    private static String[] arguments(String line) {
        return Stream.of(line.split(" ")).skip(1).toArray(String[]::new);
    }
}
