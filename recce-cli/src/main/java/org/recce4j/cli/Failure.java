package org.recce4j.cli;

import java.util.Arrays;

/** Turns whatever a command throws into one line on standard error and an exit code. */
final class Failure {

    private static final int MEGABYTE = 1_000_000;

    private final Host host;
    private final boolean stacktrace;
    /** Made in advance: later there might be no memory for it. */
    private final String outOfMemory;

    Failure(Host host, String... arguments) {
        this.host = host;
        this.stacktrace = Arrays.asList(arguments).contains("--stacktrace");
        this.outOfMemory = "error: out of memory: the heap has "
                + Runtime.getRuntime().maxMemory() / MEGABYTE
                + " MB; increase it, for example with RECCE_JAVA_OPTS=-Xmx4g"
                + System.lineSeparator();
    }

    /** Prints the line, and the trace if the user asked for it; returns the exit code. What Ctrl-C has ended needs no line. */
    int report(Throwable thrown) {
        if (host.cancellation().isCancelled()) {
            return ExitCode.ERROR;
        }
        if (Causes.find(UnwritableException.class, thrown)
                .filter(UnwritableException::isClosedPipe)
                .isPresent()) {
            return ExitCode.CLOSED_PIPE;
        }
        if (Causes.find(OutOfMemoryError.class, thrown).isPresent()) {
            Output.data(outOfMemory, host.err());
        } else {
            host.note("error: " + FailureLine.of(thrown));
        }
        if (stacktrace) {
            host.trace(thrown);
        }
        host.err().flush();
        return ExitCode.ERROR;
    }
}
