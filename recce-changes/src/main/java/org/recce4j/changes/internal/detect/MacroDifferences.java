package org.recce4j.changes.internal.detect;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectState;

/** The macros that differ between two states, whoever calls them. */
final class MacroDifferences {

    private MacroDifferences() {}

    /** Returns their ids; a macro that only one state has differs. */
    static Set<String> between(
            ProjectState base, ProjectState current, BiPredicate<Macro, Macro> same, Predicate<Macro> counts) {
        Map<String, Macro> before = byId(base.macros());
        Map<String, Macro> after = byId(current.macros());
        Set<String> changed = new TreeSet<>();
        after.forEach((id, macro) -> {
            Macro old = before.get(id);
            if (counts.test(macro) && (old == null || !same.test(old, macro))) {
                changed.add(id);
            }
        });
        before.forEach((id, macro) -> {
            if (counts.test(macro) && !after.containsKey(id)) {
                changed.add(id);
            }
        });
        return changed;
    }

    private static Map<String, Macro> byId(Collection<Macro> macros) {
        Map<String, Macro> byId = new HashMap<>();
        macros.forEach(macro -> byId.put(macro.uniqueId(), macro));
        return byId;
    }
}
