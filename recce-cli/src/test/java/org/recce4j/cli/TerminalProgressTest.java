package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Cancellation;

class TerminalProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter err = new StringWriter();

    @Test
    void aStepThatTakesLongIsShownAgain() {
        try (TerminalProgress progress = new TerminalProgress(host(true))) {
            progress.at("values of orders", 3, 16);
            assertThat(err.toString())
                    .as("work that takes no second is not told")
                    .isEmpty();
            progress.show(System.nanoTime() + 20 * SECOND);
            progress.show(System.nanoTime() + 30 * SECOND);
        }
        assertThat(err.toString())
                .containsSubsequence("\r3/16 values of orders (20 s)", "\r3/16 values of orders (30 s)")
                .endsWith(" \r");
    }

    @Test
    void aLogHasALineEveryTenSeconds() {
        try (TerminalProgress progress = new TerminalProgress(host(false))) {
            progress.at("values of orders", 3, 16);
            long now = System.nanoTime();
            progress.show(now + 20 * SECOND);
            progress.show(now + 25 * SECOND);
            progress.show(now + 31 * SECOND);
        }
        assertThat(err.toString().lines())
                .containsExactly("3/16 values of orders (20 s)", "3/16 values of orders (31 s)");
    }

    @Test
    void nothingIsShownBeforeTheFirstStepAndAfterTheLast() {
        TerminalProgress progress = new TerminalProgress(host(true));
        progress.show(System.nanoTime() + 20 * SECOND);
        progress.at("values of orders", 0, 1);
        progress.close();
        progress.show(System.nanoTime() + 20 * SECOND);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aLongNameKeepsToOneLine() {
        assertThat(new ProgressStep("x".repeat(300), 1, 2).line(12))
                .hasSizeLessThan(80)
                .endsWith("x… (12 s)");
    }

    private Host host(boolean isTerminal) {
        return new Host(
                new ByteArrayInputStream(new byte[0]),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                new Host.Terminals(isTerminal, false),
                Map.of(),
                Path.of("."),
                Path.of("."),
                new Cancellation());
    }
}
