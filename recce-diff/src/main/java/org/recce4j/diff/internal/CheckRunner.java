package org.recce4j.diff.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Policy;
import org.recce4j.diff.Report;
import org.recce4j.diff.SkipCheckException;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.model.RecceException;
import org.recce4j.sql.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each check on the executor and turns whatever it throws into its outcome. */
public final class CheckRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);

    private final CheckContext context;
    private final Cancellation cancellation;
    private final Executor executor;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final Queue<Running> running = new ConcurrentLinkedQueue<>();

    public CheckRunner(CheckContext context, Cancellation cancellation, Executor executor, Progress progress) {
        this.context = context;
        this.cancellation = cancellation;
        this.executor = executor;
        this.progress = progress;
    }

    public Report run(List<Check> checks) {
        List<CompletableFuture<Report.Entry>> running = new ArrayList<>();
        for (Check check : checks) {
            running.add(start(check, checks.size()));
        }
        return new Report(
                context.changes(), running.stream().map(CompletableFuture::join).toList());
    }

    private CompletableFuture<Report.Entry> start(Check check, int total) {
        try {
            return CompletableFuture.supplyAsync(() -> run(check, total), executor);
        } catch (RejectedExecutionException full) {
            Outcome refused = new Outcome.Failed(
                    DiffErrorCode.NOT_STARTED,
                    "Cannot run this check: the executor of the run refused it; give it an executor that takes " + total
                            + " checks",
                    full);
            return CompletableFuture.completedFuture(entry(check, List.of(), refused, 0));
        }
    }

    private Report.Entry run(Check check, int total) {
        long beginning = System.nanoTime();
        List<NodeId> nodes = new ArrayList<>();
        Running started = new Running(check);
        running.add(started);
        tell(check, done.get(), total);
        Outcome outcome = guarded(() -> outcome(check, nodes));
        running.remove(started);
        Running longest = running.peek();
        tell(longest == null ? check : longest.check, done.incrementAndGet(), total);
        return entry(check, nodes, outcome, System.nanoTime() - beginning);
    }

    /** Nobody's check fails because the caller cannot show how far the run is, or because a check of a host cannot say its name. */
    private void tell(Check check, int ended, int total) {
        try {
            progress.at(check.name(), ended, total);
        } catch (RuntimeException | AssertionError | StackOverflowError untold) {
            LOG.debug("the progress of the run could not be reported", untold);
        }
    }

    /** A check that cannot say what it is called would break whoever writes the report. */
    private static Report.Entry entry(Check check, List<NodeId> nodes, Outcome outcome, long nanos) {
        Check shown = check;
        try {
            String name = Objects.requireNonNull(check.name());
            Objects.requireNonNull(check.type());
            Objects.requireNonNull(check.params());
            LOG.debug("{}: {} in {} ms", name, outcome.getClass().getSimpleName(), nanos / 1_000_000);
        } catch (RuntimeException | AssertionError | StackOverflowError nameless) {
            shown = new NamelessCheck(check.getClass().getName());
        }
        return new Report.Entry(shown, nodes, outcome, Duration.ofNanos(nanos));
    }

    private Outcome outcome(Check check, List<NodeId> nodes) {
        if (cancellation.isCancelled()) {
            return cancelled();
        }
        List<NodeId> about = check.nodes(context.changes());
        if (about == null || about.stream().anyMatch(Objects::isNull)) {
            return broken("its nodes " + (about == null ? "are" : "contain") + " null", null);
        }
        about.stream().filter(context::includes).forEach(nodes::add);
        if (nodes.isEmpty() && !about.isEmpty()) {
            nodes.addAll(about);
            return new Outcome.Skipped(Outcome.Reason.NOT_SELECTED, "the selection leaves out all nodes");
        }
        Set<Capability> missing = MissingCapabilities.of(check, context);
        if (!missing.isEmpty()) {
            return new Outcome.Skipped(Outcome.Reason.MISSING_CAPABILITY, MissingCapabilities.sentence(missing));
        }
        CheckResult result = check.run(context);
        if (result == null) {
            return new Outcome.Failed(
                    DiffErrorCode.CHECK_BROKEN,
                    "Cannot run this check: its run method returned null; return a CheckResult, such as"
                            + " CheckResult.of(verdict, summary)",
                    null);
        }
        ResultFault.refuseIn(result);
        Policy policy = check.policy();
        return policy == null ? broken("its policy is null", null) : new Outcome.Done(result, policy.judge(result));
    }

    /** A check of a host may throw anything; only the machine's own trouble ends the run. */
    private static Outcome guarded(Work work) {
        try {
            return work.run();
        } catch (SkipCheckException skip) {
            return skip.reason() == null
                    ? broken("the reason of its SkipCheckException is null", skip)
                    : new Outcome.Skipped(skip.reason(), message(skip));
        } catch (InconclusiveException unknown) {
            return new Outcome.Done(new Inconclusive(message(unknown)));
        } catch (ResultFault fault) {
            return broken(message(fault), fault.getCause());
        } catch (RecceException failure) {
            if (failure.code() == null) {
                return broken("the code of its " + failure.getClass().getName() + " is null", failure);
            }
            return failure.code().category() == ErrorCode.Category.CANCELLED
                    ? cancelled()
                    : new Outcome.Failed(failure.code(), message(failure), failure);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError broken) {
            return broken("it threw " + broken.getClass().getName(), broken);
        }
    }

    private static String message(RuntimeException thrown) {
        return Objects.toString(thrown.getMessage(), "the check does not say why");
    }

    private static Outcome broken(String what, @Nullable Throwable cause) {
        return new Outcome.Failed(
                DiffErrorCode.CHECK_BROKEN,
                "Cannot run this check: " + what + "; this is a defect of the check, report it"
                        + (cause == null ? "" : " with its stack trace"),
                cause);
    }

    private static Outcome cancelled() {
        return new Outcome.Skipped(Outcome.Reason.CANCELLED, "the run was cancelled");
    }

    /** A check that runs, equal to none but itself: checks of a host may be equal, or fail to say. */
    private static final class Running {
        private final Check check;

        Running(Check check) {
            this.check = check;
        }
    }

    private interface Work {
        Outcome run();
    }
}
