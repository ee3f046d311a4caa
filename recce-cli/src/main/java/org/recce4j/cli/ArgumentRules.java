package org.recce4j.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the arguments of the process must be. */
final class ArgumentRules {

    private static final Set<String> PATHS = Set.of("FILE", "F", "DIR", "PATH", "S");

    private ArgumentRules() {}

    /** An unknown command is an error even if its help is asked for: that of another command would be shown. */
    static void requireKnown(List<ParseResult> chain) {
        ParseResult last = chain.get(chain.size() - 1);
        CommandLine command = last.commandSpec().commandLine();
        if (!command.getSubcommands().isEmpty() && !last.unmatched().isEmpty()) {
            throw new UnmatchedArgumentException(command, last.unmatched());
        }
    }

    /** What is unknown comes first: it might be what is missing, with a typing error. */
    static void requireValid(ParseResult parsed) {
        for (Class<? extends ParameterException> kind :
                List.of(UnmatchedArgumentException.class, ParameterException.class)) {
            for (Exception error : parsed.errors()) {
                if (kind.isInstance(error)) {
                    throw kind.cast(error);
                }
            }
        }
    }

    /** Paths that cannot be meant. */
    static void requirePaths(ParseResult parsed, Host host) {
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
