package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Repr;

/** A definition of a block, 0 the most derived template's: what {@code super} and {@code self.name} are. */
record BlockReference(Rendering rendering, Context context, String name, int level, Scope outer)
        implements Jinja.Callable, TemplateObject {

    String text() {
        List<Context.Block> definitions = context.blocks(name);
        Context.Block block = definitions.get(level);
        Scope scope = block.node().names().enter(outer);
        scope.set("super", parent());
        Frame frame = new Frame(rendering, context, block.source(), scope, false, new StringBuilder());
        return Rendering.located(
                frame,
                () -> {
                    rendering.meter().enter(block.node().depth());
                    block.node().body().run(frame);
                    rendering.meter().leave(block.node().depth());
                    return frame.text();
                },
                "block " + Repr.repr(name));
    }

    private Object parent() {
        return level + 1 < context.blocks(name).size()
                ? new BlockReference(rendering, context, name, level + 1, outer)
                : rendering.undefined("there is no parent block called " + Repr.repr(name) + ".");
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
