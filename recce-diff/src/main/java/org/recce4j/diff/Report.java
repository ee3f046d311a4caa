package org.recce4j.diff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.report.JsonWriter;
import org.recce4j.diff.internal.report.MarkdownWriter;
import org.recce4j.diff.internal.report.TextWriter;
import org.recce4j.model.NodeId;

/**
 * The result of a run.
 *
 * @param changes what changed, with both states
 * @param entries the checks in the order in which they were given, each with its outcome
 */
public record Report(ChangeSet changes, List<Entry> entries) {

    public Report {
        entries = List.copyOf(entries);
    }

    /** Returns how many checks ended with this verdict. */
    public long count(Verdict verdict) {
        return entries.stream().filter(entry -> entry.verdict() == verdict).count();
    }

    /** Returns how many checks failed. */
    public long failed() {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Failed)
                .count();
    }

    /** Returns how many checks were skipped. */
    public long skipped() {
        return entries.stream()
                .filter(entry -> entry.outcome() instanceof Outcome.Skipped)
                .count();
    }

    /**
     * One check and its outcome.
     *
     * @param check the check
     * @param nodes the nodes that it is about
     * @param outcome how it ended
     * @param elapsed how long it took
     */
    public record Entry(Check check, List<NodeId> nodes, Outcome outcome, Duration elapsed) {
        public Entry {
            nodes = List.copyOf(nodes);
        }

        /** Returns the verdict of the check; null if it failed or was skipped. */
        public @Nullable Verdict verdict() {
            return outcome instanceof Outcome.Done done ? done.result().verdict() : null;
        }
    }

    /** Writes reports. Implementations are immutable and thread-safe. */
    @FunctionalInterface
    public interface Writer {

        /** Returns the writer for terminals and logs. */
        static Writer text() {
            return new TextWriter(false);
        }

        /** Returns the writer for terminals that show colours: verdicts are coloured. */
        static Writer colouredText() {
            return new TextWriter(true);
        }

        /** Returns the writer for pull requests. */
        static Writer markdown() {
            return new MarkdownWriter();
        }

        /** Returns the writer for programs: {@code recce4j.report/1}. */
        static Writer json() {
            return new JsonWriter();
        }

        /**
         * Writes the whole report; nothing is closed.
         *
         * @throws IOException if writing to {@code out} fails
         */
        void write(Report report, Appendable out) throws IOException;

        /** Returns the whole report as a text, which ends with a line break. */
        default String write(Report report) {
            StringBuilder text = new StringBuilder();
            try {
                write(report, text);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return text.toString();
        }
    }
}
