package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.recce4j.render.jinja.internal.tree.AssignmentTarget;
import org.recce4j.render.jinja.internal.tree.AttributeTarget;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.ExpressionKind;
import org.recce4j.render.jinja.internal.tree.NameExpression;
import org.recce4j.render.jinja.internal.tree.NameTarget;
import org.recce4j.render.jinja.internal.tree.SequenceExpression;
import org.recce4j.render.jinja.internal.tree.SeveralTargets;
import org.recce4j.render.jinja.internal.value.Repr;

/** Parses the left side of an assignment. */
final class TargetParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Consumer<String> stored;

    /** {@code stored} receives every name that is assigned to. */
    TargetParser(TokenStream tokens, ExpressionParser expressions, Consumer<String> stored) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.stored = stored;
    }

    /** Parses a name, or several separated by commas. */
    AssignmentTarget targets() {
        return parse(false);
    }

    /** Parses names and attributes of namespaces. */
    AssignmentTarget targetsWithAttributes() {
        return parse(true);
    }

    private AssignmentTarget parse(boolean withAttributes) {
        Token first = tokens.current();
        List<Expression> unassignable = new ArrayList<>();
        List<AssignmentTarget> targets = new ArrayList<>();
        boolean isTuple = false;
        while (true) {
            if (isTuple) {
                tokens.expect(TokenType.COMMA);
            }
            if (expressions.isTupleEnd()) {
                break;
            }
            targets.add(target(withAttributes, unassignable));
            if (!tokens.is(TokenType.COMMA)) {
                break;
            }
            isTuple = true;
        }
        if (!isTuple && targets.isEmpty()) {
            throw tokens.failure(
                    "Expected an expression, got " + Repr.repr(tokens.current().description()));
        }
        if (!unassignable.isEmpty()) {
            String kind = isTuple ? "tuple" : ExpressionKind.of(unassignable.get(0));
            throw new SyntaxException("can't assign to " + Repr.repr(kind), first.line(), first.offset());
        }
        return isTuple ? new SeveralTargets(targets) : targets.get(0);
    }

    private AssignmentTarget target(boolean withAttributes, List<Expression> unassignable) {
        Token first = tokens.current();
        boolean isName = first.is(TokenType.NAME) && !isConstant(first.text());
        if (isName && withAttributes && tokens.look().is(TokenType.DOT)) {
            expressions.names().load(first.text());
            tokens.next();
            tokens.next();
            return new AttributeTarget(
                    first.text(), tokens.expect(TokenType.NAME).text());
        }
        if (isName) {
            tokens.next();
            return name(first.text());
        }
        boolean paused = expressions.names().pause(true);
        Expression expression = expressions.primary();
        expressions.names().pause(paused);
        return converted(expression, unassignable);
    }

    private static boolean isConstant(String name) {
        return switch (name) {
            case "true", "True", "false", "False", "none", "None" -> true;
            default -> false;
        };
    }

    private AssignmentTarget name(String name) {
        expressions.uses().set(name);
        stored.accept(name);
        return new NameTarget(name);
    }

    /** Names in parentheses are a target, too; what is not a target is added to the list. */
    private AssignmentTarget converted(Expression expression, List<Expression> unassignable) {
        if (expression instanceof NameExpression name) {
            return name(name.name());
        }
        if (expression instanceof SequenceExpression sequence && sequence.isTuple()) {
            List<Expression> inside = new ArrayList<>();
            List<AssignmentTarget> targets = sequence.items().stream()
                    .map(item -> converted(item, inside))
                    .toList();
            if (!inside.isEmpty()) {
                unassignable.add(expression);
            }
            return new SeveralTargets(targets);
        }
        unassignable.add(expression);
        return new SeveralTargets(List.of());
    }
}
