package org.recce4j.render.jinja.internal.parse;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.internal.runtime.CompiledTemplate;
import org.recce4j.render.jinja.internal.runtime.Library;
import org.recce4j.render.jinja.internal.tree.Body;
import org.recce4j.render.jinja.internal.tree.CallArguments;
import org.recce4j.render.jinja.internal.tree.ComparedValues;
import org.recce4j.render.jinja.internal.tree.ParsedTemplate;

/** A template's text to its tree. */
public final class Parser {

    private Parser() {}

    /**
     * Parses a template.
     *
     * @param name null for one without
     * @throws TemplateException of the first error, as Jinja2 would report it
     */
    public static ParsedTemplate parse(String text, @Nullable String name, ParserOptions options, Library library) {
        Lexer lexer = new Lexer(text, options.lexer());
        try {
            TokenStream tokens = new TokenStream(lexer);
            Findings findings = new Findings();
            NameUses uses = new NameUses();
            NameTracker names = new NameTracker();
            ExpressionParser expressions = new ExpressionParser(tokens, library, findings, uses, names);
            StatementParser statements = new StatementParser(tokens, expressions, findings, options);
            Body body = statements.body();
            findings.report();
            CompiledTemplate compiled = new CompiledTemplate(
                    name, lexer.source(), body, statements.blocks(), uses.usesSelf(), names.resolve());
            return new ParsedTemplate(
                    compiled,
                    names.free(),
                    new CallArguments(expressions.calls()),
                    new ComparedValues(expressions.comparisons()));
        } catch (SyntaxException failure) {
            throw new TemplateException(
                    TemplateErrorCode.SYNTAX,
                    failure.type(),
                    String.valueOf(failure.getMessage()),
                    CompiledTemplate.place(name, lexer.source(), failure.line(), failure.offset()));
        }
    }
}
