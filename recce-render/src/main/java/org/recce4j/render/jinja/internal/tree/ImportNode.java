package org.recce4j.render.jinja.internal.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.CompiledTemplate;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.TemplateLookup;
import org.recce4j.render.jinja.internal.runtime.TemplateModule;
import org.recce4j.render.jinja.internal.runtime.VariableScope;
import org.recce4j.render.jinja.internal.value.Repr;

/** {@code {% import template as name %}} and {@code {% from template import name as alias %}}. */
public final class ImportNode extends Statement {

    private final Expression template;
    private final @Nullable String target;
    private final Map<String, String> aliases;
    private final boolean hasContext;

    /**
     * An import.
     *
     * @param target the name of the whole template; null when single names are imported
     * @param aliases by alias, the name in the template
     */
    public ImportNode(
            SourcePosition position,
            Expression template,
            @Nullable String target,
            Map<String, String> aliases,
            boolean hasContext) {
        super(position, template);
        this.template = template;
        this.target = target;
        this.aliases = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(aliases));
        this.hasContext = hasContext;
    }

    @Override
    public Flow run(StackFrame frame) {
        CompiledTemplate imported = TemplateLookup.one(frame, template.value(frame));
        StringBuilder output = new StringBuilder();
        VariableScope outer =
                hasContext ? frame.scope().visible() : frame.renderer().globals();
        Map<String, @Nullable Object> exports =
                frame.renderer().run(imported, outer, output).exports();
        if (target != null) {
            define(frame, target, new TemplateModule(imported, exports, output.toString()));
        }
        aliases.forEach((alias, name) -> define(
                frame, alias, exports.containsKey(name) ? exports.get(name) : notExported(frame, imported, name)));
        return Flow.NORMAL;
    }

    private static void define(StackFrame frame, String name, @Nullable Object value) {
        frame.scope().set(name, value);
        if (frame.isTopLevel()) {
            frame.context().markImported(name);
        }
    }

    private Object notExported(StackFrame frame, CompiledTemplate imported, String name) {
        String place = "line " + position().line()
                + (frame.source().name() == null
                        ? ""
                        : " in " + Repr.repr(frame.source().name()));
        return frame.environment()
                .undefined("the template " + Repr.repr(imported.name()) + " (imported on " + place
                        + ") does not export the requested name " + Repr.repr(name));
    }
}
