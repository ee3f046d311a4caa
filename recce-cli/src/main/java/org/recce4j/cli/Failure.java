package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.recce4j.model.RecceException;
import picocli.CommandLine;

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
        if (find(UnwritableException.class, thrown)
                .filter(UnwritableException::isClosedPipe)
                .isPresent()) {
            return ExitCode.CLOSED_PIPE;
        }
        if (find(OutOfMemoryError.class, thrown).isPresent()) {
            Output.data(outOfMemory, host.err());
        } else {
            host.note("error: " + line(thrown));
        }
        if (stacktrace) {
            host.trace(thrown);
        }
        host.err().flush();
        return ExitCode.ERROR;
    }

    private static String line(Throwable thrown) {
        if (thrown instanceof CommandLine.ParameterException usage) {
            return new UsageError(usage).line();
        }
        if (thrown instanceof CommandLine.ExecutionException wrapped && wrapped.getCause() != null) {
            return line(wrapped.getCause());
        }
        if (thrown instanceof RecceException
                || thrown instanceof CliException
                || thrown instanceof UnwritableException) {
            return firstLine(thrown);
        }
        if (thrown instanceof InvalidPathException path) {
            return "Cannot use the path \"" + path.getInput() + "\": " + path.getReason()
                    + "; if it is correct, set a locale that has its characters, such as LC_ALL=C.UTF-8";
        }
        if (thrown instanceof LinkageError) {
            return find(IOException.class, thrown).map(Failure::unpacking).orElseGet(() -> internal(last(thrown)));
        }
        return internal(thrown);
    }

    /** A class that cannot be initialised for lack of a file is a driver that unpacks its native library. */
    private static String unpacking(IOException failure) {
        return "Cannot unpack a driver's native library into the temporary folder \"" + temporaryFolder() + "\": "
                + IoReason.of(failure) + "; name another one with RECCE_JAVA_OPTS=-Djava.io.tmpdir=DIR";
    }

    static String temporaryFolder() {
        return System.getProperty("java.io.tmpdir", "");
    }

    private static String internal(Throwable thrown) {
        String first = thrown.toString().lines().findFirst().orElse("");
        return "internal error: " + first + "; run again with --stacktrace and report it";
    }

    private static String firstLine(Throwable failure) {
        return Objects.toString(failure.getMessage(), failure.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static <T extends Throwable> Optional<T> find(Class<T> type, Throwable thrown) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Throwable last(Throwable thrown) {
        return causes(thrown).reduce(thrown, (before, cause) -> cause);
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }
}
