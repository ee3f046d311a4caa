package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import org.recce4j.model.RecceException;
import picocli.CommandLine;

/** What was thrown, in one line. */
final class FailureLine {

    private FailureLine() {}

    static String of(Throwable thrown) {
        if (thrown instanceof CommandLine.ParameterException usage) {
            return new UsageError(usage).line();
        }
        if (thrown instanceof CommandLine.ExecutionException wrapped && wrapped.getCause() != null) {
            return of(wrapped.getCause());
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
            return Causes.find(IOException.class, thrown)
                    .map(FailureLine::unpacking)
                    .orElseGet(() -> internal(Causes.last(thrown)));
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
}
