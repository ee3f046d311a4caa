package org.recce4j.cli;

import java.util.function.Function;
import org.recce4j.model.Progress;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What a command shows on standard error while it works: nothing with {@code --quiet}.
 *
 * @param command the command, to look for {@code --quiet}
 */
record ShownProgress(Host host, CommandSpec command) {

    /** Returns what the work returns, and shows its progress meanwhile. */
    <T> T during(Function<Progress, T> work) {
        if (isQuiet()) {
            return work.apply(Progress.NONE);
        }
        try (TerminalProgress progress = new TerminalProgress(host)) {
            return work.apply(progress);
        }
    }

    /** Returns what reports that the command waits for another process. */
    Progress whileWaiting() {
        return isQuiet() ? Progress.NONE : new WaitNotice(host);
    }

    private boolean isQuiet() {
        return RecceCommand.of(command).quiet;
    }
}
