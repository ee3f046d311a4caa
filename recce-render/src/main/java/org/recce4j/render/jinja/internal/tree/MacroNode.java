package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.MacroClosure;
import org.recce4j.render.jinja.internal.runtime.MacroDefinition;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;

/** {@code {% macro name(parameters) %}…{% endmacro %}}, and the body of a call block, which has no name. */
public final class MacroNode extends Statement implements MacroDefinition {

    /**
     * The parameters of a macro.
     *
     * @param defaults those of the last names
     */
    public record Parameters(List<String> names, List<Expression> defaults) {
        public Parameters {
            names = List.copyOf(names);
            defaults = List.copyOf(defaults);
        }
    }

    private final @Nullable String name;
    private final Parameters parameters;
    private final Specials specials;
    private final Body body;

    public MacroNode(
            SourcePosition position, @Nullable String name, Parameters parameters, Specials specials, Body body) {
        super(position, parts(parameters, body));
        this.name = name;
        this.parameters = parameters;
        this.specials = specials;
        this.body = body;
    }

    private static List<TemplateNode> parts(Parameters parameters, Body body) {
        List<TemplateNode> parts = new ArrayList<>(parameters.defaults());
        parts.add(body);
        return parts;
    }

    @Override
    public @Nullable String name() {
        return name;
    }

    @Override
    public List<String> parameters() {
        return parameters.names();
    }

    @Override
    public @Nullable Expression defaultOf(int parameter) {
        int index =
                parameter - (parameters.names().size() - parameters.defaults().size());
        return index < 0 ? null : parameters.defaults().get(index);
    }

    @Override
    public Specials specials() {
        return specials;
    }

    @Override
    public Body body() {
        return body;
    }

    @Override
    public Flow run(StackFrame frame) {
        if (name != null) {
            frame.scope().set(name, new MacroClosure(frame, this));
        }
        return Flow.NORMAL;
    }
}
