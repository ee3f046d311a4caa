package org.recce4j.render.internal.table;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.Typed;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.SequenceObject;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Values by position, and by key if they have keys (agate 1.9, {@code mapped_sequence.py}). Immutable. */
class MappedSequence implements Typed, SequenceObject, Iterable<@Nullable Object> {

    static final FunctionTable METHODS = FunctionTable.builder("MappedSequence.")
            .add("keys", "self", (env, a) -> self(a).keys)
            .add("values", "self", (env, a) -> self(a).values)
            .add("items", "self", (env, a) -> self(a).pairs())
            .add("get", "self, key, default=None", (env, a) -> self(a).get(a[1], a[2]))
            .add("dict", "self", (env, a) -> self(a).dict())
            .add("count", "self, value", (env, a) -> self(a).count(env, a[1]))
            .add("index", "self, value", (env, a) -> self(a).index(env, a[1]))
            .build();

    /** How many values it prints. */
    private static final int SAMPLE = 5;

    private final PythonTuple values;
    private final @Nullable List<?> keys;

    /** Keys are names as a template gave them: a tuple, or its own list. */
    MappedSequence(List<?> values, @Nullable List<?> keys) {
        this.values = values instanceof PythonTuple tuple ? tuple : PythonTuple.of(values);
        this.keys = keys;
    }

    private static MappedSequence self(@Nullable Object[] arguments) {
        return (MappedSequence) Objects.requireNonNull(arguments[0]);
    }

    PythonTuple values() {
        return values;
    }

    @Nullable
    List<?> keys() {
        return keys;
    }

    /** The pairs stop at the shorter of the two, as Python's {@code zip} does. */
    private PythonTuple pairs() {
        if (keys == null) {
            throw PythonException.typeError("'NoneType' object is not iterable");
        }
        PythonTuple[] pairs = new PythonTuple[Math.min(keys.size(), values.size())];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = PythonTuple.of(keys.get(i), values.get(i));
        }
        return PythonTuple.of((Object[]) pairs);
    }

    private OrderedDict dict() {
        if (keys == null) {
            throw PythonException.keyError("");
        }
        PythonDict dict = new PythonDict();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            dict.put(keys.get(i), values.get(i));
        }
        return new OrderedDict(dict);
    }

    private @Nullable Object get(@Nullable Object key, @Nullable Object standard) {
        if (keys != null && dict().containsKey(key)) {
            return dict().get(key);
        }
        return TemplateValues.isTrue(standard) ? standard : null;
    }

    private Object count(Environment env, @Nullable Object value) {
        long count = 0;
        for (Object item : values) {
            count += Equality.same(env.meter(), item, value) ? 1 : 0;
        }
        return count;
    }

    private Object index(Environment env, @Nullable Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (Equality.same(env.meter(), values.get(i), value)) {
                return (long) i;
            }
        }
        throw PythonException.valueError("");
    }

    /** By position, or by key; a name that is none is then looked up as an attribute. */
    @Override
    public @Nullable Object item(@Nullable Object key) {
        if (TemplateValues.isInteger(key)) {
            long index = TemplateValues.longIndex(key);
            long at = index < 0 ? index + values.size() : index;
            return at >= 0 && at < values.size() ? values.get((int) at) : MISSING;
        }
        int at = keys == null ? -1 : keys.lastIndexOf(key);
        return at >= 0 && at < values.size() ? values.get(at) : MISSING;
    }

    @Override
    public List<? extends @Nullable Object> items() {
        return values;
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        return Iteration.iterate(values);
    }

    @Override
    public Integer length() {
        return values.size();
    }

    @Override
    public boolean isTrue() {
        return !values.isEmpty();
    }

    @Override
    public FunctionTable methods() {
        return METHODS;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        if (other instanceof MappedSequence that) {
            return values.equals(that.values);
        }
        return other instanceof List<?> list && values.equals(PythonTuple.of(list));
    }

    @Override
    public int hashCode() {
        return Collections.unmodifiableList(values).hashCode();
    }

    @Override
    public String typeName() {
        return "MappedSequence";
    }

    @Override
    public String qualifiedTypeName() {
        return "agate.mapped_sequence.MappedSequence";
    }

    @Override
    public String toString() {
        String sample = values.stream().limit(SAMPLE).map(Repr::repr).collect(Collectors.joining(", "));
        return "<agate." + typeName() + ": (" + sample + (values.size() > SAMPLE ? ", ..." : "") + ")>";
    }
}
