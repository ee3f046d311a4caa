package org.recce4j.render.jinja.internal.library;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.FilteredIterator;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonSet;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** The filters that return a generator: {@code map}, {@code select}, {@code reject} and their variants, {@code unique}. Nothing
 * is evaluated before it is read. */
final class GeneratorFilters {

    private GeneratorFilters() {}

    static PythonIterator map(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> positional = BoundArguments.list(env, a[1]);
        Map<String, @Nullable Object> named = names(a[2]);
        return lazy("sync_do_map", a[0], value -> {
            Function<@Nullable Object, @Nullable Object> change = change(env, positional, named);
            Iterator<@Nullable Object> items = Iteration.iterate(value);
            return new Iterator<@Nullable Object>() {
                @Override
                public boolean hasNext() {
                    return items.hasNext();
                }

                @Override
                public @Nullable Object next() {
                    env.meter().step();
                    return change.apply(items.next());
                }
            };
        });
    }

    private static Function<@Nullable Object, @Nullable Object> change(
            Environment env, List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
        if (positional.isEmpty() && named.containsKey("attribute")) {
            for (String name : named.keySet()) {
                if (!name.equals("attribute") && !name.equals("default")) {
                    throw PythonException.filterArgument("Unexpected keyword argument " + Repr.repr(name));
                }
            }
            Attributes path = Attributes.path(env.meter(), named.get("attribute"));
            return item -> path.of(env, item, named.get("default"));
        }
        if (positional.isEmpty()) {
            throw PythonException.filterArgument("map requires a filter argument");
        }
        Arguments arguments = new Arguments(positional.subList(1, positional.size()), named);
        return item -> env.filter(positional.get(0), item, arguments);
    }

    /** Keeps the items that pass a test; if {@code keeps} is false, those that do not. */
    static PythonIterator select(Environment env, @Nullable Object[] a, boolean ofAttribute, boolean keeps) {
        List<@Nullable Object> positional = BoundArguments.list(env, a[1]);
        Map<String, @Nullable Object> named = names(a[2]);
        return lazy("select_or_reject", a[0], value -> {
            Predicate<@Nullable Object> test = test(env, positional, named, ofAttribute);
            return new FilteredIterator(env.meter(), Iteration.iterate(value), item -> test.test(item) == keeps);
        });
    }

    private static Predicate<@Nullable Object> test(
            Environment env,
            List<@Nullable Object> positional,
            Map<String, @Nullable Object> named,
            boolean ofAttribute) {
        if (ofAttribute && positional.isEmpty()) {
            throw PythonException.filterArgument("Missing parameter for attribute name");
        }
        Attributes path = Attributes.path(env.meter(), ofAttribute ? positional.get(0) : null);
        int at = ofAttribute ? 1 : 0;
        if (positional.size() <= at) {
            return item -> TemplateValues.isTrue(path.of(env, item, null));
        }
        Arguments arguments = new Arguments(positional.subList(at + 1, positional.size()), named);
        return item -> env.test(positional.get(at), path.of(env, item, null), arguments);
    }

    static PythonIterator unique(Environment env, @Nullable Object[] a) {
        Attributes path = Attributes.path(env.meter(), a[2]);
        boolean isCaseSensitive = TemplateValues.isTrue(a[1]);
        Iterator<@Nullable Object> items = Iteration.iterate(a[0]);
        Set<@Nullable Object> seen = new PythonSet();
        return PythonIterator.generator(
                        "sync_do_unique",
                        new FilteredIterator(
                                env.meter(),
                                items,
                                item -> isNew(
                                        env,
                                        seen,
                                        Attributes.ignoringCase(
                                                env.meter(), path.of(env, item, null), isCaseSensitive))))
                .holding(seen);
    }

    private static boolean isNew(Environment env, Set<@Nullable Object> seen, @Nullable Object key) {
        HashKeys.charge(env.meter(), key);
        env.meter().made(Meter.ENTRY);
        return seen.add(key);
    }

    private static Map<String, @Nullable Object> names(@Nullable Object named) {
        Map<String, @Nullable Object> names = new LinkedHashMap<>();
        if (named instanceof Map<?, ?> map) {
            map.forEach((name, value) -> names.put(String.valueOf(name), value));
        }
        return names;
    }

    /** A generator whose body starts with its first item; a false value yields nothing. */
    private static PythonIterator lazy(
            String name, @Nullable Object value, Function<@Nullable Object, Iterator<?>> body) {
        return PythonIterator.generator(name, new Iterator<@Nullable Object>() {
            private @Nullable Iterator<?> items;

            private Iterator<?> items() {
                Iterator<?> begun = items;
                if (begun == null) {
                    begun = TemplateValues.isTrue(value) ? body.apply(value) : Iteration.iterate(List.of());
                    items = begun;
                }
                return begun;
            }

            @Override
            public boolean hasNext() {
                return items().hasNext();
            }

            @Override
            public @Nullable Object next() {
                return items().next();
            }
        });
    }
}
