package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Tag;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.ExtensionNode;
import org.recce4j.render.jinja.internal.tree.LiteralExpression;
import org.recce4j.render.jinja.internal.tree.MacroNode;
import org.recce4j.render.jinja.internal.tree.Statement;

/** A tag that the caller has registered. */
final class ExtensionParser implements Tag.Head {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final MacroParser macros;
    private final List<Expression> values = new ArrayList<>();
    private final TrackedScope scope;
    private MacroNode.Parameters parameters = new MacroNode.Parameters(List.of(), List.of());

    ExtensionParser(TokenStream tokens, ExpressionParser expressions, MacroParser macros) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.macros = macros;
        this.scope = expressions.names().inner();
    }

    Statement parse(Tag tag) {
        SourcePosition position = tokens.position();
        String name = tokens.next().text();
        Tag.Meaning meaning = meaning(tag, position);
        if (meaning instanceof Tag.Meaning.Macro macro) {
            macros.define(macro.name());
            return macros.body(position, macro.name(), parameters, "end" + name, scope);
        }
        if (meaning instanceof Tag.Meaning.Block block) {
            MacroNode body = macros.body(position, null, parameters, "end" + name, scope);
            return new ExtensionNode(position, block.handler(), values, body);
        }
        return new ExtensionNode(position, ((Tag.Meaning.Alone) meaning).handler(), values, null);
    }

    private Tag.Meaning meaning(Tag tag, SourcePosition position) {
        try {
            return tag.read(this);
        } catch (SyntaxException failure) {
            throw failure;
        } catch (RuntimeException failure) {
            throw new SyntaxException(
                    failure.getClass().getSimpleName(),
                    String.valueOf(failure.getMessage()),
                    position.line(),
                    position.offset());
        }
    }

    @Override
    public String name() {
        return tokens.expect(TokenType.NAME).text();
    }

    @Override
    public boolean skip(String token) {
        return tokens.skipIfName(token) || skipOperator(token);
    }

    private boolean skipOperator(String operator) {
        Token current = tokens.current();
        boolean matches =
                current.type().description().equals(operator) && current.value().equals(operator);
        if (matches) {
            tokens.next();
        }
        return matches;
    }

    @Override
    public boolean isAtEnd() {
        return tokens.is(TokenType.BLOCK_END) || tokens.is(TokenType.EOF);
    }

    @Override
    public void expression() {
        values.add(expressions.expression());
    }

    @Override
    public @Nullable Object constant() {
        Token first = tokens.current();
        if (expressions.expression() instanceof LiteralExpression literal) {
            return literal.constant();
        }
        throw new SyntaxException("expected a constant", first.line(), first.offset());
    }

    @Override
    public void signature() {
        parameters = macros.parameters(scope);
    }

    @Override
    public RuntimeException failure(String message) {
        return tokens.failure(message);
    }
}
