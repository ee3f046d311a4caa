package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.MacroDefinition;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.Body;
import org.recce4j.render.jinja.internal.tree.CallBlock;
import org.recce4j.render.jinja.internal.tree.CallExpression;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.MacroNode;
import org.recce4j.render.jinja.internal.tree.Statement;

/** Macros and call blocks. */
final class MacroParser {

    private static final MacroNode.Parameters NO_PARAMETERS = new MacroNode.Parameters(List.of(), List.of());

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Findings findings;
    private final TagParser tags;
    private final MacroOptions options;

    MacroParser(
            TokenStream tokens, ExpressionParser expressions, Findings findings, TagParser tags, MacroOptions options) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.findings = findings;
        this.tags = tags;
        this.options = options;
    }

    Statement macro() {
        SourcePosition position = tokens.position();
        tokens.next();
        String name = options.prefix() + tokens.expect(TokenType.NAME).text();
        define(name);
        TrackedScope scope = expressions.names().inner();
        return body(position, name, parameters(scope), "endmacro", scope);
    }

    /** From here on, the name means a macro. */
    void define(String name) {
        expressions.uses().set(name);
        expressions.names().store(name);
    }

    Statement callBlock() {
        SourcePosition position = tokens.position();
        tokens.next();
        TrackedScope scope = expressions.names().inner();
        MacroNode.Parameters parameters = tokens.is(TokenType.LPAREN) ? parameters(scope) : NO_PARAMETERS;
        Expression call = expressions.expression();
        if (!(call instanceof CallExpression target)) {
            throw new SyntaxException("expected call", position.line(), position.offset());
        }
        return new CallBlock(position, target, body(position, null, parameters, "endcall", scope));
    }

    /** Parses the body of a macro whose head has been read. */
    MacroNode body(
            SourcePosition position,
            @Nullable String name,
            MacroNode.Parameters parameters,
            String end,
            TrackedScope scope) {
        expressions.uses().enter();
        Body body = tags.separateBody(end, scope);
        Set<String> read = expressions.uses().leave();
        List<String> names = parameters.names();
        int caller = names.indexOf("caller");
        if (read.contains("caller")
                && caller >= 0
                && caller < names.size() - parameters.defaults().size()) {
            findings.add(
                    "When defining macros or call blocks the special \"caller\" argument must be omitted or be given a"
                            + " default.",
                    position);
        }
        MacroDefinition.Specials specials = new MacroDefinition.Specials(
                read.contains("caller"),
                read.contains("kwargs") && !names.contains("kwargs"),
                read.contains("varargs") && !names.contains("varargs"),
                scope.names());
        return expressions.limited(new MacroNode(position, name, parameters, specials, body));
    }

    /** Parses the parameters, which belong to the scope of the body. */
    MacroNode.Parameters parameters(TrackedScope scope) {
        TrackedScope outer = expressions.names().enter(scope);
        List<String> names = new ArrayList<>();
        List<Expression> defaults = new ArrayList<>();
        boolean soft = findings.swapSoft(false);
        tokens.expect(TokenType.LPAREN);
        while (!tokens.is(TokenType.RPAREN)) {
            if (!names.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            String name = tokens.expect(TokenType.NAME).text();
            if (options.typedParameters() && tokens.skipIf(TokenType.COLON)) {
                skipType();
            }
            if (tokens.skipIf(TokenType.ASSIGN)) {
                defaults.add(expressions.expression());
            } else if (!defaults.isEmpty()) {
                throw tokens.failure("non-default argument follows default argument");
            }
            names.add(name);
        }
        tokens.expect(TokenType.RPAREN);
        names.forEach(expressions.names()::parameter);
        expressions.names().enter(outer);
        findings.swapSoft(soft);
        return new MacroNode.Parameters(names, defaults);
    }

    /** Reads a type such as {@code dict[str, list[int]]}. */
    private void skipType() {
        tokens.expect(TokenType.NAME);
        int open = 0;
        do {
            if (tokens.skipIf(TokenType.LBRACKET)) {
                open++;
                tokens.expect(TokenType.NAME);
            } else if (open > 0 && tokens.skipIf(TokenType.RBRACKET)) {
                open--;
            } else if (open > 0) {
                tokens.expect(TokenType.COMMA);
                tokens.expect(TokenType.NAME);
            }
        } while (open > 0 || tokens.is(TokenType.LBRACKET));
    }
}
