package org.recce4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.recce4j.model.Cancellation;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code; any failure is one line on standard error and code 2. */
    public static void main(String[] arguments) {
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        byte[] lastLine =
                "error: the command failed, and the reason could not be printed\n".getBytes(StandardCharsets.UTF_8);
        int code = ExitCode.ERROR;
        try {
            code = runProcess(arguments);
        } catch (Throwable unreported) {
            try {
                err.write(lastLine);
            } catch (IOException closed) {
                code = ExitCode.ERROR;
            }
        }
        System.exit(code);
    }

    private static int runProcess(String... arguments) {
        Cancellation cancellation = new Cancellation();
        Host host = new Host(
                System.in,
                StandardOutput.writer(new FileOutputStream(FileDescriptor.out)),
                utf8(FileDescriptor.err),
                new Host.Terminals( // the launcher knows, Java does not
                        Boolean.getBoolean("recce.terminal"), Boolean.getBoolean("recce.outIsTerminal")),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                folder(System.getProperty("user.home", "")),
                cancellation);
        Failure failure = new Failure(host, arguments);
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> endAfter(thrown, failure, cancellation));
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::cancel, "recce-cancel"));
        Thread.currentThread().setContextClassLoader(DuckDbLoader.of(host));
        System.setErr(new PrintStream(new LogLines(host.err()), true, StandardCharsets.UTF_8));
        return run(host, arguments);
    }

    /** A folder whose name the locale cannot write, such as one with an umlaut under LC_ALL=C, is as good as none. */
    static Path folder(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unwritable) {
            return Path.of("");
        }
    }

    /** A thread that the command relies on has died: its result cannot be trusted, and it might wait for that thread for ever. */
    private static void endAfter(Throwable thrown, Failure failure, Cancellation cancellation) {
        try {
            failure.report(thrown);
            cancellation.cancel();
        } finally {
            Runtime.getRuntime().halt(ExitCode.ERROR); // System.exit would block if this is the shutdown
        }
    }

    /** Runs the command within a host and returns its exit code. */
    static int run(Host host, String... arguments) {
        Failure failure = new Failure(host, arguments);
        int code;
        try {
            code = ProcessArguments.execute(host, arguments);
            host.out().flush();
        } catch (Throwable thrown) {
            code = failure.report(thrown);
        }
        host.err().flush();
        return code;
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
