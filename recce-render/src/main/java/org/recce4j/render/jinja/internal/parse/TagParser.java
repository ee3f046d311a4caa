package org.recce4j.render.jinja.internal.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.tree.AssignmentTarget;
import org.recce4j.render.jinja.internal.tree.AutoescapeNode;
import org.recce4j.render.jinja.internal.tree.Body;
import org.recce4j.render.jinja.internal.tree.DoNode;
import org.recce4j.render.jinja.internal.tree.Expression;
import org.recce4j.render.jinja.internal.tree.FilterBlock;
import org.recce4j.render.jinja.internal.tree.FilterExpression;
import org.recce4j.render.jinja.internal.tree.ForNode;
import org.recce4j.render.jinja.internal.tree.IfNode;
import org.recce4j.render.jinja.internal.tree.JumpNode;
import org.recce4j.render.jinja.internal.tree.PrintNode;
import org.recce4j.render.jinja.internal.tree.SetBlock;
import org.recce4j.render.jinja.internal.tree.SetNode;
import org.recce4j.render.jinja.internal.tree.Statement;
import org.recce4j.render.jinja.internal.tree.WithNode;

/** The tags of Jinja2 3.1.6, with those of its extensions {@code do} and {@code loopcontrols}. */
final class TagParser {

    private final TokenStream tokens;
    private final ExpressionParser expressions;
    private final StatementParser statements;
    private final Findings findings;
    private final TargetParser targets;
    private final MacroParser macros;
    private final InheritanceParser inheritance;
    private final NameTracker names;
    /** The number of loops around this place within the macro or block. */
    private int loops;
    /** The number of loops around this place in total. */
    private int loopsAtAll;

    TagParser(
            TokenStream tokens,
            ExpressionParser expressions,
            StatementParser statements,
            Findings findings,
            MacroOptions options) {
        this.tokens = tokens;
        this.expressions = expressions;
        this.statements = statements;
        this.findings = findings;
        this.names = expressions.names();
        this.targets = new TargetParser(tokens, expressions, name -> {
            if (name.equals("loop") && loopsAtAll > 0) {
                findings.add("Can't assign to special loop variable in for-loop target", tokens.position());
            }
        });
        this.macros = new MacroParser(tokens, expressions, findings, this, options);
        this.inheritance = new InheritanceParser(tokens, expressions, findings, this);
    }

    /** Parses the tag whose name is the current token; returns null if it is not one of Jinja2's. */
    @Nullable
    Statement parse(String name) {
        return switch (name) {
            case "for" -> forLoop();
            case "if" -> ifBlock();
            case "set" -> set();
            case "with" -> with();
            case "filter" -> filterBlock();
            case "print" -> print();
            case "do" -> doStatement();
            case "break", "continue" -> jump(name.equals("break"));
            case "autoescape" -> autoescape();
            case "macro" -> macros.macro();
            case "call" -> macros.callBlock();
            case "block" -> inheritance.block(statements);
            case "extends" -> inheritance.extend();
            case "include" -> inheritance.include();
            case "import" -> inheritance.importAll();
            case "from" -> inheritance.importNames();
            default -> null;
        };
    }

    MacroParser macros() {
        return macros;
    }

    /** Parses a body that is its own function with its own scope: it cannot leave a loop around it. */
    Body separateBody(String end, TrackedScope scope) {
        int outer = loops;
        loops = 0;
        Body body = scopedBody(end, scope);
        loops = outer;
        return body;
    }

    /** Parses a body with its own scope: a filter or test that is missing in it is an error at once. */
    private Body scopedBody(String end, TrackedScope scope) {
        boolean soft = findings.swapSoft(false);
        inheritance.enterScope();
        TrackedScope outer = names.enter(scope);
        Body body = statements.wholeBodyOf(end);
        names.enter(outer);
        inheritance.leaveScope();
        findings.swapSoft(soft);
        return body;
    }

    private Statement forLoop() {
        SourcePosition position = tokens.position();
        tokens.next();
        loopsAtAll++;
        AssignmentTarget target = targets.targets();
        tokens.expectName("in");
        loopsAtAll--;
        Expression items = expressions.tuple(false, false);
        boolean soft = findings.swapSoft(false);
        TrackedScope outer = names.enter(names.inner());
        target.names().forEach(names::parameter);
        Expression test = tokens.skipIfName("if") ? expressions.expression() : null;
        names.enter(outer);
        boolean isRecursive = tokens.skipIfName("recursive");
        TrackedScope inside = names.inner();
        names.enter(inside);
        target.names().forEach(names::parameter);
        expressions.uses().enter();
        loops++;
        loopsAtAll++;
        inheritance.enterScope();
        Body body = statements.bodyOf("endfor", "else");
        loops--;
        Set<String> read = expressions.uses().leave();
        names.enter(outer);
        TrackedScope without = names.inner();
        names.enter(without);
        Body otherwise = tokens.next().isName("else") ? statements.wholeBodyOf("endfor") : null;
        names.enter(outer);
        inheritance.leaveScope();
        loopsAtAll--;
        findings.swapSoft(soft);
        ForNode.Options options =
                new ForNode.Options(isRecursive, read.contains("loop"), inside.names(), without.names());
        return new ForNode(position, target, items, test, options, body, otherwise);
    }

    private Statement ifBlock() {
        SourcePosition position = tokens.position();
        tokens.next();
        boolean soft = findings.swapSoft(true);
        List<IfNode.Branch> branches = new ArrayList<>();
        SourcePosition at = position;
        Body otherwise = null;
        while (true) {
            Expression test = expressions.tuple(false, false);
            names.enterIf();
            branches.add(new IfNode.Branch(at, test, statements.bodyOf("elif", "else", "endif")));
            names.leaveIf();
            Token end = tokens.next();
            if (end.isName("elif")) {
                at = tokens.position();
                continue;
            }
            if (end.isName("else")) {
                names.enterIf();
                otherwise = statements.wholeBodyOf("endif");
                names.leaveIf();
            }
            break;
        }
        findings.swapSoft(soft);
        return new IfNode(position, branches, otherwise);
    }

    private Statement set() {
        SourcePosition position = tokens.position();
        tokens.next();
        AssignmentTarget target = targets.targetsWithAttributes();
        if (tokens.skipIf(TokenType.ASSIGN)) {
            Expression value = expressions.tuple(true, false);
            target.names().forEach(names::store);
            return new SetNode(position, target, value);
        }
        target.names().forEach(names::store);
        TrackedScope scope = names.inner();
        boolean soft = findings.swapSoft(false);
        TrackedScope outer = names.enter(scope);
        FilterExpression filter = tokens.is(TokenType.PIPE) ? expressions.filters(null, false) : null;
        names.enter(outer);
        findings.swapSoft(soft);
        return new SetBlock(position, target, filter, scopedBody("endset", scope), scope.names());
    }

    private Statement with() {
        SourcePosition position = tokens.position();
        tokens.next();
        List<AssignmentTarget> given = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        while (!tokens.is(TokenType.BLOCK_END)) {
            if (!given.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            given.add(targets.targets());
            tokens.expect(TokenType.ASSIGN);
            values.add(expressions.expression());
        }
        TrackedScope scope = names.inner();
        TrackedScope outer = names.enter(scope);
        given.forEach(target -> target.names().forEach(names::parameter));
        names.enter(outer);
        return new WithNode(position, given, values, scopedBody("endwith", scope), scope.names());
    }

    private Statement filterBlock() {
        SourcePosition position = tokens.position();
        tokens.next();
        boolean soft = findings.swapSoft(false);
        FilterExpression filter = expressions.filters(null, true);
        findings.swapSoft(soft);
        TrackedScope scope = names.inner();
        return new FilterBlock(position, filter, scopedBody("endfilter", scope), scope.names());
    }

    private Statement print() {
        SourcePosition position = tokens.position();
        tokens.next();
        List<Statement> printed = new ArrayList<>();
        while (!tokens.is(TokenType.BLOCK_END)) {
            if (!printed.isEmpty()) {
                tokens.expect(TokenType.COMMA);
            }
            printed.add(new PrintNode(expressions.expression()));
        }
        return new Body(position, printed);
    }

    private Statement doStatement() {
        SourcePosition position = tokens.position();
        tokens.next();
        return new DoNode(position, expressions.tuple(true, false));
    }

    private Statement jump(boolean isBreak) {
        SourcePosition position = tokens.position();
        if (loops == 0) {
            String message = isBreak ? "'break' outside loop" : "'continue' not properly in loop";
            findings.addLast(message, position);
        }
        tokens.next();
        return new JumpNode(position, isBreak);
    }

    private Statement autoescape() {
        SourcePosition position = tokens.position();
        tokens.next();
        Expression isOn = expressions.expression();
        TrackedScope scope = names.inner();
        return new AutoescapeNode(position, isOn, scopedBody("endautoescape", scope), scope.names());
    }
}
