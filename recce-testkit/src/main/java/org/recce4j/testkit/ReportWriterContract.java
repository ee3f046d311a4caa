package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Report;
import org.recce4j.fixtures.States;
import org.recce4j.model.ProjectState;

/** What every {@link Report.Writer} does. */
public abstract class ReportWriterContract {

    /** For subclasses. */
    protected ReportWriterContract() {}

    /** Returns the writer under test. */
    protected abstract Report.Writer writer();

    @Test
    void holdsEveryChangeAndEveryOutcome() throws IOException {
        String text = write(FullReport.of());
        assertThat(text)
                .contains("model.shop.a", "model.shop.b", "model.shop.c", "macro.shop.unused")
                .containsIgnoringCase("one cell differs")
                .contains("no key named")
                .contains("skipped first", "skipped second")
                .contains("column shape: it has no type")
                .contains("no table here")
                .contains(DiffErrorCode.MODEL_NOT_FOUND.id());
    }

    @Test
    void writesAReportWithoutAnything() throws IOException {
        ProjectState state = ProjectState.builder(States.info("prod", "run")).build();
        assertThat(write(new Report(new ChangeSet(state, state, List.of()), List.of())))
                .isNotBlank();
    }

    @Test
    void endsWithALineBreakAndWritesTheSameTwice() throws IOException {
        assertThat(write(FullReport.of())).endsWith("\n").isEqualTo(write(FullReport.of()));
    }

    @Test
    void leavesTheOutputOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        writer().write(FullReport.of(), new StringWriter() {
            @Override
            public void close() {
                closed.set(true);
            }
        });
        assertThat(closed).isFalse();
    }

    @Test
    void saysSoWhenTheOutputIsFull() {
        IOException full = new IOException("no space left");
        assertThatThrownBy(() -> writer().write(FullReport.of(), new FullOutput(full)))
                .isSameAs(full);
    }

    private String write(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer().write(report, out);
        return out.toString();
    }
}
