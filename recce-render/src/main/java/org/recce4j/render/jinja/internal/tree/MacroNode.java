package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code {% macro name(parameters) %}…{% endmacro %}}, and the body of a call block, which has no name. */
public final class MacroNode extends Statement {

    /**
     * What a macro takes.
     *
     * @param defaults those of the last names
     */
    public record Signature(List<String> names, List<Expression> defaults) {
        public Signature {
            names = List.copyOf(names);
            defaults = List.copyOf(defaults);
        }

        @Nullable
        Expression standard(int index) {
            int at = index - (names.size() - defaults.size());
            return at < 0 ? null : defaults.get(at);
        }
    }

    /** Which special names the body reads without defining them, and which names it hides. */
    public record Specials(boolean caller, boolean kwargs, boolean varargs, ScopeNames names) {}

    private final @Nullable String name;
    private final Signature signature;
    private final Specials specials;
    private final Body body;

    public MacroNode(Position position, @Nullable String name, Signature signature, Specials specials, Body body) {
        super(position, parts(signature, body));
        this.name = name;
        this.signature = signature;
        this.specials = specials;
        this.body = body;
    }

    private static List<Node> parts(Signature signature, Body body) {
        List<Node> parts = new ArrayList<>(signature.defaults());
        parts.add(body);
        return parts;
    }

    @Nullable
    String name() {
        return name;
    }

    Signature signature() {
        return signature;
    }

    Specials specials() {
        return specials;
    }

    Body body() {
        return body;
    }

    @Override
    Flow run(Frame frame) {
        if (name != null) {
            frame.scope().set(name, new Macro(frame, this));
        }
        return Flow.NORMAL;
    }
}
