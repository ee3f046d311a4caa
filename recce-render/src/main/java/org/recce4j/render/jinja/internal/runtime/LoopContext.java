package org.recce4j.render.jinja.internal.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** The variable {@code loop} (Jinja2's {@code runtime.LoopContext}); it reads one item ahead only if the template asks for it. */
public final class LoopContext implements Iterator<@Nullable Object>, TemplateObject, Jinja.Callable, ValueHolder {

    private static final Object NOTHING = new Object();

    private final Environment env;
    private final @Nullable Object iterable;
    private final int depth0;
    private Iterator<@Nullable Object> items;
    private @Nullable UnaryOperator<@Nullable Object> recursion;
    private int index0 = -1;
    private int length = -1;
    private @Nullable Object before = NOTHING;
    private @Nullable Object current = NOTHING;
    private @Nullable Object after = NOTHING;
    private @Nullable PythonTuple changed;

    public LoopContext(Environment env, @Nullable Object iterable, Iterator<@Nullable Object> items, int depth0) {
        this.env = env;
        this.iterable = iterable;
        this.items = items;
        this.depth0 = depth0;
    }

    public void recurse(UnaryOperator<@Nullable Object> text) {
        recursion = text;
    }

    @Override
    public boolean hasNext() {
        return after != NOTHING || items.hasNext();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        before = current;
        current = after == NOTHING ? items.next() : after;
        after = NOTHING;
        index0++;
        return current;
    }

    private @Nullable Object peek() {
        if (after == NOTHING && items.hasNext()) {
            after = items.next();
        }
        return after;
    }

    @Override
    public Integer length() {
        if (length < 0) {
            boolean isGenerator = iterable instanceof Iterator || iterable instanceof PythonIterator;
            Integer known = isGenerator ? null : Containers.lengthOrNull(iterable);
            length = known == null ? countRest() : known;
        }
        return length;
    }

    private int countRest() {
        List<@Nullable Object> rest = new ArrayList<>();
        while (items.hasNext()) {
            env.meter().step();
            env.meter().made(Meter.ITEM);
            rest.add(items.next());
        }
        items = rest.iterator();
        return rest.size() + index0 + 1 + (after == NOTHING ? 0 : 1);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "index" -> index0 + 1;
            case "index0" -> index0;
            case "revindex" -> length() - index0;
            case "revindex0" -> length() - index0 - 1;
            case "first" -> index0 == 0;
            case "last" -> peek() == NOTHING;
            case "length" -> length();
            case "depth" -> depth0 + 1;
            case "depth0" -> depth0;
            case "previtem" -> index0 == 0 ? env.undefined("there is no previous item") : before;
            case "nextitem" -> peek() == NOTHING ? env.undefined("there is no next item") : after;
            case "cycle" -> (Jinja.Callable) this::cycle;
            case "changed" -> (Jinja.Callable) this::changed;
            default -> MISSING;
        };
    }

    private @Nullable Object cycle(Arguments arguments) {
        List<@Nullable Object> values = arguments.positional();
        if (values.isEmpty()) {
            throw PythonException.typeError("no items for cycling given");
        }
        return values.get(index0 % values.size());
    }

    private boolean changed(Arguments arguments) {
        PythonTuple values = PythonTuple.of(arguments.positional());
        boolean differs = changed == null || !Equality.equal(env.meter(), changed, values);
        changed = values;
        return differs;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        if (recursion == null) {
            throw PythonException.typeError("The loop must have the 'recursive' marker to be called recursively.");
        }
        if (arguments.positional().size() != 1) {
            throw PythonException.typeError("LoopContext.__call__() takes 2 positional arguments but "
                    + (arguments.positional().size() + 1) + " were given");
        }
        return recursion.apply(arguments.positional().get(0));
    }

    @Override
    public Collection<? extends @Nullable Object> held() {
        return Arrays.asList(iterable, before, current, after);
    }

    @Override
    public String qualifiedTypeName() {
        return "jinja2.runtime.LoopContext";
    }

    @Override
    public String toString() {
        return "<LoopContext " + (index0 + 1) + "/" + length() + ">";
    }
}
