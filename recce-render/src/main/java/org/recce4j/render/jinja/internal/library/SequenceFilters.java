package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Markup;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Operators;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonIterator;
import org.recce4j.render.jinja.internal.value.PythonRange;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.SequenceObject;
import org.recce4j.render.jinja.internal.value.Sorting;
import org.recce4j.render.jinja.internal.value.Subscripts;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** The filters on sequences and mappings. */
final class SequenceFilters {

    private static final String BEST = "value, case_sensitive=False, attribute=None";

    static final FunctionTable TABLE = FunctionTable.builder("do_")
            .add("attr", "obj, name", (env, a) -> attribute(env, a[0], BoundArguments.text(a[1])))
            .add("batch", "value, linecount, fill_with=None", (env, a) -> batch(env, a))
            .add("default", "value, default_value='', boolean=False", (env, a) -> orDefault(a))
            .alias("d", "default")
            .add("dictsort", "value, case_sensitive=False, by='key', reverse=False", (env, a) -> sortDict(env, a))
            .add("first", "seq", (env, a) -> first(env, Iteration.iterate(a[0]), "first"))
            .add(
                    "groupby",
                    "value, attribute, default=None, case_sensitive=False",
                    (env, a) -> Groups.of(env, a[0], a[1], a[2], TemplateValues.isTrue(a[3])))
            .add("items", "value", (env, a) -> items(a[0]))
            .add("join", "value, d='', attribute=None", (env, a) -> TextFilters.join(env, a))
            .add("last", "seq", (env, a) -> first(env, reversed(env, a[0]), "last"))
            .add("length", "obj, /", (env, a) -> (long) Containers.length(a[0]))
            .alias("count", "length")
            .add("list", "value", (env, a) -> BoundArguments.list(env, a[0]))
            .add("map", "value, *args, **kwargs", (env, a) -> GeneratorFilters.map(env, a))
            .add("max", BEST, (env, a) -> best(env, a, ">"))
            .add("min", BEST, (env, a) -> best(env, a, "<"))
            .add("random", "seq", (env, a) -> random(env, a[0]))
            .add("reject", "value, *args, **kwargs", (env, a) -> GeneratorFilters.select(env, a, false, false))
            .add("rejectattr", "value, *args, **kwargs", (env, a) -> GeneratorFilters.select(env, a, true, false))
            .add("reverse", "value", (env, a) -> reverse(env, a[0]))
            .add("select", "value, *args, **kwargs", (env, a) -> GeneratorFilters.select(env, a, false, true))
            .add("selectattr", "value, *args, **kwargs", (env, a) -> GeneratorFilters.select(env, a, true, true))
            .add("slice", "value, slices, fill_with=None", (env, a) -> slice(env, a))
            .add("sort", "value, reverse=False, case_sensitive=False, attribute=None", (env, a) -> sort(env, a))
            .add("sum", "iterable, attribute=None, start=0", (env, a) -> sum(env, a))
            .add("unique", "value, case_sensitive=False, attribute=None", (env, a) -> GeneratorFilters.unique(env, a))
            .build();

    private SequenceFilters() {}

    private static @Nullable Object attribute(Environment env, @Nullable Object object, String name) {
        return env.hasAttribute(object, name) ? env.attribute(object, name) : env.undefinedPart(object, name);
    }

    private static PythonIterator batch(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> batches = new ArrayList<>();
        List<@Nullable Object> batch = new ArrayList<>();
        for (Object item : BoundArguments.list(env, a[0])) {
            if (Equality.equal(env.meter(), (long) batch.size(), a[1])) {
                env.meter().made(2L * Meter.OBJECT);
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(item);
        }
        if (!batch.isEmpty()) {
            int missing = a[2] == null ? 0 : env.meter().size(Math.max(0, BoundArguments.index(a[1]) - batch.size()));
            env.meter().madeItems(missing);
            batch.addAll(Collections.nCopies(missing, a[2]));
            batches.add(batch);
        }
        return PythonIterator.generator("do_batch", batches.iterator()).holding(batches);
    }

    private static @Nullable Object orDefault(@Nullable Object[] a) {
        boolean isMissing = a[0] instanceof Undefined || (TemplateValues.isTrue(a[2]) && !TemplateValues.isTrue(a[0]));
        return isMissing ? a[1] : a[0];
    }

    private static List<@Nullable Object> sortDict(Environment env, @Nullable Object[] a) {
        boolean isCaseSensitive = TemplateValues.isTrue(a[1]);
        if (!"key".equals(a[2]) && !"value".equals(a[2])) {
            throw PythonException.filterArgument("You can only sort by either \"key\" or \"value\"");
        }
        int position = "key".equals(a[2]) ? 0 : 1;
        List<@Nullable Object> items =
                BoundArguments.list(env, env.call(BoundArguments.attribute(env, a[0], "items"), Arguments.NONE));
        return Sorting.sorted(
                env.meter(),
                items,
                item -> Attributes.ignoringCase(
                        env.meter(), Subscripts.item(env.meter(), item, (long) position), isCaseSensitive),
                TemplateValues.longIndex(a[3]) != 0);
    }

    private static @Nullable Object first(Environment env, Iterator<@Nullable Object> items, String which) {
        return items.hasNext() ? items.next() : env.undefined("No " + which + " item, sequence was empty.");
    }

    /** Python's {@code reversed(env, value)}. */
    private static Iterator<@Nullable Object> reversed(Environment env, @Nullable Object value) {
        boolean isReversible = value instanceof List
                || value instanceof Map
                || value instanceof DictView
                || value instanceof Undefined
                || value instanceof SequenceObject
                || Markup.textOf(value) != null;
        if (!isReversible) {
            throw PythonException.typeError("'" + TemplateValues.typeName(value) + "' object is not reversible");
        }
        List<@Nullable Object> items = BoundArguments.list(env, value);
        Collections.reverse(items);
        return items.iterator();
    }

    private static Object items(@Nullable Object value) {
        if (value instanceof Undefined) {
            return PythonIterator.generator("do_items", Collections.emptyIterator());
        }
        if (value instanceof Map<?, ?> map) {
            return PythonIterator.generator("do_items", new DictView(map, DictView.Side.ITEMS).iterator());
        }
        throw PythonException.typeError("Can only get item pairs from a mapping.");
    }

    private static @Nullable Object best(Environment env, @Nullable Object[] a, String operator) {
        List<@Nullable Object> items = BoundArguments.list(env, a[0]);
        if (items.isEmpty()) {
            return env.undefined("No aggregated item, sequence was empty.");
        }
        Attributes path = Attributes.path(env.meter(), a[2]);
        boolean isCaseSensitive = TemplateValues.isTrue(a[1]);
        Object best = items.get(0);
        Object bestKey = Attributes.ignoringCase(env.meter(), path.of(env, best, null), isCaseSensitive);
        for (Object item : items.subList(1, items.size())) {
            Object key = Attributes.ignoringCase(env.meter(), path.of(env, item, null), isCaseSensitive);
            if (Operators.ordered(env.meter(), operator, key, bestKey)) {
                best = item;
                bestKey = key;
            }
        }
        return best;
    }

    private static @Nullable Object random(Environment env, @Nullable Object sequence) {
        int length = Containers.length(sequence);
        if (length == 0) {
            return env.undefined("No random item, sequence was empty.");
        }
        long index = ThreadLocalRandom.current().nextInt(length);
        Object item = Subscripts.item(env.meter(), sequence, index);
        if (item == TemplateObject.MISSING) {
            throw sequence instanceof Map
                    ? PythonException.keyError(Repr.repr(index))
                    : PythonException.typeError(
                            "'" + TemplateValues.typeName(sequence) + "' object is not subscriptable");
        }
        return item;
    }

    private static Object reverse(Environment env, @Nullable Object value) {
        String text = Markup.textOf(value);
        if (text != null) {
            String reversed = new StringBuilder(text).reverse().toString();
            return value instanceof Markup ? new Markup(reversed) : reversed;
        }
        if (value instanceof Undefined || value instanceof SequenceObject) {
            return PythonIterator.of("reversed", reversed(env, value));
        }
        if (value instanceof List || value instanceof Map || value instanceof DictView) {
            String type = value instanceof Map
                    ? "dict_reversekeyiterator"
                    : value instanceof PythonRange
                            ? "range_iterator"
                            : TemplateValues.typeName(value) + "_reverseiterator";
            return PythonIterator.of(type, reversed(env, value));
        }
        if (Iteration.iteratorOrNull(value) == null) {
            throw PythonException.filterArgument("argument must be iterable");
        }
        List<@Nullable Object> items = BoundArguments.list(env, value);
        Collections.reverse(items);
        return items;
    }

    private static PythonIterator slice(Environment env, @Nullable Object[] a) {
        List<@Nullable Object> items = BoundArguments.list(env, a[0]);
        int count = BoundArguments.index(a[1]);
        if (count == 0) {
            throw PythonException.zeroDivision("integer division or modulo by zero");
        }
        env.meter().made(2L * Meter.OBJECT * Math.max(0, count));
        List<@Nullable Object> slices = new ArrayList<>(env.meter().size(Math.max(0, count)));
        int size = count < 0 ? 0 : items.size() / count;
        int larger = count < 0 ? 0 : items.size() % count;
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = start + size + (i < larger ? 1 : 0);
            List<@Nullable Object> slice = new ArrayList<>(items.subList(start, end));
            if (a[2] != null && i >= larger) {
                slice.add(a[2]);
            }
            slices.add(slice);
            start = end;
        }
        return PythonIterator.generator("sync_do_slice", slices.iterator()).holding(slices);
    }

    private static List<@Nullable Object> sort(Environment env, @Nullable Object[] a) {
        boolean isCaseSensitive = TemplateValues.isTrue(a[2]);
        List<Attributes> paths = Attributes.paths(env.meter(), a[3]);
        List<@Nullable Object> items = BoundArguments.list(env, a[0]);
        env.meter().made((long) items.size() * (Meter.OBJECT + paths.size() * Meter.ITEM));
        return Sorting.sorted(
                env.meter(),
                items,
                item -> {
                    List<@Nullable Object> key = new ArrayList<>(paths.size());
                    paths.forEach(path ->
                            key.add(Attributes.ignoringCase(env.meter(), path.of(env, item, null), isCaseSensitive)));
                    return key;
                },
                TemplateValues.longIndex(a[1]) != 0);
    }

    private static @Nullable Object sum(Environment env, @Nullable Object[] a) {
        if (Markup.textOf(a[2]) != null) {
            throw PythonException.typeError("sum() can't sum strings [use ''.join(seq) instead]");
        }
        Object sum = a[2];
        Attributes path = Attributes.path(env.meter(), a[1]);
        for (Object item : BoundArguments.list(env, a[0])) {
            sum = Operators.add(env, sum, path.of(env, item, null));
        }
        return sum;
    }
}
