package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The arguments of the process, as parsed. */
final class ProcessArguments {

    private ProcessArguments() {}

    /** Returns the commands, which do their work within a host. */
    static CommandLine commands(Host host) {
        CommandLine commands = new CommandLine(new RecceCommand(), new CommandFactory(host))
                .setOut(host.out())
                .setErr(host.err())
                .setExpandAtFiles(false) // dbt's @model, and a file might have the name
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setHelpFactory(PlainHelp::new);
        configure(commands);
        return commands;
    }

    private static void configure(CommandLine command) {
        PlainHelp.configure(command.getCommandSpec());
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(ProcessArguments::configure);
    }

    /** Runs the command that the arguments name. Without one, help is what is asked for. */
    static int execute(Host host, String... arguments) {
        CommandLine commands = commands(host);
        ParseResult parsed = commands.parseArgs(arguments);
        List<ParseResult> chain = chain(parsed);
        ArgumentRules.requireKnown(chain);
        CommandLine last = chain.get(chain.size() - 1).commandSpec().commandLine();
        boolean isHelp = chain.stream().anyMatch(part -> part.isUsageHelpRequested() || part.isVersionHelpRequested());
        if (!isHelp && !last.getSubcommands().isEmpty()) {
            last.usage(last.getOut());
            return ExitCode.OK;
        }
        if (!isHelp) {
            chain.forEach(ArgumentRules::requireValid);
            chain.forEach(part -> ArgumentRules.requirePaths(part, host));
        }
        // not CommandLine.execute, which lets an Error pass and ends with 1 when it fails itself
        return new CommandLine.RunLast().execute(parsed);
    }

    private static List<ParseResult> chain(ParseResult parsed) {
        List<ParseResult> chain = new ArrayList<>();
        for (ParseResult part = parsed; part != null; part = part.subcommand()) {
            chain.add(part);
        }
        return chain;
    }
}
