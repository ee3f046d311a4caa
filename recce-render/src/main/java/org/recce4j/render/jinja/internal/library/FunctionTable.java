package org.recce4j.render.jinja.internal.library;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.Builtin.Code;
import org.recce4j.render.jinja.internal.value.Environment;

/** Functions by name, in the order they were written. Immutable. */
public final class FunctionTable {

    private final Map<String, Builtin> entries;

    private FunctionTable(Map<String, Builtin> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    public static Builder builder() {
        return builder("");
    }

    /** {@code prefix} stands before a function's name in errors: {@code str.} for the methods of str. */
    public static Builder builder(String prefix) {
        return new Builder(prefix);
    }

    public @Nullable Builtin get(String name) {
        return entries.get(name);
    }

    public Collection<Map.Entry<String, Builtin>> entries() {
        return entries.entrySet();
    }

    /** A function that returns {@code None}. */
    @FunctionalInterface
    interface Action {
        void run(Environment env, @Nullable Object[] arguments);
    }

    /** Builds a table; not used again after it has. */
    public static final class Builder {

        private final Map<String, Builtin> entries = new LinkedHashMap<>();
        private final String prefix;

        private Builder(String prefix) {
            this.prefix = prefix;
        }

        public Builder add(String name, String parameters, Code code) {
            entries.put(name, new Builtin(name, prefix + name, parameters, code));
            return this;
        }

        Builder action(String name, String parameters, Action action) {
            return add(name, parameters, (env, arguments) -> {
                action.run(env, arguments);
                return null;
            });
        }

        public Builder alias(String name, String of) {
            Builtin entry = entries.get(of);
            if (entry == null) {
                throw new IllegalArgumentException(of);
            }
            entries.put(name, entry);
            return this;
        }

        public Builder addAll(FunctionTable other) {
            entries.putAll(other.entries);
            return this;
        }

        public FunctionTable build() {
            return new FunctionTable(entries);
        }
    }
}
