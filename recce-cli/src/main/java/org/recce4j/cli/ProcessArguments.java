package org.recce4j.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The arguments of the process, as parsed. */
final class ProcessArguments {

    private static final Set<String> PATHS = Set.of("FILE", "F", "DIR", "PATH", "S");

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
        requireKnown(chain);
        CommandLine last = chain.get(chain.size() - 1).commandSpec().commandLine();
        boolean isHelp = chain.stream().anyMatch(part -> part.isUsageHelpRequested() || part.isVersionHelpRequested());
        if (!isHelp && !last.getSubcommands().isEmpty()) {
            last.usage(last.getOut());
            return ExitCode.OK;
        }
        if (!isHelp) {
            chain.forEach(ProcessArguments::requireValid);
            chain.forEach(part -> requirePaths(part, host));
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

    /** An unknown command is an error even if its help is asked for: that of another command would be shown. */
    private static void requireKnown(List<ParseResult> chain) {
        ParseResult last = chain.get(chain.size() - 1);
        CommandLine command = last.commandSpec().commandLine();
        if (!command.getSubcommands().isEmpty() && !last.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(command, last.unmatched());
        }
    }

    /** What is unknown comes first: it might be what is missing, with a typing error. */
    private static void requireValid(ParseResult parsed) {
        for (Exception error : parsed.errors()) {
            if (error instanceof UnmatchedArgumentException unmatched) {
                throw unmatched;
            }
        }
        for (Exception error : parsed.errors()) {
            if (error instanceof ParameterException invalid) {
                throw invalid;
            }
        }
    }

    /** Paths that cannot be meant. */
    private static void requirePaths(ParseResult parsed, Host host) {
        for (ArgSpec argument : parsed.matchedArgs()) {
            if (!isPath(argument)) {
                continue;
            }
            String option = UsageError.name(argument);
            for (String value : argument.stringValues()) {
                if (value.isEmpty()) {
                    throw new CliException("Cannot use an empty text as " + option + ": name a path");
                }
                if (argument.isOption()
                        && argument.paramLabel().equals("DIR")
                        && Files.isRegularFile(host.resolve(value))) {
                    throw new CliException(
                            "Cannot use \"" + value + "\" as " + option + ": it is a file; name its folder");
                }
            }
        }
    }

    /** Whether a parameter names a file, a folder or a state. */
    static boolean isPath(ArgSpec argument) {
        return PATHS.contains(argument.paramLabel()) && argument.auxiliaryTypes()[0] == String.class;
    }
}
