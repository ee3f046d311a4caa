package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Tag;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.BlockNode;
import org.recce4j.render.jinja.internal.tree.Body;
import org.recce4j.render.jinja.internal.tree.PrintNode;
import org.recce4j.render.jinja.internal.tree.Statement;
import org.recce4j.render.jinja.internal.tree.TextNode;
import org.recce4j.render.jinja.internal.value.Repr;

/** Parses text and tags up to the tag that ends them; each kind of tag has its own parser. */
final class StatementParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final Findings findings;
    private final Map<String, Tag> extensions;
    private final TagParser tags;
    private final Deque<String> openTags = new ArrayDeque<>();
    private final Deque<String[]> endTags = new ArrayDeque<>();
    private final Map<String, BlockNode> blocks = new LinkedHashMap<>();

    StatementParser(TokenStream tokens, ExpressionParser expressions, Findings findings, ParserOptions options) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.findings = findings;
        this.extensions = options.tags();
        this.tags = new TagParser(tokens, expressions, this, findings, options.macros());
    }

    Map<String, BlockNode> blocks() {
        return blocks;
    }

    void addBlock(String name, BlockNode block) {
        if (blocks.put(name, block) != null) {
            findings.addFirst("block " + Repr.repr(name) + " defined twice", block.position());
        }
    }

    /** Parses up to one of the end tags, whose name is then the current token; without end tags, to the end of the template. */
    Body body(String... ends) {
        SourcePosition position = tokens.position();
        expressions.enter();
        if (ends.length > 0) {
            endTags.push(ends);
        }
        List<Statement> statements = new ArrayList<>();
        while (!tokens.is(TokenType.EOF)) {
            if (tokens.is(TokenType.DATA)) {
                SourcePosition at = tokens.position();
                statements.add(new TextNode(at, tokens.next().text()));
            } else if (tokens.skipIf(TokenType.VARIABLE_BEGIN)) {
                statements.add(new PrintNode(expressions.tuple(true, false)));
                tokens.expect(TokenType.VARIABLE_END);
            } else {
                tokens.expect(TokenType.BLOCK_BEGIN);
                if (isAt(ends)) {
                    break;
                }
                statements.add(statement());
                tokens.expect(TokenType.BLOCK_END);
            }
        }
        if (ends.length > 0) {
            endTags.pop();
        }
        expressions.leave();
        return expressions.limited(new Body(position, statements));
    }

    private boolean isAt(String... names) {
        for (String name : names) {
            if (tokens.isName(name)) {
                return true;
            }
        }
        return false;
    }

    /** Parses the body of a tag whose head has been read, up to the name of its end tag. */
    Body bodyOf(String... ends) {
        tokens.skipIf(TokenType.COLON);
        tokens.expect(TokenType.BLOCK_END);
        Body body = body(ends);
        if (tokens.is(TokenType.EOF)) {
            endTags.push(ends);
            throw unfinished(null);
        }
        return body;
    }

    /** Parses the body of a tag that has one end tag, and skips it. */
    Body wholeBodyOf(String end) {
        Body body = bodyOf(end);
        tokens.next();
        return body;
    }

    private Statement statement() {
        Token token = tokens.current();
        if (!token.is(TokenType.NAME)) {
            throw tokens.failure("tag name expected");
        }
        String name = token.text();
        openTags.push(name);
        Statement statement = tags.parse(name);
        Tag extension = statement == null ? extensions.get(name) : null;
        if (extension != null) {
            statement = new ExtensionParser(tokens, expressions, tags.macros()).parse(extension);
        }
        openTags.pop();
        if (statement == null) {
            throw unfinished(name);
        }
        return expressions.limited(statement);
    }

    /** Returns the error for an unknown tag, or for the end of the template if {@code name} is null. */
    private SyntaxException unfinished(@Nullable String name) {
        StringBuilder message = new StringBuilder(
                name == null ? "Unexpected end of template." : "Encountered unknown tag " + Repr.repr(name) + ".");
        String[] wanted = endTags.peek();
        if (wanted != null) {
            String looking = String.join("' or '", wanted);
            message.append(
                    name != null && isExpected(name)
                            ? " You probably made a nesting mistake. Jinja is expecting this tag, but currently looking for '"
                            : " Jinja was looking for the following tags: '");
            message.append(looking).append("'.");
        }
        String open = openTags.peek();
        if (open != null) {
            message.append(" The innermost block that needs to be closed is ")
                    .append(Repr.repr(open))
                    .append('.');
        }
        return tokens.failure(message.toString());
    }

    private boolean isExpected(String name) {
        return endTags.stream().anyMatch(ends -> List.of(ends).contains(name));
    }
}
