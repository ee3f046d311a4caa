package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;

/** Which variables that changed a node's text, or a macro that it calls, asks for. Used for one comparison, by one thread. */
final class Variables {

    private static final Pattern CALL = Pattern.compile("\\bvar\\s*\\(\\s*(?:'([^']*)'|\"([^\"]*)\")");

    private final ProjectFiles before;
    private final ProjectFiles after;
    private final Map<String, Macro> macros = new HashMap<>();
    private final Map<String, Set<String>> ofMacros = new HashMap<>();

    Variables(ProjectFiles before, ProjectFiles after, ProjectState base, ProjectState current) {
        this.before = before;
        this.after = after;
        base.macros().forEach(macro -> macros.put(macro.uniqueId(), macro));
        current.macros().forEach(macro -> macros.put(macro.uniqueId(), macro));
    }

    /** Returns the changed variables; no difference if the files of one side are not known. */
    Difference changed(Node old, Node now) {
        if (before.isEmpty() || after.isEmpty()) {
            return Difference.same();
        }
        Set<String> asked = asked(old);
        asked.addAll(asked(now));
        List<String> changed = new ArrayList<>();
        for (String name : asked) {
            String packageName = now.definition().packageName();
            if (!before.variable(packageName, name).equals(after.variable(packageName, name))) {
                changed.add(name);
            }
        }
        return Difference.named(changed);
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
