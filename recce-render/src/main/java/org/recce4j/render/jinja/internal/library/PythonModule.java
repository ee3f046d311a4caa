package org.recce4j.render.jinja.internal.library;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;

/** A Python module or class: functions, constants, and classes within. Immutable once it is put together. */
public final class PythonModule implements TemplateObject {

    final String name;
    private final FunctionTable functions;
    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
    final @Nullable Builtin constructor;

    private PythonModule(String name, FunctionTable functions, @Nullable Builtin constructor) {
        this.name = name;
        this.functions = functions;
        this.constructor = constructor;
    }

    public static PythonModule module(String name, FunctionTable functions) {
        return new PythonModule(name, functions, null);
    }

    /** A class: calling it calls the function {@code new} of its table. */
    public static PythonModule type(String name, FunctionTable functions) {
        return new PythonModule(name, functions, functions.get("new"));
    }

    public PythonModule with(String member, @Nullable Object value) {
        members.put(member, value);
        return this;
    }

    public FunctionTable functions() {
        return functions;
    }

    public Map<String, @Nullable Object> members() {
        return members;
    }

    /** A function or class as it is used in a rendering. */
    @Nullable
    Object attribute(Environment env, String attribute) {
        Builtin function = attribute.equals("new") ? null : functions.get(attribute);
        if (function != null) {
            return new GlobalFunction(env, function);
        }
        Object member = members.containsKey(attribute) ? members.get(attribute) : MISSING;
        return member instanceof PythonModule type && type.constructor != null ? new BoundType(env, type) : member;
    }

    @Override
    public String typeName() {
        return "module";
    }

    @Override
    public String toString() {
        return "<module '" + name + "'>";
    }
}
