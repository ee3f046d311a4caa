package org.recce4j.cli;

import org.recce4j.diff.ChangeDetector;
import org.recce4j.diff.ChangeSet;
import picocli.CommandLine.Option;

/** The two states that a command compares. */
final class ComparedStates {

    @Option(names = "--base", required = true, paramLabel = "S", description = "The state before.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String base;

    @Option(names = "--current", required = true, paramLabel = "S", description = "The state now.")
    @SuppressWarnings("NullAway.Init") // set by picocli, which requires it
    private String current;

    ComparedStates() {}

    ChangeSet detect(States states) {
        return ChangeDetector.standard().detect(states.read(base, null), states.read(current, null));
    }
}
