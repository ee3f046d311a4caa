package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Cancellation;

/** Whatever is thrown, wherever, is one line and exit code 2. */
class FailureTest {

    private final StringWriter err = new StringWriter();

    static Stream<Arguments> thrown() {
        return Stream.of(
                Arguments.of(new OutOfMemoryError("Java heap space"), "error: out of memory: the heap has "),
                Arguments.of(new StackOverflowError(), "error: internal error: java.lang.StackOverflowError"),
                Arguments.of(
                        new NoClassDefFoundError("a/B"), "error: internal error: java.lang.NoClassDefFoundError: a/B"),
                Arguments.of(new UnsatisfiedLinkError("x"), "error: internal error: java.lang.UnsatisfiedLinkError: x"),
                Arguments.of(new AssertionError("two\nlines"), "error: internal error: java.lang.AssertionError: two;"),
                Arguments.of(new IOException("x"), "error: internal error: java.io.IOException: x"),
                Arguments.of(new IllegalStateException((String) null), "error: internal error: java.lang.IllegalState"),
                Arguments.of(new Throwable("x"), "error: internal error: java.lang.Throwable: x"),
                Arguments.of(
                        new ExceptionInInitializerError(new IllegalStateException("why")),
                        "error: internal error: java.lang.IllegalStateException: why"),
                Arguments.of(
                        new ExceptionInInitializerError(new RuntimeException(new NoSuchFileException("/x/lib.so"))),
                        "error: Cannot unpack a driver's native library into the temporary folder \""),
                Arguments.of(new RuntimeException(new OutOfMemoryError()), "error: out of memory"),
                Arguments.of(new CliException("Cannot x"), "error: Cannot x"));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void isOneLineAndExitCodeTwo(Throwable thrown, String line) {
        assertThat(new Failure(host(new StringWriter())).report(thrown)).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "completion", "extract --help", "query --help"})
    void anErrorWhileHelpIsPrinted(String arguments) {
        assertThat(Main.run(host(new FailingWriter()), arguments.split(" "))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().startsWith("error: internal error: ");
    }

    @Test
    void anErrorWhileACommandRuns() {
        assertThat(Main.run(host(new StringWriter()), "jinja")).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("ExceptionInInitializerError");
    }

    @Test
    void theTraceIsPrintedWhereItIsAskedFor() {
        assertThat(Main.run(host(new StringWriter()), "jinja", "--stacktrace")).isEqualTo(2);
        assertThat(err.toString().lines()).hasSizeGreaterThan(3).anyMatch(line -> line.startsWith("    at "));
    }

    private Host host(Writer out) {
        InputStream in = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) {
                throw new ExceptionInInitializerError("no class");
            }
        };
        Path folder = Path.of("").toAbsolutePath();
        return new Host(
                in,
                new PrintWriter(out),
                new PrintWriter(err),
                Host.Terminals.NONE,
                Map.of(),
                folder,
                folder,
                new Cancellation());
    }

    private static final class FailingWriter extends Writer {
        @Override
        public void write(char[] text, int offset, int length) {
            throw new StackOverflowError();
        }

        @Override
        public void flush() {
            throw new StackOverflowError();
        }

        @Override
        public void close() {
            throw new StackOverflowError();
        }
    }
}
