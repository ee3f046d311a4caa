package org.recce4j.diff;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.check.QueryText;
import org.recce4j.diff.internal.check.Together;
import org.recce4j.model.Cancellation;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.render.ModelRenderer;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;

/**
 * The two environments that a check compares. When the run is cancelled, queries of its runners stop, and the check ends as
 * {@link Outcome.Skipped}. Thread-safe.
 */
public final class CheckContext {

    private final ChangeSet changes;
    private final Side base;
    private final Side current;
    private final Together together;
    private final Predicate<NodeId> included;
    private final PersonalColumns personal;
    private final Masking masking;
    private final Privacy privacy;
    private final Cancellation cancellation;

    private CheckContext(
            ChangeSet changes,
            Side base,
            Side current,
            Predicate<NodeId> included,
            Privacy privacy,
            Cancellation cancellation) {
        Sql.load();
        this.changes = changes;
        this.base = base;
        this.current = current;
        this.together = new Together(base.runner(), current.runner());
        this.included = included;
        this.personal = PersonalColumns.of(changes, privacy);
        this.masking = Masking.of(privacy.mode());
        this.privacy = privacy;
        this.cancellation = cancellation;
    }

    /** Returns the context for two states, each in its warehouse; personal values are masked as in {@link Privacy#DEFAULT}. */
    public static CheckContext of(ChangeSet states, QueryRunner base, QueryRunner current) {
        return of(
                SideInputs.NONE.sides(states, base, current), states, id -> true, Privacy.DEFAULT, new Cancellation());
    }

    static CheckContext of(
            SideInputs.Sides sides,
            ChangeSet states,
            Predicate<NodeId> included,
            Privacy privacy,
            Cancellation cancellation) {
        return new CheckContext(states, sides.base(), sides.current(), included, privacy, cancellation);
    }

    /** Returns this context with other runners, such as runners that count the queries of one check. */
    public CheckContext with(UnaryOperator<QueryRunner> runners) {
        QueryRunner before = runners.apply(base.runner());
        QueryRunner after = base.runner() == current.runner() ? before : runners.apply(current.runner());
        return new CheckContext(changes, base.with(before), current.with(after), included, privacy, cancellation);
    }

    /** Returns the token that cancels the run. */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** Returns both states, and the changes between them. */
    public ChangeSet changes() {
        return changes;
    }

    /** Returns the environment that current is compared with, such as production. */
    public Side base() {
        return base;
    }

    /** Returns the environment with the changes, such as that of a pull request. */
    public Side current() {
        return current;
    }

    /**
     * Returns whether the run includes a node, see {@link DiffEngine.Builder#only}. A check of several nodes leaves out those that the run
     * does not include. If the run includes none of its nodes, the check is not run.
     */
    public boolean includes(NodeId node) {
        return included.test(node);
    }

    /**
     * Returns what may be shown of the values of some nodes' columns. A column that is personal in one of the nodes is hidden.
     */
    public Masking masking(NodeId... nodes) {
        List<NodeId> of = List.of(nodes);
        return masking.of(column -> personal.contains(of, column));
    }

    /**
     * Returns what may be shown of the values of a query's columns: a column is hidden if a personal column of any
     * node has its name.
     */
    public Masking maskingOfQuery() {
        return masking.of(personal::containsName);
    }

    /**
     * Returns a runner whose statements can read tables of both sides. The servers are queried for whether there is
     * one; the names of databases and schemas do not matter.
     *
     * @throws InconclusiveException if the sides are in two places, such as two servers or two database files, or if
     *     the warehouse does not say
     * @throws org.recce4j.sql.SqlException if the servers could not be queried
     */
    public QueryRunner together() {
        return together.require();
    }

    /**
     * Returns whether the same relation name means the same table on both sides.
     *
     * @throws org.recce4j.sql.SqlException if the servers could not be queried
     */
    public boolean isOnePlace() {
        return together.isCertain();
    }

    /**
     * Returns whether the same relation name might mean the same table on both sides; false if the sides are known to be in two places.
     *
     * @throws org.recce4j.sql.SqlException if the servers could not be queried
     */
    public boolean mightBeOnePlace() {
        return together.isPossible();
    }

    /**
     * Returns whether the databases of two relations, one of each side, are known to be the same, even if the sides are in two places: a
     * DuckDB file that one side opens can be attached to the other one, under any name.
     *
     * @throws org.recce4j.sql.SqlException if the servers could not be queried
     */
    public boolean isOneDatabase(Relation ofBase, Relation ofCurrent) {
        return together.isOneDatabase(ofBase.database(), ofCurrent.database());
    }

    /**
     * One environment of a check.
     *
     * @param name {@code base} or {@code current}, for messages
     * @param state its project state
     * @param runner its warehouse
     * @param renderer renders a check's SQL with the macros, relations and variables of this side; an undefined name fails
     * @param recceRenderer renders a check's SQL as Recce does: an undefined name prints as nothing, and base has the variables,
     *     the target and the environment of current
     */
    public record Side(
            String name, ProjectState state, QueryRunner runner, ModelRenderer renderer, ModelRenderer recceRenderer) {

        /** A side whose renderer is the same in all modes. */
        public Side(String name, ProjectState state, QueryRunner runner, ModelRenderer renderer) {
            this(name, state, runner, renderer, renderer);
        }

        private Side with(QueryRunner other) {
            return new Side(name, state, other, renderer, recceRenderer);
        }

        /**
         * Runs one query.
         *
         * @param template one statement that only reads, a template with dbt's context
         * @param reader reads the rows while they arrive
         * @throws org.recce4j.render.RenderException with the code of the failure, if the template cannot be rendered
         * @throws org.recce4j.sql.SqlException READ_ONLY if it is anything else; when the query fails, exceeds its time, or is cancelled
         */
        public <T> T query(String template, QueryRunner.ResultReader<T> reader) {
            return runner.query(QueryText.label(this), QueryText.render(this, template), reader);
        }
    }
}
