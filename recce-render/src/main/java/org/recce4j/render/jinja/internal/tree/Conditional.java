package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.UndefinedKind;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.Values;

/** {@code a if test else b}. */
public final class Conditional extends Expression {

    private final Expression test;
    private final Expression yes;
    private final @Nullable Expression no;

    public Conditional(Position position, Expression test, Expression yes, @Nullable Expression no) {
        super(position, no == null ? List.of(test, yes) : List.of(test, yes, no));
        this.test = test;
        this.yes = yes;
        this.no = no;
    }

    @Override
    @Nullable
    Object value(Frame frame) {
        if (Values.isTrue(test.value(frame))) {
            return yes.value(frame);
        }
        if (no != null) {
            return no.value(frame);
        }
        String name = frame.source().name();
        // lenient whatever the engine's kind is, as in Jinja2
        return Undefined.ofHint(
                UndefinedKind.LENIENT,
                "the inline if-expression on line " + position().line() + (name == null ? "" : " in '" + name + "'")
                        + " evaluated to false and no else section was defined.");
    }

    @Override
    boolean isConstant() {
        return test.isConstant() && yes.isConstant() && (no == null || no.isConstant());
    }

    @Override
    String source() {
        String chosen = yes.source() + " if " + test.source();
        return no == null ? chosen : chosen + " else " + no.source();
    }

    @Override
    public String kind() {
        return "condexpr";
    }
}
