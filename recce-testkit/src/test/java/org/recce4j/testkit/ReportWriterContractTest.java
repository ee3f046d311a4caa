package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeChange;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;

class ReportWriterContractTest {

    @ParameterizedTest
    @MethodSource({"faultsOfContent", "faultsOfOutput"})
    void findsTheFault(Fault<Report.Writer> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<Report.Writer>> faultsOfContent() {
        return List.of(
                Fault.none(),
                Fault.of(
                        "drops checks that failed",
                        withEntries(entry -> !(entry.outcome() instanceof Outcome.Failed)),
                        "holdsEveryChangeAndEveryOutcome"),
                Fault.of(
                        "drops checks that were skipped",
                        withEntries(entry -> !(entry.outcome() instanceof Outcome.Skipped)),
                        "holdsEveryChangeAndEveryOutcome"),
                Fault.of(
                        "drops checks that were carried out",
                        withEntries(entry -> !(entry.outcome() instanceof Outcome.Done)),
                        "holdsEveryChangeAndEveryOutcome"),
                Fault.of(
                        "names one of the checks that were skipped for the same reason",
                        withEntries(entry -> !entry.check().name().equals("skipped second")),
                        "holdsEveryChangeAndEveryOutcome"),
                Fault.of(
                        "drops what could not be compared",
                        correct -> (report, out) ->
                                out.append(text(correct, report).replace("it has no type", "")),
                        "holdsEveryChangeAndEveryOutcome"),
                Fault.of(
                        "drops removed nodes",
                        withChanges(change -> !(change instanceof NodeChange.Removed)),
                        "holdsEveryChangeAndEveryOutcome"),
                Fault.of(
                        "drops what is no node",
                        withChanges(change -> !(change instanceof NodeChange.Item)),
                        "holdsEveryChangeAndEveryOutcome"));
    }

    static List<Fault<Report.Writer>> faultsOfOutput() {
        return List.of(
                Fault.of(
                        "writes nothing for a report without anything",
                        correct -> (report, out) -> {
                            if (!report.entries().isEmpty()) {
                                correct.write(report, out);
                            }
                        },
                        "writesAReportWithoutAnything"),
                Fault.of(
                        "ends in the middle of a line",
                        correct -> (report, out) ->
                                out.append(text(correct, report).stripTrailing()),
                        "endsWithALineBreakAndWritesTheSameTwice"),
                Fault.of(
                        "numbers its reports",
                        correct -> {
                            AtomicInteger count = new AtomicInteger();
                            return (report, out) -> out.append("Report " + count.incrementAndGet() + "\n")
                                    .append(text(correct, report));
                        },
                        "endsWithALineBreakAndWritesTheSameTwice"),
                Fault.of(
                        "closes the output",
                        correct -> (report, out) -> {
                            correct.write(report, out);
                            if (out instanceof Closeable closeable) {
                                closeable.close();
                            }
                        },
                        "leavesTheOutputOpen"),
                Fault.of(
                        "says nothing when the output is full",
                        correct -> (report, out) -> {
                            try {
                                correct.write(report, out);
                            } catch (IOException full) {
                                return;
                            }
                        },
                        "saysSoWhenTheOutputIsFull"));
    }

    private static UnaryOperator<Report.Writer> withEntries(Predicate<Report.Entry> kept) {
        return correct -> (report, out) -> correct.write(
                new Report(
                        report.changes(), report.entries().stream().filter(kept).toList()),
                out);
    }

    private static UnaryOperator<Report.Writer> withChanges(Predicate<NodeChange> kept) {
        return correct -> (report, out) -> {
            ChangeSet all = report.changes();
            List<NodeChange> some = all.changes().stream().filter(kept).toList();
            correct.write(new Report(new ChangeSet(all.base(), all.current(), some), report.entries()), out);
        };
    }

    private static String text(Report.Writer writer, Report report) throws IOException {
        StringBuilder text = new StringBuilder();
        writer.write(report, text);
        return text.toString();
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends ReportWriterContract {

        private final Report.Writer writer;

        Faulty(Fault<Report.Writer> fault) {
            writer = fault.broken().apply(Report.Writer.text());
        }

        @Override
        protected Report.Writer writer() {
            return writer;
        }
    }
}
