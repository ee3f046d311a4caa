package org.recce4j.diff.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.diff.SkipCheckException;
import org.recce4j.diff.result.Inconclusive;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Progress;
import org.recce4j.model.RecceException;
import org.recce4j.sql.Capability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs each check on the executor and turns whatever it throws into its outcome. */
public final class CheckRunner {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRunner.class);

    private final ChangeSet changes;
    private final CheckContext context;
    private final Cancellation cancellation;
    private final Executor executor;
    private final Progress progress;

    public CheckRunner(
            ChangeSet changes, CheckContext context, Cancellation cancellation, Executor executor, Progress progress) {
        this.changes = changes;
        this.context = context;
        this.cancellation = cancellation;
        this.executor = executor;
        this.progress = progress;
    }

    public Report run(List<Check> checks) {
        AtomicInteger begun = new AtomicInteger();
        List<CompletableFuture<Report.Entry>> running = new ArrayList<>();
        for (Check check : checks) {
            running.add(CompletableFuture.supplyAsync(
                    () -> {
                        progress.at(check.name(), begun.getAndIncrement(), checks.size());
                        return run(check);
                    },
                    executor));
        }
        return new Report(changes, running.stream().map(CompletableFuture::join).toList());
    }

    private Report.Entry run(Check check) {
        long started = System.nanoTime();
        Outcome outcome = outcome(check);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
        LOG.debug("{}: {} in {} ms", check.name(), outcome.getClass().getSimpleName(), elapsed.toMillis());
        return new Report.Entry(check, check.nodes(changes), outcome, elapsed);
    }

    private Outcome outcome(Check check) {
        if (cancellation.isCancelled()) {
            return cancelled();
        }
        Set<Capability> missing = missing(check.requires());
        if (!missing.isEmpty()) {
            return new Outcome.Skipped(
                    Outcome.Reason.MISSING_CAPABILITY, "the warehouse is not known to support " + missing);
        }
        try {
            return new Outcome.Done(check.run(context));
        } catch (SkipCheckException skip) {
            return new Outcome.Skipped(skip.reason(), Objects.toString(skip.getMessage(), ""));
        } catch (InconclusiveException unknown) {
            return new Outcome.Done(new Inconclusive(Objects.toString(unknown.getMessage(), "")));
        } catch (RecceException failure) {
            return failure.code().category() == ErrorCode.Category.CANCELLED
                    ? cancelled()
                    : new Outcome.Failed(failure.code(), Objects.toString(failure.getMessage(), ""), failure);
        } catch (RuntimeException broken) {
            LOG.debug("{} is broken", check.name(), broken);
            return new Outcome.Failed(
                    DiffErrorCode.CHECK_BROKEN,
                    "Cannot run check \"" + check.name() + "\": it threw "
                            + broken.getClass().getName() + "; report it with the trace that --stacktrace prints",
                    broken);
        }
    }

    private static Outcome cancelled() {
        return new Outcome.Skipped(Outcome.Reason.CANCELLED, "the run was cancelled");
    }

    private Set<Capability> missing(Set<Capability> required) {
        Set<Capability> missing = EnumSet.noneOf(Capability.class);
        missing.addAll(required);
        missing.removeIf(
                capability -> context.base().runner().dialect().capabilities().contains(capability)
                        && context.current().runner().dialect().capabilities().contains(capability));
        return missing;
    }
}
