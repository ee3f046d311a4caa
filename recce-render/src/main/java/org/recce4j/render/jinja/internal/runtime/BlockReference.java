package org.recce4j.render.jinja.internal.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Repr;

/** A definition of a block, 0 the most derived template's: what {@code super} and {@code self.name} are. */
public record BlockReference(
        TemplateRenderer renderer, TemplateContext context, String name, int level, VariableScope outer)
        implements Jinja.Callable, TemplateObject {

    public String text() {
        List<TemplateContext.Block> definitions = context.blocks(name);
        TemplateContext.Block block = definitions.get(level);
        BlockDefinition definition = block.definition();
        VariableScope scope = definition.names().enter(outer);
        scope.set("super", parent());
        StackFrame frame = new StackFrame(renderer, context, block.source(), scope, false, new StringBuilder());
        return renderer.calls()
                .run(
                        frame,
                        () -> {
                            frame.runWithin(definition.depth(), definition.body());
                            return frame.text();
                        },
                        "block " + Repr.repr(name));
    }

    private Object parent() {
        return level + 1 < context.blocks(name).size()
                ? new BlockReference(renderer, context, name, level + 1, outer)
                : renderer.environment().undefined("there is no parent block called " + Repr.repr(name) + ".");
    }

    @Override
    public Object call(Arguments arguments) {
        return text();
    }

    @Override
    public @Nullable Object attribute(String attribute) {
        return attribute.equals("super") ? parent() : MISSING;
    }

    @Override
    public String toString() {
        return "<BlockReference " + Repr.repr(name) + ">";
    }
}
