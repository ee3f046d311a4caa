package org.recce4j.render.jinja.internal.tree;

import java.util.Collection;
import org.recce4j.render.jinja.internal.runtime.Evaluable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;

/** A part that has a value. Other operations than its evaluation are {@link ExpressionVisitor}s. */
public abstract sealed class Expression extends TemplateNode implements Evaluable
        permits ArithmeticExpression,
                AttributeExpression,
                CallExpression,
                ComparisonExpression,
                ConcatExpression,
                ConditionalExpression,
                DictExpression,
                FilterExpression,
                FoldedExpression,
                ItemExpression,
                LiteralExpression,
                LogicalExpression,
                NameExpression,
                NotExpression,
                SequenceExpression,
                SignedExpression,
                SliceExpression,
                TestExpression {

    Expression(SourcePosition position, Collection<? extends TemplateNode> children) {
        super(position, children);
    }

    Expression(SourcePosition position, TemplateNode... children) {
        super(position, children);
    }

    abstract <T> T accept(ExpressionVisitor<T> visitor);
}
