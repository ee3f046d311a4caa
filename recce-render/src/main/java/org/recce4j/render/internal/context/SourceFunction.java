package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** dbt's {@code source} (dbt-core 1.12, {@code RuntimeSourceResolver}). */
final class SourceFunction implements Jinja.Callable, TemplateObject {

    private final RenderingScope scope;

    SourceFunction(RenderingScope scope) {
        this.scope = scope;
    }

    @Override
    public Object call(Arguments arguments) {
        int count = arguments.positional().size();
        if (count != 2) {
            throw new RenderException(
                    RenderErrorCode.ARGUMENTS, "source() takes exactly two arguments (" + count + " given)");
        }
        Node source = scope.project()
                .resolution()
                .source(
                        text("source", arguments.positional().get(0)),
                        text("table", arguments.positional().get(1)),
                        scope.node());
        boolean followsProject = scope.project().behaviour().has(DbtRule.SOURCE_FOLLOWS_PROJECT_QUOTING);
        return scope.read(scope.project().relations().ofSource(source, followsProject));
    }

    private static String text(String argument, @Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new RenderException(
                RenderErrorCode.ARGUMENTS,
                "The " + argument + " name (" + (argument.equals("source") ? "first" : "second")
                        + ") argument to source() must be a string, got <class '" + TemplateValues.typeName(value)
                        + "'>");
    }

    @Override
    public String typeName() {
        return "RuntimeSourceResolver";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RuntimeSourceResolver";
    }
}
