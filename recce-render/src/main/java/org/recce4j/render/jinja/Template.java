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

    /**
     * Renders the template to text.
     *
     * @param variables what the template's names mean; they hide functions of the same name
     * @throws TemplateException when it cannot be evaluated
     */
    public String render(Map<String, ?> variables) {
        return render(variables, new Cancellation());
    }

    /**
     * Renders the template to text.
     *
     * @param variables what the template's names mean; they hide functions of the same name
     * @param cancellation ends the rendering with an error of code {@link TemplateErrorCode#CANCELLED}
     * @throws TemplateException when it cannot be evaluated
     */
    public String render(Map<String, ?> variables, Cancellation cancellation) {
        return new TemplateRenderer(engine, variables, cancellation).text(parsed.compiled());
    }

    /**
     * Renders the template as dbt's form of Jinja2's native environment does: if one expression alone is printed, its value is
     * the result. What Jinja2 knows before the template runs, such as {@code {{ 1 + 1 }}}, is text.
     *
     * @param variables what the template's names mean; they hide functions of the same name
     * @param cancellation ends the rendering with an error of code {@link TemplateErrorCode#CANCELLED}
     * @return text, number, boolean, list, map or null
     * @throws TemplateException when it cannot be evaluated
     */
    public @Nullable Object renderNative(Map<String, ?> variables, Cancellation cancellation) {
        return new TemplateRenderer(engine, variables, cancellation).nativeValue(parsed.compiled());
    }

    /**
     * Renders the template and returns what it exports: its macros, as {@link Jinja.Callable}, and the variables that it sets at
     * the top, but those that begin with an underscore. A macro sees these variables as long as it is used, and counts towards
     * the limits of this rendering; it belongs to one thread at a time.
     *
     * @param variables what the template's names mean; they hide functions of the same name
     * @throws TemplateException when it cannot be evaluated
     */
    public Map<String, @Nullable Object> exports(Map<String, ?> variables) {
        return Collections.unmodifiableMap(
                new TemplateRenderer(engine, variables, new Cancellation()).exports(parsed.compiled()));
    }

    /**
     * Returns the names that the template reads and does not set itself, without running anything; and, of what a name means,
     * the attributes and keys that are texts: {@code target}, {@code target.name}. A name that is only passed on counts, too.
     *
     * @return the names, sorted
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(parsed.freeNames());
    }

    /**
     * Returns the texts that the template gives a function as its first argument, without running anything; an argument that
     * is not a text alone is left out.
     *
     * @param function what is called, as {@code adapter.dispatch}
     * @return the texts, sorted
     */
    public Set<String> firstArguments(String function) {
        return Collections.unmodifiableSet(parsed.calls().firstTexts(function));
    }

    /**
     * Returns what the template gives a function by name where it first calls it so, without running anything: each argument as
     * the text of its expression in one form, {@code env_var('X', default=1)}, whatever quotes and blanks it was written with; an
     * argument that is a text alone is that text.
     *
     * @param function the function's name
     * @return the arguments in order; none when there is no such call
     */
    public Map<String, String> namedArguments(String function) {
        return Collections.unmodifiableMap(parsed.calls().named(function));
    }
}
