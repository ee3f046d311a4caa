package org.recce4j.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/**
 * An argument that a command does not take, and what was probably meant.
 *
 * @param command the command that was given it
 * @param argument as the user writes it
 */
record UnknownArgument(CommandSpec command, String argument) {

    String line() {
        if (argument.startsWith("-") && argument.length() > 1) {
            return unknownOption();
        }
        if (command.subcommands().isEmpty()) {
            String takes = command.positionalParameters().stream()
                    .map(UsageError::name)
                    .collect(Collectors.joining(" "));
            return "Cannot use the argument \"" + argument + "\": " + command.qualifiedName()
                    + (takes.isEmpty() ? " takes no arguments" : " takes only " + takes);
        }
        List<String> commands = List.copyOf(command.subcommands().keySet());
        return "Unknown command \"" + argument + "\"" + Nearest.question(argument, commands) + ": the commands are "
                + String.join(", ", commands);
    }

    private String unknownOption() {
        if (argument.chars().anyMatch(Character::isWhitespace) && !argument.contains("=")) {
            return "Unknown option \"" + argument
                    + "\": if it is a text, such as SQL that begins with a comment, put it last, after --, or read"
                    + " it with --file F or -";
        }
        String option = argument.split("=", 2)[0];
        List<String> names = command.options().stream()
                .flatMap(known -> Stream.of(known.names()))
                .toList();
        return names.contains(option)
                ? "Cannot use " + option + " after --: what follows -- is not an option; put it before --"
                : "Unknown option \"" + option + "\"" + Nearest.question(option, names);
    }
}
