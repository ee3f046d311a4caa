package org.recce4j.render.jinja.internal.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.Builtin.Code;
import org.recce4j.render.jinja.internal.value.Environment;

/** Functions by name, in the order they were written. */
public final class Table {

    private final Map<String, Builtin> entries = new LinkedHashMap<>();
    private final String prefix;

    public Table() {
        this("");
    }

    /** {@code prefix} stands before a function's name in errors: {@code str.} for the methods of str. */
    public Table(String prefix) {
        this.prefix = prefix;
    }

    public Table add(String name, String parameters, Code code) {
        entries.put(name, new Builtin(name, prefix + name, parameters, code));
        return this;
    }

    /** What gives {@code None}. */
    @FunctionalInterface
    interface Action {
        void run(Environment env, @Nullable Object[] arguments);
    }

    Table action(String name, String parameters, Action action) {
        return add(name, parameters, (env, arguments) -> {
            action.run(env, arguments);
            return null;
        });
    }

    public Table alias(String name, String of) {
        Builtin entry = entries.get(of);
        if (entry == null) {
            throw new IllegalArgumentException(of);
        }
        entries.put(name, entry);
        return this;
    }

    public Table addAll(Table other) {
        entries.putAll(other.entries);
        return this;
    }

    public @Nullable Builtin get(String name) {
        return entries.get(name);
    }

    public Collection<Map.Entry<String, Builtin>> entries() {
        return entries.entrySet();
    }
}
