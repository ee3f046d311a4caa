package org.recce4j.render.jinja.internal.tree;

import java.util.List;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.value.Meter;

/** A sequence of statements. */
public final class Body extends Statement {

    private final Statement[] statements;

    public Body(SourcePosition position, List<Statement> statements) {
        super(position, statements);
        this.statements = statements.toArray(Statement[]::new);
    }

    @Override
    public Flow run(StackFrame frame) {
        Meter meter = frame.meter();
        long open = meter.open();
        for (Statement statement : statements) {
            frame.step(statement);
            Flow flow = statement.run(frame);
            meter.close(open);
            if (flow != Flow.NORMAL) {
                return flow;
            }
        }
        return Flow.NORMAL;
    }

    /** Runs it and returns the text that it prints. */
    String captured(StackFrame frame) {
        frame.meter().hold(frame.output().length());
        StringBuilder outer = frame.swapOutput(new StringBuilder());
        try {
            run(frame);
            return frame.text();
        } finally {
            frame.swapOutput(outer);
        }
    }

    /** Whether it contains only whitespace, as a required block must. */
    public boolean isBlank() {
        for (Statement statement : statements) {
            if (!(statement instanceof TextNode text) || !text.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
