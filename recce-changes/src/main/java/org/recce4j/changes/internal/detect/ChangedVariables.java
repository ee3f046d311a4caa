package org.recce4j.changes.internal.detect;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/**
 * Which changed variables and environment variables concern a node: those that its texts ask for, whether they matter or not, and those
 * that change what it compiles to. Used for one comparison, by one thread.
 */
final class ChangedVariables {

    private final NamedVariables named;
    private final RenderedVariables rendered;

    ChangedVariables(ProjectState base, ProjectState current, InputPair inputs) {
        named = new NamedVariables(inputs, base, current);
        rendered = new RenderedVariables(base, current, inputs);
    }

    /** {@code old} and {@code now} are nodes of the two states, each with its own id. */
    Difference changed(Node old, Node now) {
        Set<String> names = new TreeSet<>();
        addNames(named.changed(old, now), names);
        addNames(rendered.changed(old, now), names);
        return Difference.named(names);
    }

    private static void addNames(Difference difference, Collection<String> names) {
        if (difference instanceof Difference.Named found) {
            ValueSameness.items(found.detail()).forEach(name -> names.add(String.valueOf(name.toPlain())));
        }
    }
}
