package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.LocalNames;

/** One scope. */
final class TrackedScope {
    private final @Nullable TrackedScope outer;
    final List<TrackedScope> inner = new ArrayList<>();
    final List<NameEvent> events = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final LocalNames names = new LocalNames();
    int conditions;

    TrackedScope(@Nullable TrackedScope outer) {
        this.outer = outer;
    }

    LocalNames names() {
        return names;
    }

    private boolean isKnown(String name) {
        for (TrackedScope scope = this; scope != null; scope = scope.outer) {
            if (scope.references.contains(name)) {
                return true;
            }
        }
        return false;
    }

    void resolve(Set<String> free) {
        Set<String> hidden = new LinkedHashSet<>();
        for (NameEvent event : events) {
            boolean isKnown = isKnown(event.name());
            if (event.kind() == NameUseKind.STORE && !isKnown && !event.isConditional()) {
                hidden.add(event.name());
            }
            if (event.kind() != NameUseKind.LOAD || !isKnown) {
                references.add(event.name());
            }
            if (event.kind() == NameUseKind.LOAD && !isKnown) {
                free.add(event.name());
            }
        }
        names.hide(hidden);
        inner.forEach(scope -> scope.resolve(free));
    }
}
