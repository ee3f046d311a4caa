package org.recce4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;

/** What is wrong with the value of an argument. */
final class InvalidValue {

    private InvalidValue() {}

    static String line(ArgSpec argument, String value) {
        List<String> known = new ArrayList<>();
        if (argument.completionCandidates() != null) {
            argument.completionCandidates().forEach(known::add);
        }
        String why = known.isEmpty() ? notA(argument) : "it is not one of " + String.join(", ", known);
        return "Cannot use \"" + value + "\" as " + UsageError.name(argument) + Nearest.question(value, known) + ": "
                + why;
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
}
