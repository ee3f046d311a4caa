package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.DictKeys;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.HashKeys;
import org.recce4j.render.jinja.internal.value.Iteration;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.Undefined;

/** The methods of Python's dict (Python 3.11, Built-in Types, "Mapping Types"). */
final class DictMethods {

    static final FunctionTable TABLE = FunctionTable.builder("dict.")
            .action("clear", "self, /", (env, a) -> self(a).clear())
            .add("copy", "self, /", (env, a) -> copy(env, self(a)))
            .add("fromkeys", "self, iterable, value=None, /", (env, a) -> fromKeys(env, a[1], a[2]))
            .add("get", "self, key, default=None, /", (env, a) -> get(env, self(a), a[1], a[2]))
            .add("items", "self, /", (env, a) -> new DictView(self(a), DictView.Side.ITEMS))
            .add("keys", "self, /", (env, a) -> new DictView(self(a), DictView.Side.KEYS))
            .add("pop", "self, key, default=..., /", (env, a) -> pop(env, self(a), a[1], a[2]))
            .add("popitem", "self, /", (env, a) -> popItem(env, self(a)))
            .add("setdefault", "self, key, default=None, /", (env, a) -> setDefault(env, self(a), a[1], a[2]))
            .action("update", "self, other=..., /, **kwargs", (env, a) -> update(env, self(a), a[1], a[2]))
            .add("values", "self, /", (env, a) -> new DictView(self(a), DictView.Side.VALUES))
            .build();

    private DictMethods() {}

    @SuppressWarnings("unchecked") // a map of the engine's or the caller's; one that refuses a key says so itself
    private static Map<@Nullable Object, @Nullable Object> self(@Nullable Object[] a) {
        return (Map<@Nullable Object, @Nullable Object>) Objects.requireNonNull(a[0]);
    }

    private static PythonDict copy(Environment env, Map<?, ?> dict) {
        env.meter().made((long) env.meter().size(dict.size()) * Meter.ENTRY);
        return new PythonDict(dict);
    }

    private static PythonDict fromKeys(Environment env, @Nullable Object keys, @Nullable Object value) {
        PythonDict dict = new PythonDict();
        for (Object key : BoundArguments.list(env, keys)) {
            put(env, dict, key, value);
        }
        return dict;
    }

    private static void put(Environment env, PythonDict dict, @Nullable Object key, @Nullable Object value) {
        HashKeys.charge(env.meter(), key);
        env.meter().made(Meter.ENTRY);
        dict.put(key, value);
    }

    private static @Nullable Object get(
            Environment env, Map<?, ?> dict, @Nullable Object key, @Nullable Object standard) {
        HashKeys.key(key);
        return DictKeys.hasKey(env.meter(), dict, key) ? DictKeys.value(env.meter(), dict, key) : standard;
    }

    private static @Nullable Object pop(
            Environment env, Map<?, ?> dict, @Nullable Object key, @Nullable Object standard) {
        if (DictKeys.hasKey(env.meter(), dict, key)) {
            return TemplateValues.of(dict.remove(DictKeys.ownKey(env.meter(), dict, key)));
        }
        if (standard == TemplateObject.MISSING) {
            throw PythonException.keyError(Repr.repr(key));
        }
        return standard;
    }

    private static PythonTuple popItem(Environment env, Map<?, ?> dict) {
        env.meter().madeItems(env.meter().size(dict.size()));
        List<?> keys = new ArrayList<>(dict.keySet());
        if (keys.isEmpty()) {
            throw PythonException.keyError("'popitem(): dictionary is empty'");
        }
        Object last = keys.get(keys.size() - 1);
        return PythonTuple.of(TemplateValues.of(last), TemplateValues.of(dict.remove(last)));
    }

    private static @Nullable Object setDefault(
            Environment env,
            Map<@Nullable Object, @Nullable Object> dict,
            @Nullable Object key,
            @Nullable Object standard) {
        if (!DictKeys.hasKey(env.meter(), dict, key)) {
            env.meter().made(Meter.ENTRY);
            dict.put(key, standard);
        }
        return DictKeys.value(env.meter(), dict, key);
    }

    private static void update(
            Environment env,
            Map<@Nullable Object, @Nullable Object> dict,
            @Nullable Object other,
            @Nullable Object named) {
        if (other != TemplateObject.MISSING) {
            dict(env, other).forEach((key, value) -> dict.put(DictKeys.ownKey(env.meter(), dict, key), value));
        }
        dict.putAll((Map<?, ?>) Objects.requireNonNull(named));
        env.meter().fits(dict.size());
    }

    /** Python's {@code dict(other)}: of a mapping, or of pairs. */
    static PythonDict dict(Environment env, @Nullable Object other) {
        if (other instanceof Map<?, ?> map) {
            return copy(env, map);
        }
        if (other instanceof Undefined undefined) {
            throw undefined.failure();
        }
        PythonDict dict = new PythonDict();
        int index = 0;
        for (Object pair : BoundArguments.list(env, other)) {
            if (Iteration.iteratorOrNull(pair) == null) {
                throw PythonException.typeError(
                        "cannot convert dictionary update sequence element #" + index + " to a sequence");
            }
            List<@Nullable Object> items = BoundArguments.list(env, pair);
            if (items.size() != 2) {
                throw PythonException.valueError("dictionary update sequence element #" + index + " has length "
                        + items.size() + "; 2 is required");
            }
            put(env, dict, items.get(0), items.get(1));
            index++;
        }
        return dict;
    }
}
