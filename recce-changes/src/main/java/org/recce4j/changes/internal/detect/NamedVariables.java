package org.recce4j.changes.internal.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** Which variables that changed a node's text, or a macro that it calls, asks for. Used for one comparison, by one thread. */
final class NamedVariables {

    private static final Pattern CALL = Pattern.compile("\\bvar\\s*\\(\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private final InputPair inputs;
    private final Map<String, Macro> macros = new HashMap<>();
    private final Map<String, Set<String>> ofMacros = new HashMap<>();

    NamedVariables(InputPair inputs, ProjectState base, ProjectState current) {
        this.inputs = inputs;
        base.macros().forEach(macro -> macros.put(macro.uniqueId(), macro));
        current.macros().forEach(macro -> macros.put(macro.uniqueId(), macro));
    }

    Difference changed(Node old, Node now) {
        Set<String> changed = inputs.variables(now.definition().packageName());
        if (changed.isEmpty()) {
            return Difference.same();
        }
        Set<String> asked = asked(old);
        asked.addAll(asked(now));
        asked.retainAll(changed);
        return Difference.named(asked);
    }

    private Set<String> asked(Node node) {
        Set<String> names = new TreeSet<>(names(node.code().raw()));
        Set<String> seen = new TreeSet<>();
        node.dependsOn().macros().forEach(macro -> addNames(macro, names, seen));
        return names;
    }

    private void addNames(String id, Set<String> names, Set<String> seen) {
        Macro macro = macros.get(id);
        if (macro != null && seen.add(id)) {
            names.addAll(ofMacros.computeIfAbsent(id, key -> names(macro.sql())));
            macro.dependsOn().forEach(called -> addNames(called, names, seen));
        }
    }

    private static Set<String> names(@Nullable String text) {
        Set<String> names = new TreeSet<>();
        if (text != null && text.contains("var")) {
            Matcher calls = CALL.matcher(text);
            while (calls.find()) {
                names.add(calls.group(1) == null ? calls.group(2) : calls.group(1));
            }
        }
        return names;
    }
}
