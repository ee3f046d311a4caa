package org.recce4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command. */
@Command(
        name = "recce",
        description = "What changed between two runs of a dbt project, and what did it do to the data?",
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ExtractCommand.class,
            ChangesCommand.class,
            SelectCommand.class,
            DiffCommand.class,
            JinjaCommand.class,
            ProfileCommand.class,
            QueryCommand.class,
            StoreCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "A state S is a folder with dbt artifacts (target/), a manifest (a file or a pipe), a file written by recce"
                    + " extract --format json, store:latest:<environment> or store:run:<run id>.",
            "",
            "Exit codes: 0 nothing differs, 1 something differs (changes, diff), 2 the command could not be carried"
                    + " out, 3 a check failed, was inconclusive, or was asked for and skipped, or the selection matched nothing"
                    + " (diff), 141 the program that reads the output closed it before all was written.",
            "",
            "Without a command, this help is printed. NO_COLOR turns colours off."
        })
final class RecceCommand {

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    // not inherited: picocli would look for drivers whenever it starts
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of recce4j, the JVM, and the JDBC drivers found.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Print the trace of each error and its causes, whose text might contain row values.")
    boolean stacktrace; // Failure looks for it among the arguments, which might not be parsed

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Print no progress.")
    boolean quiet;
}
