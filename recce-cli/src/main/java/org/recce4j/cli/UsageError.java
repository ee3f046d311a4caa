package org.recce4j.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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
            return new UnknownArgument(command(), unmatched.getUnmatched().get(0)).line();
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
            return InvalidValue.line(argument, value);
        }
        return Objects.toString(failure.getMessage(), "Cannot use these arguments")
                .lines()
                .findFirst()
                .orElse("");
    }

    private static String missing(List<ArgSpec> missing) {
        return "Missing " + missing.stream().map(UsageError::form).collect(Collectors.joining(" and "));
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
