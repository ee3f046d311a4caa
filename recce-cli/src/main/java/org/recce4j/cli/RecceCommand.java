package org.recce4j.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command. */
@Command(
        name = "recce",
        description = "Compare two versions of a dbt project: what changed, and what that did to the data.",
        versionProvider = VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            ExtractCommand.class,
            ChangesCommand.class,
            SelectCommand.class,
            DiffCommand.class,
            RenderCommand.class,
            JinjaCommand.class,
            ProfileCommand.class,
            QueryCommand.class,
            StoreCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "A state S is one of:",
            "  a folder with dbt artifacts, such as target/",
            "  a manifest (a file or a pipe)",
            "  a file written by recce extract --format json",
            "  store:latest:<environment> or store:latest:<project>/<environment>",
            "  store:run:<run id>",
            "",
            "Exit codes:",
            "    0  Success. For changes, diff and render --verify: no",
            "       difference that counts.",
            "    1  A difference that counts (changes, diff, render --verify).",
            "    2  The command failed.",
            "    3  A check failed or was inconclusive, a check that you asked for was",
            "       skipped, or the selection matches no node (diff).",
            "  130  Ctrl-C was pressed.",
            "  141  The program that reads the output stopped before the end.",
            "",
            "Without a command, recce prints this help. Set NO_COLOR to turn off colours."
        })
final class RecceCommand {

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show this help and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean help;

    // not inherited: picocli would look for drivers whenever it starts
    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the versions of recce4j, Java and the JDBC drivers, and exit.")
    @SuppressWarnings("unused") // picocli acts on it
    private boolean version;

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of each error. It might contain row values.")
    boolean stacktrace; // Failure looks for it among the arguments, which might not be parsed

    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "Do not show progress.")
    boolean quiet;

    /** Returns the root of a command. */
    static RecceCommand of(CommandSpec command) {
        return (RecceCommand) command.root().userObject();
    }
}
