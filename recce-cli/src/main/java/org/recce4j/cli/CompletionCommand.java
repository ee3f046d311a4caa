package org.recce4j.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script. */
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        footer = {"", "To load it: source <(recce completion)"})
final class CompletionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private final Host host;

    CompletionCommand(Host host) {
        this.host = host;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        Output.data(AutoComplete.bash(spec.root().name(), root), host.out());
        return ExitCode.OK;
    }
}
