package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.UndefinedKind;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** {@code a if test else b}. */
public final class ConditionalExpression extends Expression {

    final Expression test;
    final Expression yes;
    final @Nullable Expression no;

    public ConditionalExpression(SourcePosition position, Expression test, Expression yes, @Nullable Expression no) {
        super(position, no == null ? List.of(test, yes) : List.of(test, yes, no));
        this.test = test;
        this.yes = yes;
        this.no = no;
    }

    @Override
    public @Nullable Object value(StackFrame frame) {
        if (TemplateValues.isTrue(test.value(frame))) {
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
    <T> T accept(ExpressionVisitor<T> visitor) {
        return visitor.visit(this);
    }
}
