package org.recce4j.diff;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.recce4j.changes.ChangeSet;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.sql.Capability;

/**
 * A request to compare one model, several models, or the results of a query. Implementations are immutable and
 * thread-safe: their methods are called on threads of the engine's executor. No method returns null. If one does, or
 * throws anything but a {@link org.recce4j.model.RecceException}, the check alone fails, as {@link
 * DiffErrorCode#CHECK_BROKEN}.
 */
public interface Check {

    /**
     * Returns a check that calls a function. It has no parameters and names no nodes, so it also runs if a run is
     * narrowed to some nodes.
     *
     * @param name the name of the check in reports
     * @param run does what {@link #run} does
     */
    static Check of(String name, Function<CheckContext, CheckResult> run) {
        return new FunctionCheck(name, run);
    }

    /** Returns the name of the check in reports. */
    String name();

    /** Returns the type, such as {@code value_diff}, in lower case; by default {@code custom}. */
    default String type() {
        return "custom";
    }

    /** Returns the parameters as they were given; by default none. Reports as JSON contain them. */
    default Json.Obj params() {
        return Json.Obj.EMPTY;
    }

    /**
     * Returns the nodes that the check compares, leaving out nodes that neither state has. Empty for a check that
     * names no nodes, such as a query. {@link DiffEngine.Builder#only} narrows a run by them. {@link
     * org.recce4j.model.ProjectState#named} finds a node by the name of its model.
     */
    default List<NodeId> nodes(ChangeSet changes) {
        return List.of();
    }

    /** Returns what both warehouses must support. If one does not, the check is skipped. */
    default Set<Capability> requires() {
        return Set.of();
    }

    /**
     * Returns which differences are allowed. A custom check with a parameter for it returns {@link Policy#of} that
     * parameter's value. If the policy has limits, the results need {@link CheckResult#measures()}.
     */
    default Policy policy() {
        return Policy.NONE;
    }

    /**
     * Returns what {@link #run} will do, before anything runs. It may query the warehouse only for the columns of
     * tables and queries; it reads no rows. The default implementation returns a plan without stages.
     *
     * @throws org.recce4j.model.RecceException if the check would fail before its first stage, with the code of the
     *     failure
     */
    default DiffPlan explain(CheckContext context) {
        return DiffPlan.none("This check does not say what it will do");
    }

    /**
     * Runs the check.
     *
     * @return the result; a faulty one, see {@link CheckResult}, fails the check as {@link DiffErrorCode#CHECK_BROKEN}
     * @throws SkipCheckException if it does not apply; its outcome is {@link Outcome.Skipped}
     * @throws InconclusiveException if it cannot say whether anything differs; its verdict is {@link Verdict#INCONCLUSIVE}
     * @throws org.recce4j.model.RecceException if it fails, with the code of the failure; the other checks continue
     */
    CheckResult run(CheckContext context);
}
