package org.recce4j.render.jinja.internal.runtime;

import java.util.Set;

/**
 * The names of a scope that it sets before it reads them. Until then they are undefined, whatever they mean outside
 * (Jinja2's {@code idtracking.Symbols}). The parser fills it in before the template is used.
 */
public final class LocalNames {

    private String[] hidden = {};

    public void hide(Set<String> names) {
        hidden = names.toArray(String[]::new);
    }

    /** A new scope inside of another one. */
    public VariableScope enter(VariableScope outer) {
        VariableScope scope = new VariableScope(outer);
        hideIn(scope);
        return scope;
    }

    void hideIn(VariableScope scope) {
        for (String name : hidden) {
            scope.unsetNew(name);
        }
    }
}
