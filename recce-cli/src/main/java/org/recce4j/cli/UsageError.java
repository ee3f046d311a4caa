package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments, and what was probably meant. */
record UsageError(ParameterException failure) {

    String line() {
        return sentence() + "; see " + command().qualifiedName() + " --help";
    }

    private CommandSpec command() {
        return failure.getCommandLine().getCommandSpec();
    }

    private String sentence() {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0));
        }
        if (failure instanceof MissingParameterException missing) {
            return missing(missing.getMissing());
        }
        if (failure instanceof OverwrittenOptionException twice) {
            return "Option " + name(twice.getOverwritten()) + " is given twice; give it once";
        }
        ArgSpec argument = failure.getArgSpec();
        String value = failure.getValue();
        if (argument != null && value != null) {
            return invalid(argument, value);
        }
        return Objects.toString(failure.getMessage(), "Cannot use these arguments")
                .lines()
                .findFirst()
                .orElse("");
    }

    private String unmatched(String argument) {
        if (argument.startsWith("-") && argument.length() > 1) {
            return unknownOption(argument);
        }
        if (command().subcommands().isEmpty()) {
            String takes = command().positionalParameters().stream()
                    .map(UsageError::name)
                    .collect(Collectors.joining(" "));
            return "Cannot use the argument \"" + argument + "\": " + command().qualifiedName()
                    + (takes.isEmpty() ? " takes no arguments" : " takes only " + takes);
        }
        List<String> commands = List.copyOf(command().subcommands().keySet());
        return "Unknown command \"" + argument + "\"" + Nearest.question(argument, commands) + ": the commands are "
                + String.join(", ", commands);
    }

    private String unknownOption(String argument) {
        if (argument.chars().anyMatch(Character::isWhitespace) && !argument.contains("=")) {
            return "Unknown option \"" + argument
                    + "\": if it is a text, such as SQL that begins with a comment, put it last, after --, or read"
                    + " it with --file F or -";
        }
        String option = argument.split("=", 2)[0];
        List<String> names = command().options().stream()
                .flatMap(known -> Stream.of(known.names()))
                .toList();
        return names.contains(option)
                ? "Cannot use " + option + " after --: what follows -- is not an option; put it before --"
                : "Unknown option \"" + option + "\"" + Nearest.question(option, names);
    }

    private static String missing(List<ArgSpec> missing) {
        return "Missing " + missing.stream().map(UsageError::form).collect(Collectors.joining(" and "));
    }

    private static String invalid(ArgSpec argument, String value) {
        List<String> known = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(known::add);
        }
        String why = known.isEmpty() ? notA(argument) : "it is not one of " + String.join(", ", known);
        return "Cannot use \"" + value + "\" as " + name(argument) + Nearest.question(value, known) + ": " + why;
    }

    private static String notA(ArgSpec argument) {
        Class<?> type = argument.type();
        if (Map.class.isAssignableFrom(type)) {
            return "it must look like " + argument.paramLabel();
        }
        return type == long.class || type == int.class || type == Integer.class || type == Long.class
                ? "it is not a whole number, or it is too large"
                : "it is malformed";
    }

    /** The option as the user writes it, such as {@code --base S}. */
    static String form(ArgSpec argument) {
        return argument instanceof OptionSpec ? name(argument) + " " + argument.paramLabel() : name(argument);
    }

    static String name(@Nullable ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName()
                : argument == null ? "" : argument.paramLabel();
    }
}
