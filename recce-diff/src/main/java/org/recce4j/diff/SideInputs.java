package org.recce4j.diff;

import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.check.DeferredRenderer;
import org.recce4j.model.ProjectState;
import org.recce4j.render.Introspector;
import org.recce4j.render.RenderInputs;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.introspect.WarehouseIntrospector;

/** What the templates of checks read beside the artifacts, on each side. */
record SideInputs(RenderInputs base, RenderInputs current) {

    /** Nothing. */
    static final SideInputs NONE = new SideInputs(RenderInputs.NONE, RenderInputs.NONE);

    /** Both sides of a run. */
    record Sides(CheckContext.Side base, CheckContext.Side current) {}

    /** Recce has one configuration of dbt for both sides, that of current. */
    Sides sides(ChangeSet states, QueryRunner ofBase, QueryRunner ofCurrent) {
        RenderInputs ofRecce = current.withTargetOf(states.current());
        return new Sides(
                side("base", states.base(), ofBase, base, ofRecce),
                side("current", states.current(), ofCurrent, current, ofRecce));
    }

    private static CheckContext.Side side(
            String name, ProjectState state, QueryRunner runner, RenderInputs inputs, RenderInputs ofRecce) {
        Introspector warehouse = WarehouseIntrospector.of(runner);
        return new CheckContext.Side(
                name,
                state,
                runner,
                new DeferredRenderer(
                        state, asking(warehouse, inputs).strict(true).build()),
                new DeferredRenderer(
                        state, asking(warehouse, ofRecce).strict(false).build()));
    }

    /** The warehouse answers what templates ask, if the host's introspector does not. */
    private static RenderInputs.Builder asking(Introspector warehouse, RenderInputs inputs) {
        return inputs.toBuilder().introspector(inputs.introspector().orElse(warehouse));
    }
}
