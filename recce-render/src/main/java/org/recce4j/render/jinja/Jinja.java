package org.recce4j.render.jinja;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.Interpreter;
import org.recce4j.render.jinja.internal.Parser;
import org.recce4j.render.jinja.internal.Template;

/**
 * The engine: templates reach what the caller gives them and nothing else. Immutable and thread-safe, given that the
 * caller's functions are.
 */
public final class Jinja {

    private final Map<String, Callable> functions;
    private final Map<String, Callable> filters;

    private Jinja(Builder builder) {
        functions = Map.copyOf(builder.functions);
        filters = Map.copyOf(builder.filters);
    }

    /** Returns a builder of an engine without functions and filters. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Renders a template to text. As in Jinja2, one line break at its very end is dropped.
     *
     * @param template the template's text
     * @param variables what the template's names mean; they hide functions of the same name
     * @throws TemplateException when it cannot be parsed or evaluated
     */
    public String render(String template, Map<String, ?> variables) {
        return interpreter(variables).text(Parser.parse(template));
    }

    /**
     * Renders a template as Jinja2's native environment does: one that is a single expression gives its value.
     *
     * @param template the template's text
     * @param variables what the template's names mean; they hide functions of the same name
     * @return text, number, boolean, list, map or null
     * @throws TemplateException when it cannot be parsed or evaluated
     */
    public @Nullable Object renderNative(String template, Map<String, ?> variables) {
        Template parsed = Parser.parse(template);
        return parsed.isSingleExpression()
                ? interpreter(variables).value(parsed)
                : interpreter(variables).text(parsed);
    }

    private Interpreter interpreter(Map<String, ?> variables) {
        Map<String, @Nullable Object> names = new HashMap<>(functions);
        names.putAll(variables);
        return new Interpreter(names, filters);
    }

    /** A function or filter that templates can call. */
    @FunctionalInterface
    public interface Callable {
        /**
         * Computes the value. What it throws becomes the cause of a {@link TemplateException}.
         *
         * @return text, number, boolean, list, map or null
         */
        @Nullable
        Object call(Arguments arguments);
    }

    /** Builds a {@link Jinja}; not thread-safe. */
    public static final class Builder {
        private final Map<String, Callable> functions = new HashMap<>();
        private final Map<String, Callable> filters = new HashMap<>();

        private Builder() {}

        /** Adds a function. */
        public Builder function(String name, Callable function) {
            functions.put(name, function);
            return this;
        }

        /** Adds a filter; its first argument is the value on its left. */
        public Builder filter(String name, Callable filter) {
            filters.put(name, filter);
            return this;
        }

        /** Returns the engine. */
        public Jinja build() {
            return new Jinja(this);
        }
    }
}
