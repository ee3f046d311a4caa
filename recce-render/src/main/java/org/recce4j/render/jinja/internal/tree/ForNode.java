package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.runtime.Flow;
import org.recce4j.render.jinja.internal.runtime.LocalNames;
import org.recce4j.render.jinja.internal.runtime.LoopContext;
import org.recce4j.render.jinja.internal.runtime.SourcePosition;
import org.recce4j.render.jinja.internal.runtime.StackFrame;
import org.recce4j.render.jinja.internal.runtime.TreePart;
import org.recce4j.render.jinja.internal.runtime.VariableScope;
import org.recce4j.render.jinja.internal.value.FilteredIterator;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** {@code {% for target in items if test recursive %}…{% else %}…{% endfor %}}. */
public final class ForNode extends Statement {

    private final AssignmentTarget target;
    private final Expression items;
    private final @Nullable Expression test;
    private final Options options;
    private final Body body;
    private final @Nullable Body otherwise;

    /**
     * Options of a loop.
     *
     * @param isRecursive {@code loop(items)} may be called
     * @param usesLoop the body names {@code loop}
     * @param names of the body's scope
     * @param otherNames of the scope of what is done without items
     */
    public record Options(boolean isRecursive, boolean usesLoop, LocalNames names, LocalNames otherNames) {}

    public ForNode(
            SourcePosition position,
            AssignmentTarget target,
            Expression items,
            @Nullable Expression test,
            Options options,
            Body body,
            @Nullable Body otherwise) {
        super(position, parts(items, test, body, otherwise));
        this.target = target;
        this.items = items;
        this.test = test;
        this.options = options;
        this.body = body;
        this.otherwise = otherwise;
    }

    private static List<TemplateNode> parts(@Nullable TemplateNode... parts) {
        List<TemplateNode> present = new ArrayList<>();
        Stream.of(parts).filter(Objects::nonNull).forEach(present::add);
        return present;
    }

    @Override
    public Flow run(StackFrame frame) {
        loop(frame, items.value(frame), 0);
        return Flow.NORMAL;
    }

    private void loop(StackFrame frame, @Nullable Object iterable, int depth) {
        Iterator<@Nullable Object> all = Iteration.iterate(iterable);
        Iterator<@Nullable Object> chosen = test == null ? all : chosen(frame, all, test);
        LoopContext loop = null;
        if (options.usesLoop() || options.isRecursive()) {
            loop = new LoopContext(frame.environment(), test == null ? iterable : chosen, chosen, depth);
            if (options.isRecursive()) {
                loop.recurse(nested -> nested(frame, nested, depth + 1));
            }
        }
        Iterator<@Nullable Object> each = loop == null ? chosen : loop;
        VariableScope outer = frame.scope();
        boolean isEmpty = true;
        try {
            while (each.hasNext()) {
                frame.step(this);
                VariableScope scope = options.names().enter(outer);
                frame.swapScope(scope);
                target.assign(frame, each.next());
                if (loop != null) {
                    scope.set("loop", loop);
                }
                Flow flow = body.run(frame);
                if (flow == Flow.BREAK) {
                    break;
                }
                // as in Jinja2, an iteration that is left early does not count
                isEmpty &= flow == Flow.CONTINUE;
                frame.swapScope(outer);
            }
            if (isEmpty && otherwise != null) {
                frame.swapScope(options.otherNames().enter(outer));
                otherwise.run(frame);
            }
        } finally {
            frame.swapScope(outer);
        }
    }

    /** The items that pass the loop's test, which sees the scope around the loop. */
    private Iterator<@Nullable Object> chosen(StackFrame frame, Iterator<@Nullable Object> all, Expression condition) {
        VariableScope outer = frame.scope();
        return new FilteredIterator(frame.meter(), all, item -> {
            VariableScope before = frame.swapScope(new VariableScope(outer));
            target.assign(frame, item);
            boolean isChosen = TemplateValues.isTrue(condition.value(frame));
            frame.swapScope(before);
            return isChosen;
        });
    }

    /** Returns the text of the loop over nested items. */
    private String nested(StackFrame frame, @Nullable Object iterable, int depth) {
        TreePart calling = frame.current();
        frame.meter().hold(frame.output().length());
        StringBuilder output = frame.swapOutput(new StringBuilder());
        frame.meter().enter(depth());
        try {
            loop(frame, iterable, depth);
            return frame.text();
        } finally {
            frame.meter().leave(depth());
            frame.swapOutput(output);
            frame.at(calling);
        }
    }
}
