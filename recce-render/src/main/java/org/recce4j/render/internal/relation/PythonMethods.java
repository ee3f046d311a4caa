package org.recce4j.render.internal.relation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Signature;

/**
 * The methods of a Python class, each with Python's parameter list and errors. Immutable.
 *
 * @param <T> what Python calls {@code self}
 */
public final class PythonMethods<T> {

    private final Map<String, Method<T>> methods;

    private PythonMethods(Map<String, Method<T>> methods) {
        this.methods = Map.copyOf(methods);
    }

    /** What a method does with its arguments, one a parameter, without {@code self}. */
    @FunctionalInterface
    public interface Code<T> {
        @Nullable
        Object run(T self, @Nullable Object[] arguments);
    }

    private record Method<T>(String qualifiedName, boolean isStatic, Signature signature, Code<T> code) {

        @Nullable
        Object call(T self, Arguments arguments) {
            @Nullable
            Object[] bound = signature.bind(qualifiedName, isStatic ? TemplateObject.MISSING : self, arguments);
            return code.run(self, isStatic ? bound : Arrays.copyOfRange(bound, 1, bound.length));
        }
    }

    private record Bound<T>(T self, Method<T> method) implements Jinja.Callable, TemplateObject {

        @Override
        public @Nullable Object call(Arguments arguments) {
            return method.call(self, arguments);
        }

        @Override
        public String typeName() {
            return method.isStatic() ? "function" : "method";
        }

        @Override
        public String toString() {
            String owner = self instanceof TemplateObject object ? object.repr() : String.valueOf(self);
            return "<bound method " + method.qualifiedName() + " of " + owner + ">";
        }
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Returns the method of an object; {@link TemplateObject#MISSING} if the class has none of this name. */
    public Object of(T self, String name) {
        Method<T> method = methods.get(name);
        return method == null ? TemplateObject.MISSING : new Bound<>(self, method);
    }

    /** Builds {@link PythonMethods}; not thread-safe. */
    public static final class Builder<T> {
        private final Map<String, Method<T>> methods = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a method.
         *
         * @param qualifiedName as Python's errors name it, such as {@code BaseRelation.quote}
         * @param parameters as Python writes them; a method without {@code self} or {@code cls} is static
         */
        public Builder<T> add(String qualifiedName, String parameters, Code<T> code) {
            boolean isStatic = !parameters.startsWith("self") && !parameters.startsWith("cls");
            String name = qualifiedName.substring(qualifiedName.indexOf('.') + 1);
            methods.put(name, new Method<>(qualifiedName, isStatic, new Signature(parameters), code));
            return this;
        }

        public PythonMethods<T> build() {
            return new PythonMethods<>(methods);
        }
    }
}
