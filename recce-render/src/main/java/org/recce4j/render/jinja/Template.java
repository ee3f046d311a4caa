package org.recce4j.render.jinja;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.render.jinja.internal.TemplateEngine;
import org.recce4j.render.jinja.internal.runtime.TemplateRenderer;
import org.recce4j.render.jinja.internal.tree.ParsedTemplate;

/** A parsed template. Immutable and thread-safe. */
public final class Template {

    private final TemplateEngine engine;
    private final ParsedTemplate parsed;

    Template(TemplateEngine engine, ParsedTemplate parsed) {
        this.engine = engine;
        this.parsed = parsed;
    }

    TemplateEngine engine() {
        return engine;
    }

    ParsedTemplate parsed() {
        return parsed;
    }

    /**
     * Renders the template to text.
     *
     * @param variables values by name; they hide functions of the same name
     * @throws TemplateException if it cannot be evaluated
     */
    public String render(Map<String, ?> variables) {
        return render(variables, new Cancellation());
    }

    /**
     * Renders the template to text.
     *
     * @param variables values by name; they hide functions of the same name
     * @param cancellation stops the rendering, which then fails with {@link TemplateErrorCode#CANCELLED}
     * @throws TemplateException if it cannot be evaluated
     */
    public String render(Map<String, ?> variables, Cancellation cancellation) {
        return new TemplateRenderer(engine, variables, cancellation).text(parsed.compiled());
    }

    /**
     * Renders the template like dbt's form of Jinja2's native environment: if it prints one expression and nothing else, the
     * result is its value. A constant expression, such as {@code {{ 1 + 1 }}}, is text.
     *
     * @param variables values by name; they hide functions of the same name
     * @param cancellation stops the rendering, which then fails with {@link TemplateErrorCode#CANCELLED}
     * @return text, number, boolean, list, map or null
     * @throws TemplateException if it cannot be evaluated
     */
    public @Nullable Object renderNative(Map<String, ?> variables, Cancellation cancellation) {
        return new TemplateRenderer(engine, variables, cancellation).nativeValue(parsed.compiled());
    }

    /**
     * Renders the template and returns what it exports: its macros, each a {@link Jinja.Callable}, and the variables that it sets
     * at its top level, except those whose names begin with an underscore. A macro keeps access to these variables, and its calls
     * count towards the limits of this rendering. Call it from one thread at a time.
     *
     * @param variables values by name; they hide functions of the same name
     * @throws TemplateException if it cannot be evaluated
     */
    public Map<String, @Nullable Object> exports(Map<String, ?> variables) {
        return Collections.unmodifiableMap(
                new TemplateRenderer(engine, variables, new Cancellation()).exports(parsed.compiled()));
    }

    /**
     * Returns the names that the template reads but does not set, and the attributes and literal keys that it reads of them, such
     * as {@code target} and {@code target.name}. Nothing is run. A name that is only passed on counts, too.
     *
     * @return the names, sorted
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(parsed.freeNames());
    }

    /**
     * Returns the texts that the template passes to a function as its first argument. Nothing is run. An argument that is more
     * than a text literal is left out.
     *
     * @param function the function as the template names it, such as {@code adapter.dispatch}
     * @return the texts, sorted
     */
    public Set<String> firstArguments(String function) {
        return Collections.unmodifiableSet(parsed.calls().firstTexts(function));
    }

    /**
     * Returns the named arguments of the first call of a function that has any. Nothing is run. An argument that is a text literal
     * is that text; any other is the text of its expression in one form, such as {@code env_var('X', default=1)}, whatever quotes
     * and spaces the template uses.
     *
     * @param function the function's name
     * @return the arguments in order; empty if there is no such call
     */
    public Map<String, String> namedArguments(String function) {
        return Collections.unmodifiableMap(parsed.calls().named(function));
    }

    /**
     * Returns the literals with which the template compares expressions, also those in a list. Nothing is run. An expression is
     * the text of one form, such as {@code var('x')}, whatever quotes and spaces the template uses.
     *
     * @return text, number, boolean or null by expression, both in the order of the template
     */
    public Map<String, Set<@Nullable Object>> comparedValues() {
        return Collections.unmodifiableMap(parsed.compared().byExpression());
    }
}
