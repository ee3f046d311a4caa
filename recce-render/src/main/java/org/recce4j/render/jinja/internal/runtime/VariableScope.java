package org.recce4j.render.jinja.internal.runtime;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Memory;

/** Names with their values here; others are looked up in the scope around it. */
public class VariableScope {

    private final @Nullable VariableScope outer;
    private @Nullable Map<String, @Nullable Object> names;

    public VariableScope(@Nullable VariableScope outer) {
        this.outer = outer;
    }

    /** Returns {@link TemplateObject#MISSING} if no scope has the name. */
    public final @Nullable Object lookUp(String name) {
        for (VariableScope scope = this; scope != null; scope = scope.outer) {
            Object value = scope.own(name);
            if (value != TemplateObject.MISSING) {
                return value == Unset.UNSET ? TemplateObject.MISSING : value;
            }
        }
        return TemplateObject.MISSING;
    }

    @Nullable
    Object own(String name) {
        if (names == null) {
            return TemplateObject.MISSING;
        }
        Object value = names.get(name);
        return value != null || names.containsKey(name) ? value : TemplateObject.MISSING;
    }

    public final void set(String name, @Nullable Object value) {
        if (names == null) {
            names = new HashMap<>(8);
        }
        names.put(name, value);
    }

    /** Hides the outer value of a name that has no value yet, such as a parameter without an argument. */
    final void unset(String name) {
        set(name, Unset.UNSET);
    }

    /** Hides the outer value of a name, unless it has a value here. */
    final void unsetNew(String name) {
        if (own(name) == TemplateObject.MISSING) {
            unset(name);
        }
    }

    /** Returns what another template sees of this scope and those around it: all names with a value. */
    public final VariableScope visible() {
        return new VariableScope(null) {
            @Override
            @Nullable
            Object own(String name) {
                for (VariableScope scope = VariableScope.this; scope != null; scope = scope.outer) {
                    Object value = scope.own(name);
                    if (value != TemplateObject.MISSING && value != Unset.UNSET) {
                        return value;
                    }
                }
                return TemplateObject.MISSING;
            }

            @Override
            void addTo(Memory memory) {
                VariableScope.this.addTo(memory);
            }
        };
    }

    /** Counts the values of the names here and around this scope. */
    void addTo(Memory memory) {
        if (!memory.isNew(this)) {
            return;
        }
        if (names != null) {
            memory.addAll(names.values());
        }
        if (outer != null) {
            outer.addTo(memory);
        }
    }

    /** Returns the values of the names here and around this scope. */
    final Collection<@Nullable Object> values() {
        List<@Nullable Object> values = new ArrayList<>();
        for (VariableScope scope = this; scope != null; scope = scope.outer) {
            if (scope.names != null) {
                values.addAll(scope.names.values());
            }
        }
        return values;
    }

    /** Returns the names that are set in this scope itself. */
    final Map<String, @Nullable Object> own() {
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        if (names != null) {
            names.forEach((name, value) -> {
                if (value != Unset.UNSET) {
                    own.put(name, value);
                }
            });
        }
        return own;
    }

    private enum Unset {
        UNSET
    }
}
