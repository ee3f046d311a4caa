package org.recce4j.render.jinja.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.TemplateLoader;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.UndefinedKind;
import org.recce4j.render.jinja.internal.library.Builtin;
import org.recce4j.render.jinja.internal.library.BuiltinFilters;
import org.recce4j.render.jinja.internal.library.BuiltinTests;
import org.recce4j.render.jinja.internal.parse.Parser;
import org.recce4j.render.jinja.internal.parse.ParserOptions;
import org.recce4j.render.jinja.internal.runtime.CompiledTemplate;
import org.recce4j.render.jinja.internal.runtime.Library;
import org.recce4j.render.jinja.internal.runtime.LibraryFunction;
import org.recce4j.render.jinja.internal.tree.ParsedTemplate;
import org.recce4j.render.jinja.internal.value.CallerObject;
import org.recce4j.render.jinja.internal.value.PythonException;

/** An engine as it was built, with a cache of parsed templates. Thread-safe. */
public final class TemplateEngine implements Library {

    private final Parts parts;
    private final ParserOptions options;
    private final UndefinedKind undefined;
    private final RenderLimits limits;
    private final TemplateCache cache = new TemplateCache();

    /** What the caller added. */
    public record Parts(
            Map<String, Jinja.Callable> filters,
            Map<String, Jinja.Callable> tests,
            Map<String, @Nullable Object> globals,
            @Nullable TemplateLoader loader) {}

    public TemplateEngine(Parts parts, ParserOptions options, UndefinedKind undefined, RenderLimits limits) {
        this.parts = parts;
        this.options = options;
        this.undefined = undefined;
        this.limits = limits;
    }

    public ParsedTemplate parsed(String text, @Nullable String name) {
        TemplateKey key = new TemplateKey(name, text);
        ParsedTemplate known = cache.get(key);
        if (known == null) {
            known = Parser.parse(text, name, options, this);
            cache.put(key, known);
        }
        return known;
    }

    @Override
    public @Nullable LibraryFunction filter(String name) {
        Jinja.Callable callable = parts.filters().get(name);
        return callable == null ? own(BuiltinFilters.get(name)) : new LibraryFunction.Given(callable);
    }

    @Override
    public @Nullable LibraryFunction test(String name) {
        Jinja.Callable callable = parts.tests().get(name);
        return callable == null ? own(BuiltinTests.TABLE.get(name)) : new LibraryFunction.Given(callable);
    }

    private static @Nullable LibraryFunction own(@Nullable Builtin builtin) {
        return builtin == null ? null : new LibraryFunction.Own(builtin);
    }

    @Override
    public @Nullable Object global(String name) {
        return parts.globals().containsKey(name) ? parts.globals().get(name) : TemplateObject.MISSING;
    }

    @Override
    public UndefinedKind undefinedKind() {
        return undefined;
    }

    @Override
    public RenderLimits limits() {
        return limits;
    }

    @Override
    public @Nullable CompiledTemplate template(String name) {
        TemplateLoader loader = parts.loader();
        if (loader == null) {
            throw PythonException.typeError("no loader for this environment specified");
        }
        String text = CallerObject.asked(() -> loader.load(name));
        return text == null ? null : parsed(text, name).compiled();
    }
}
