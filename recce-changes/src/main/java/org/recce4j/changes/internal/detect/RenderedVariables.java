package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Input;

/**
 * Which variables and environment variables change the SQL that a node compiles to: the node is rendered with the values of its own
 * side and of the other one. Of a node that cannot be rendered on both sides nothing is known. Used for one comparison, by one thread.
 */
final class RenderedVariables {

    private static final Set<String> TYPES = Set.of("model", "test", "snapshot", "analysis");

    private final ProjectState base;
    private final ProjectState current;
    private final InputPair inputs;
    private final RenderedSide before;
    private final RenderedSide after;
    private @Nullable InputReaders readers;

    RenderedVariables(ProjectState base, ProjectState current, InputPair inputs) {
        this.base = base;
        this.current = current;
        this.inputs = inputs;
        this.before = new RenderedSide(base, inputs.before(), inputs.after());
        this.after = new RenderedSide(current, inputs.after(), inputs.before());
    }

    Difference changed(Node old, Node now) {
        Set<String> names = new TreeSet<>();
        if (TYPES.contains(now.type().name()) && mightRead(old, now)) {
            modes(now).forEach(mode -> names.addAll(changing(old, now, mode)));
        }
        return Difference.named(names);
    }

    /** Only texts that name a changed input, or make up a name, are rendered. */
    private boolean mightRead(Node old, Node now) {
        String packageName = now.definition().packageName();
        Set<String> changed = new TreeSet<>(inputs.variables(packageName));
        if (!inputs.environment().isEmpty()) {
            changed.addAll(inputs.environment());
            changed.addAll(inputs.variablesOfEnvironment(packageName));
        }
        return !changed.isEmpty()
                && (readers().mightRead(old, changed) || readers().mightRead(now, changed));
    }

    /** Reading the macros costs more than most comparisons need. */
    private InputReaders readers() {
        readers = readers == null ? new InputReaders(base, current) : readers;
        return readers;
    }

    private static List<IncrementalMode> modes(Node node) {
        return "incremental".equals(node.config().resolved().text("materialized"))
                ? List.of(IncrementalMode.NEVER, IncrementalMode.ALWAYS)
                : List.of(IncrementalMode.NEVER);
    }

    private Set<String> changing(Node old, Node now, IncrementalMode mode) {
        Predicate<Input> differs =
                input -> inputs.differs(input, now.definition().packageName());
        Set<String> forwards = after.changing(now.id(), mode, differs);
        Set<String> backwards = before.changing(old.id(), mode, differs);
        Set<String> names = new TreeSet<>();
        if (forwards != null && backwards != null) {
            names.addAll(forwards);
            names.addAll(backwards);
        }
        return names;
    }
}
