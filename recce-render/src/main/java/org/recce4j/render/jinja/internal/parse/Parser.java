package org.recce4j.render.jinja.internal.parse;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.LexerOptions;
import org.recce4j.render.jinja.Tag;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.internal.tree.Body;
import org.recce4j.render.jinja.internal.tree.Compiled;
import org.recce4j.render.jinja.internal.tree.Library;

/** A template's text to its tree. */
public final class Parser {

    private Parser() {}

    /**
     * Parses a template.
     *
     * @param name null for one without
     * @throws TemplateException of the first error, as Jinja2 would report it
     */
    public static Compiled parse(
            String text, @Nullable String name, LexerOptions options, Map<String, Tag> extensions, Library library) {
        Lexer lexer = new Lexer(text, options);
        try {
            TokenStream tokens = new TokenStream(lexer);
            Findings findings = new Findings();
            NameUses uses = new NameUses();
            Names names = new Names();
            ExpressionParser expressions = new ExpressionParser(tokens, library, findings, uses, names);
            StatementParser statements = new StatementParser(tokens, expressions, findings, extensions);
            Body body = statements.body();
            findings.report();
            return new Compiled(
                    name,
                    lexer.source(),
                    body,
                    statements.blocks(),
                    uses.usesSelf(),
                    names.resolve(),
                    names.free(),
                    expressions.calls());
        } catch (SyntaxException failure) {
            throw new TemplateException(
                    TemplateErrorCode.SYNTAX,
                    failure.type(),
                    String.valueOf(failure.getMessage()),
                    Compiled.place(name, lexer.source(), failure.line(), failure.offset()),
                    List.of(),
                    null);
        }
    }
}
