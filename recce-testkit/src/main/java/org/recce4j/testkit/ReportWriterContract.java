package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.fixtures.States;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** What every {@link Report.Writer} does. */
public abstract class ReportWriterContract {

    /** For subclasses. */
    protected ReportWriterContract() {}

    /** Returns the writer under test. */
    protected abstract Report.Writer writer();

    @Test
    void holdsEveryChangeAndEveryOutcome() throws IOException {
        String text = write(report());
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
        assertThat(write(report())).endsWith("\n").isEqualTo(write(report()));
    }

    @Test
    void leavesTheOutputOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        writer().write(report(), new StringWriter() {
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
        assertThatThrownBy(() -> writer().write(report(), new Full(full))).isSameAs(full);
    }

    private String write(Report report) throws IOException {
        StringBuilder out = new StringBuilder();
        writer().write(report, out);
        return out.toString();
    }

    private static Report report() {
        ProjectState state = States.rich("prod", "run");
        ChangeSet changes = new ChangeSet(
                state,
                state,
                List.of(
                        new NodeChange.Added(States.model("prod", "a", "select 1")),
                        new NodeChange.Removed(States.model("prod", "b", "select 1")),
                        new NodeChange.Modified(
                                States.model("prod", "c", "select 1"),
                                States.model("prod", "c", "select 2"),
                                Set.of(NodeChange.Reason.BODY),
                                Json.Obj.EMPTY),
                        new NodeChange.Item(
                                new NodeId("macro.shop.unused"),
                                "modified",
                                Set.of(NodeChange.Reason.DESCRIPTIONS),
                                Json.Obj.EMPTY)));
        return new Report(
                changes,
                List.of(
                        entry("done", new Outcome.Done(new FixedResult())),
                        entry("skipped first", new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, "no key named")),
                        entry("skipped second", new Outcome.Skipped(Outcome.Reason.NOT_APPLICABLE, "no key named")),
                        entry("failed", new Outcome.Failed(DiffErrorCode.MODEL_NOT_FOUND, "no table here"))));
    }

    private static Report.Entry entry(String name, Outcome outcome) {
        return new Report.Entry(new FixedCheck(name), List.of(), outcome, Duration.ofMillis(3));
    }

    private record Full(IOException failure) implements Appendable {
        @Override
        public Appendable append(CharSequence text) throws IOException {
            throw failure;
        }

        @Override
        public Appendable append(CharSequence text, int start, int end) throws IOException {
            throw failure;
        }

        @Override
        public Appendable append(char character) throws IOException {
            throw failure;
        }
    }
}
