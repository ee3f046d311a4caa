package org.recce4j.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.recce4j.model.Cancellation;
import org.recce4j.model.RecceException;
import picocli.CommandLine;

/** Where the process begins. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::cancel, "recce-cancel"));
        Host host = new Host(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean("recce.terminal"), // the launcher knows, Java does not
                System.getenv(),
                Path.of("").toAbsolutePath(),
                Path.of(System.getProperty("user.home", "")),
                cancellation);
        System.exit(run(host, arguments));
    }

    /** Runs the command within a host and returns its exit code. */
    static int run(Host host, String... arguments) {
        CommandLine commands = new CommandLine(new RecceCommand(), new CommandFactory(host))
                .setOut(host.out())
                .setErr(host.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((failure, args) -> usage(failure, host))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command, host));
        keepOrderOfOptions(commands);
        int code = commands.execute(arguments);
        host.out().flush();
        host.err().flush();
        return code;
    }

    private static void keepOrderOfOptions(CommandLine command) {
        command.getCommandSpec().usageMessage().sortOptions(false).autoWidth(true);
        command.getSubcommands().values().forEach(Main::keepOrderOfOptions);
    }

    private static int usage(CommandLine.ParameterException failure, Host host) {
        CommandLine command = failure.getCommandLine();
        host.err()
                .println("error: " + firstLine(failure) + "; see "
                        + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.ERROR;
    }

    private static int failed(Exception failure, CommandLine command, Host host) {
        boolean expected = failure instanceof RecceException || failure instanceof CliException;
        RecceCommand root =
                command.getCommandSpec().root().userObject() instanceof RecceCommand found ? found : new RecceCommand();
        host.err()
                .println("error: "
                        + (expected
                                ? firstLine(failure)
                                : "internal error: " + failure + "; run again with --stacktrace and report it"));
        if (root.stacktrace) {
            failure.printStackTrace(host.err());
        }
        return ExitCode.ERROR;
    }

    private static String firstLine(Exception failure) {
        return Objects.toString(failure.getMessage(), failure.toString())
                .lines()
                .findFirst()
                .orElse("");
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
    }
}
