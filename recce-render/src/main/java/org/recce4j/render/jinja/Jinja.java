package org.recce4j.render.jinja;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.internal.TemplateEngine;
import org.recce4j.render.jinja.internal.parse.LexerOptions;
import org.recce4j.render.jinja.internal.parse.MacroOptions;
import org.recce4j.render.jinja.internal.parse.ParserOptions;
import org.recce4j.render.jinja.internal.runtime.TemplateRenderer;

/**
 * A template engine: Jinja2 3.1.6 with its sandbox and its extensions {@code do} and {@code loopcontrols}. Templates can reach
 * only what the caller gives them. Thread-safe if the caller's functions and values are.
 *
 * <p>An engine is cheap to build. It caches the templates that it parsed last, up to 16 million characters of text. Keep one
 * engine, so that each text is parsed once; drop it to free the cache.
 */
public final class Jinja {

    private final TemplateEngine engine;

    private Jinja(Builder builder) {
        engine = new TemplateEngine(
                new TemplateEngine.Parts(
                        Map.copyOf(builder.filters),
                        Map.copyOf(builder.tests),
                        new HashMap<>(builder.globals),
                        builder.loader),
                new ParserOptions(
                        new LexerOptions(builder.trimBlocks, builder.lstripBlocks, builder.keepTrailingNewline),
                        new MacroOptions(builder.macroPrefix, builder.typedParameters),
                        Map.copyOf(builder.tags)),
                builder.undefined,
                builder.limits);
    }

    /** Returns a new engine with Jinja2's own filters, tests and functions, and its defaults. */
    public static Jinja standard() {
        return builder().build();
    }

    /** Returns a builder for an engine with more than Jinja2's own filters, tests and functions. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Parses a template, or takes it from the cache if this engine has parsed it before.
     *
     * @param text the template's text
     * @throws TemplateException of code {@link TemplateErrorCode#SYNTAX}, for the first error in it
     */
    public Template template(String text) {
        return new Template(engine, engine.parsed(text, null));
    }

    /**
     * Parses a template with a name, which appears in its errors.
     *
     * @param text the template's text
     * @throws TemplateException of code {@link TemplateErrorCode#SYNTAX}, for the first error in it
     */
    public Template template(String name, String text) {
        return new Template(engine, engine.parsed(text, name));
    }

    /**
     * Renders a template to text. As in Jinja2, one line break at its very end is dropped.
     *
     * @param template the template's text
     * @param variables values by name; they hide functions of the same name
     * @throws TemplateException if it cannot be parsed or evaluated
     */
    public String render(String template, Map<String, ?> variables) {
        return template(template).render(variables);
    }

    /**
     * Renders a template like dbt's form of Jinja2's native environment: if the template prints one expression and nothing else,
     * the result is its value. A constant expression, such as {@code {{ 1 + 1 }}}, is text.
     *
     * @param template the template's text
     * @param variables values by name; they hide functions of the same name
     * @return text, number, boolean, list, map or null
     * @throws TemplateException if it cannot be parsed or evaluated
     */
    public @Nullable Object renderNative(String template, Map<String, ?> variables) {
        return template(template).renderNative(variables, new Cancellation());
    }

    /**
     * Starts a rendering of several templates that share their variables, the limits and the macros that they call.
     *
     * @param variables values by name; they hide functions of the same name
     * @param cancellation stops the rendering, which then fails with {@link TemplateErrorCode#CANCELLED}
     */
    public TemplateSession session(Map<String, ?> variables, Cancellation cancellation) {
        return new TemplateSession(new TemplateRenderer(engine, variables, cancellation));
    }

    /** A function, filter or test that templates can call. */
    @FunctionalInterface
    public interface Callable {
        /**
         * Computes the value. An exception that it throws becomes the cause of a {@link TemplateException}, but {@link
         * MacroReturn} ends a macro.
         *
         * @return text, number, boolean, list, map, {@link TemplateObject}, callable or null
         */
        @Nullable
        Object call(Arguments arguments);
    }

    /** Builds a {@link Jinja}; not thread-safe. */
    public static final class Builder {
        private final Map<String, Callable> filters = new LinkedHashMap<>();
        private final Map<String, Callable> tests = new LinkedHashMap<>();
        private final Map<String, @Nullable Object> globals = new LinkedHashMap<>();
        private final Map<String, Tag> tags = new LinkedHashMap<>();
        private boolean trimBlocks;
        private boolean lstripBlocks;
        private boolean keepTrailingNewline;
        private String macroPrefix = "";
        private boolean typedParameters;
        private UndefinedKind undefined = UndefinedKind.LENIENT;
        private RenderLimits limits = RenderLimits.DEFAULT;
        private @Nullable TemplateLoader loader;

        private Builder() {}

        /** Adds a function, or replaces one of Jinja2's. */
        public Builder function(String name, Callable function) {
            globals.put(name, function);
            return this;
        }

        /** Adds a value that every template sees: text, number, boolean, list, map or {@link TemplateObject}. */
        public Builder global(String name, @Nullable Object value) {
            globals.put(name, value);
            return this;
        }

        /** Adds a filter, or replaces one of Jinja2's; its first argument is the value on its left. */
        public Builder filter(String name, Callable filter) {
            filters.put(name, filter);
            return this;
        }

        /** Adds a test, or replaces one of Jinja2's; its first argument is the value on its left. */
        public Builder test(String name, Callable test) {
            tests.put(name, test);
            return this;
        }

        /** Adds a tag; Jinja2's own cannot be replaced. */
        public Builder tag(String name, Tag tag) {
            tags.put(name, tag);
            return this;
        }

        /** Sets where {@code include}, {@code import} and {@code extends} find templates; without a loader, these tags fail. */
        public Builder loader(TemplateLoader loader) {
            this.loader = loader;
            return this;
        }

        /** Sets whether the line break after a block tag is dropped; false by default. */
        public Builder trimBlocks(boolean trims) {
            trimBlocks = trims;
            return this;
        }

        /** Sets whether the whitespace before a block tag on its line is dropped; false by default. */
        public Builder lstripBlocks(boolean strips) {
            lstripBlocks = strips;
            return this;
        }

        /** Sets whether the line break at the very end of a template is kept; false by default. */
        public Builder keepTrailingNewline(boolean keeps) {
            keepTrailingNewline = keeps;
            return this;
        }

        /** Sets what is put before the name of each macro that a template defines; nothing by default. */
        public Builder macroPrefix(String prefix) {
            macroPrefix = prefix;
            return this;
        }

        /**
         * Sets whether a macro's parameters may have types, such as {@code name: list[str]}, which have no effect; false by
         * default.
         */
        public Builder typedParameters(boolean accepts) {
            typedParameters = accepts;
            return this;
        }

        /** Sets how names, attributes and items behave that do not exist; {@link UndefinedKind#LENIENT} by default. */
        public Builder undefined(UndefinedKind undefined) {
            this.undefined = undefined;
            return this;
        }

        /** Sets the limits of each rendering; {@link RenderLimits#DEFAULT} by default. */
        public Builder limits(RenderLimits limits) {
            this.limits = limits;
            return this;
        }

        /** Returns the engine. */
        public Jinja build() {
            return new Jinja(this);
        }
    }
}
