package org.recce4j.diff;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.CheckRunner;
import org.recce4j.diff.internal.Planner;
import org.recce4j.model.Cancellation;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.render.RenderInputs;
import org.recce4j.sql.QueryRunner;

/** Runs checks. Owns neither threads nor connections; immutable, thread-safe. */
public final class DiffEngine {

    private final QueryRunner base;
    private final QueryRunner current;
    private final Executor executor;
    private final Progress progress;
    private final Predicate<NodeId> included;
    private final Privacy privacy;
    private final SideInputs inputs;

    private DiffEngine(Builder builder) {
        base = builder.base;
        current = builder.current;
        executor = builder.executor;
        progress = builder.progress;
        included = builder.included;
        privacy = builder.privacy;
        inputs = builder.inputs;
    }

    /** Returns an engine for two environments in one warehouse. It runs checks one after the other on the calling thread. */
    public static DiffEngine on(QueryRunner warehouse) {
        return builder(warehouse).build();
    }

    /** Returns an engine for two environments on two connections, to one warehouse or to two. */
    public static DiffEngine on(QueryRunner base, QueryRunner current) {
        return builder(base, current).build();
    }

    /** Returns a builder of an engine for two environments in one warehouse. */
    public static Builder builder(QueryRunner warehouse) {
        Objects.requireNonNull(warehouse, "warehouse");
        return builder(warehouse, warehouse);
    }

    /** Returns a builder of an engine for two environments on two connections, to one warehouse or to two. */
    public static Builder builder(QueryRunner base, QueryRunner current) {
        return new Builder(base, current);
    }

    /** Runs the checks that fit the changes, see {@link Checks#forChanges(ChangeSet)}. */
    public Report run(ChangeSet changes) {
        return run(changes, Checks.forChanges(changes));
    }

    /** Runs the checks; see {@link #run(ChangeSet, List, Cancellation)}. */
    public Report run(ChangeSet changes, List<? extends Check> checks) {
        return run(changes, checks, new Cancellation());
    }

    /**
     * Runs all checks, even if some of them fail. When the token is cancelled, running queries stop on the warehouse, and checks that
     * have not ended are {@link Outcome.Skipped}.
     */
    public Report run(ChangeSet changes, List<? extends Check> checks, Cancellation cancellation) {
        QueryRunner before = base.cancelledBy(cancellation);
        QueryRunner after = base == current ? before : current.cancelledBy(cancellation);
        CheckContext context =
                CheckContext.of(inputs.sides(changes, before, after), changes, included, privacy, cancellation);
        return new CheckRunner(context, cancellation, executor, progress).run(List.copyOf(checks));
    }

    /**
     * Returns what the checks will do, in their order, on the calling thread. The warehouse is queried only for the
     * columns of tables and queries; no rows are read. A check that would fail before its first stage has a plan
     * without stages, whose note says why.
     */
    public PlanReport explain(ChangeSet changes, List<? extends Check> checks) {
        CheckContext context =
                CheckContext.of(inputs.sides(changes, base, current), changes, included, privacy, new Cancellation());
        return new PlanReport(
                checks.stream().map(check -> Planner.plan(check, context)).toList());
    }

    /** Builds a {@link DiffEngine}; not thread-safe. */
    public static final class Builder {
        private final QueryRunner base;
        private final QueryRunner current;
        private Executor executor = Runnable::run;
        private Progress progress = Progress.NONE;
        private Predicate<NodeId> included = id -> true;
        private Privacy privacy = Privacy.DEFAULT;
        private SideInputs inputs = SideInputs.NONE;

        private Builder(QueryRunner base, QueryRunner current) {
            this.base = Objects.requireNonNull(base, "base");
            this.current = Objects.requireNonNull(current, "current");
        }

        /**
         * Sets the executor of the checks; by default they run one after the other on the calling thread. The thread
         * that calls {@code run} waits for all checks, so it must not be the executor's only thread.
         */
        public Builder executor(Executor value) {
            executor = Objects.requireNonNull(value, "executor");
            return this;
        }

        /**
         * Sets what is notified when a check begins and when it ends. It is called from several threads if the
         * executor has several.
         */
        public Builder progress(Progress value) {
            progress = Objects.requireNonNull(value, "progress");
            return this;
        }

        /**
         * Narrows all checks to some nodes. A check of other nodes only is skipped as {@link
         * Outcome.Reason#NOT_SELECTED}. A check without nodes, such as a query that reads no model, runs.
         */
        public Builder only(Set<NodeId> nodes) {
            included = Set.copyOf(nodes)::contains;
            return this;
        }

        /** Sets what results show of personal values; by default {@link Privacy#DEFAULT}. */
        public Builder privacy(Privacy value) {
            privacy = Objects.requireNonNull(value, "privacy");
            return this;
        }

        /**
         * Sets what the SQL of checks reads beside the artifacts on each side: variables, the target, the environment. By default
         * nothing. Their {@link RenderInputs#isStrict} has no effect: an undefined name fails, except in the checks of {@link
         * RecceChecks}. What the introspector cannot tell, the side's warehouse is asked.
         */
        public Builder inputs(RenderInputs base, RenderInputs current) {
            inputs = new SideInputs(Objects.requireNonNull(base, "base"), Objects.requireNonNull(current, "current"));
            return this;
        }

        /** Returns the engine. */
        public DiffEngine build() {
            return new DiffEngine(this);
        }
    }
}
