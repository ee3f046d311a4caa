package org.recce4j.render.jinja.internal.parse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.BlockNode;
import org.recce4j.render.jinja.internal.tree.Body;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.ExtendsNode;
import org.recce4j.render.jinja.internal.tree.ImportNode;
import org.recce4j.render.jinja.internal.tree.IncludeNode;
import org.recce4j.render.jinja.internal.tree.Statement;

/** The tags that name other templates, and blocks. */
final class InheritanceParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Findings findings;
    private final TagParser tags;
    private int scopes;

    InheritanceParser(TokenStream tokens, ExpressionParser expressions, Findings findings, TagParser tags) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.findings = findings;
        this.tags = tags;
    }

    void enterScope() {
        scopes++;
    }

    void leaveScope() {
        scopes--;
    }

    Statement block(StatementParser statements) {
        SourcePosition position = tokens.position();
        tokens.next();
        String name = tokens.expect(TokenType.NAME).text();
        boolean isScoped = tokens.skipIfName("scoped");
        boolean isRequired = tokens.skipIfName("required");
        if (tokens.is(TokenType.SUB)) {
            throw tokens.failure(
                    "Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an"
                            + " underscore instead.");
        }
        expressions.uses().enterBlock();
        TrackedScope scope = expressions.names().separate();
        Body body = tags.separateBody("endblock", scope);
        expressions.uses().leave();
        if (isRequired && !body.isBlank()) {
            throw tokens.failure("Required blocks can only contain comments or whitespace");
        }
        tokens.skipIfName(name);
        BlockNode block = new BlockNode(position, name, isScoped, isRequired, body, scope.names());
        statements.addBlock(name, block);
        return block;
    }

    Statement extend() {
        SourcePosition position = tokens.position();
        tokens.next();
        if (scopes > 0) {
            findings.add("cannot use extend from a non top-level scope", position);
        }
        return new ExtendsNode(position, expressions.expression());
    }

    Statement include() {
        SourcePosition position = tokens.position();
        tokens.next();
        Expression template = expressions.expression();
        boolean ignoresMissing = tokens.isName("ignore") && tokens.look().isName("missing");
        if (ignoresMissing) {
            tokens.next();
            tokens.next();
        }
        return new IncludeNode(position, template, ignoresMissing, context(true));
    }

    /** {@code with context} or {@code without context}, or neither. */
    private boolean context(boolean standard) {
        if (!isContext()) {
            return standard;
        }
        boolean with = tokens.next().isName("with");
        tokens.next();
        return with;
    }

    Statement importAll() {
        SourcePosition position = tokens.position();
        tokens.next();
        Expression template = expressions.expression();
        tokens.expectName("as");
        String target = tokens.expect(TokenType.NAME).text();
        expressions.names().store(target);
        return new ImportNode(position, template, target, Map.of(), context(false));
    }

    Statement importNames() {
        SourcePosition position = tokens.position();
        tokens.next();
        Expression template = expressions.expression();
        tokens.expectName("import");
        Map<String, String> aliases = new LinkedHashMap<>();
        while (true) {
            if (!aliases.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            if (isContext()) {
                break;
            }
            Token name = tokens.expect(TokenType.NAME);
            if (name.text().startsWith("_")) {
                throw new SyntaxException(
                        "TemplateAssertionError",
                        "names starting with an underline can not be imported",
                        name.line(),
                        name.offset());
            }
            String alias =
                    tokens.skipIfName("as") ? tokens.expect(TokenType.NAME).text() : name.text();
            expressions.names().store(alias);
            aliases.put(alias, name.text());
            if (isContext() || !tokens.is(TokenType.COMMA)) {
                break;
            }
        }
        return new ImportNode(position, template, null, aliases, context(false));
    }

    private boolean isContext() {
        return (tokens.isName("with") || tokens.isName("without"))
                && tokens.look().isName("context");
    }
}
