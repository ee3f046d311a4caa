package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** The files that the arguments of a command name as its input. */
final class InputFiles {

    private static final List<String> IN_FOLDERS = List.of(
            "manifest.json",
            "manifest.json.gz",
            "catalog.json",
            "catalog.json.gz",
            "run_results.json",
            "run_results.json.gz",
            "sources.json",
            "sources.json.gz",
            "profiles.yml",
            "dbt_project.yml");

    private InputFiles() {}

    /** Refuses to write the output of an option over an input. */
    static void refuse(Path output, String option, CommandSpec command, Host host) {
        for (Path input : named(option, command, host)) {
            if (isSame(input, output)) {
                throw new CliException("Cannot write to " + option + " \"" + output
                        + "\": it is an input of this command, \"" + input + "\"; name another file");
            }
        }
    }

    private static List<Path> named(String option, CommandSpec command, Host host) {
        List<Path> named = new ArrayList<>();
        addFilesIn(host.workingDirectory(), named);
        for (ArgSpec argument : command.commandLine().getParseResult().matchedArgs()) {
            if (ArgumentRules.isPath(argument) && !UsageError.name(argument).equals(option)) {
                for (String value : argument.stringValues()) {
                    if (!StateResolver.isStored(value)) {
                        named.add(host.resolve(value));
                        addFilesIn(host.resolve(value), named);
                    }
                }
            }
        }
        return named;
    }

    private static void addFilesIn(Path folder, List<Path> named) {
        if (Files.isDirectory(folder)) {
            IN_FOLDERS.forEach(name -> named.add(folder.resolve(name)));
        }
    }

    private static boolean isSame(Path input, Path output) {
        try {
            return Files.isRegularFile(output) && Files.exists(input) && Files.isSameFile(input, output);
        } catch (IOException unreadable) {
            return false;
        }
    }
}
