package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Containers;
import org.recce4j.render.jinja.internal.value.Dict;
import org.recce4j.render.jinja.internal.value.DictView;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Tuple;
import org.recce4j.render.jinja.internal.value.Undefined;
import org.recce4j.render.jinja.internal.value.Values;

/** The methods of Python's dict (Python 3.11, Built-in Types, "Mapping Types"). */
final class DictMethods {

    static final Table TABLE = new Table("dict.")
            .action("clear", "self, /", (env, a) -> self(a).clear())
            .add("copy", "self, /", (env, a) -> new Dict(self(a)))
            .add("fromkeys", "self, iterable, value=None, /", (env, a) -> fromKeys(env, a[1], a[2]))
            .add("get", "self, key, default=None, /", (env, a) -> get(self(a), a[1], a[2]))
            .add("items", "self, /", (env, a) -> new DictView(self(a), DictView.Side.ITEMS))
            .add("keys", "self, /", (env, a) -> new DictView(self(a), DictView.Side.KEYS))
            .add("pop", "self, key, default=..., /", (env, a) -> pop(self(a), a[1], a[2]))
            .add("popitem", "self, /", (env, a) -> popItem(self(a)))
            .add("setdefault", "self, key, default=None, /", (env, a) -> setDefault(self(a), a[1], a[2]))
            .action("update", "self, other=..., /, **kwargs", (env, a) -> update(env, self(a), a[1], a[2]))
            .add("values", "self, /", (env, a) -> new DictView(self(a), DictView.Side.VALUES));

    private DictMethods() {}

    @SuppressWarnings("unchecked") // a map of the engine's or the caller's; one that refuses a key says so itself
    private static Map<@Nullable Object, @Nullable Object> self(@Nullable Object[] a) {
        return (Map<@Nullable Object, @Nullable Object>) Objects.requireNonNull(a[0]);
    }

    private static Dict fromKeys(Environment env, @Nullable Object keys, @Nullable Object value) {
        Dict dict = new Dict();
        Args.list(env, keys).forEach(key -> dict.put(key, value));
        return dict;
    }

    private static @Nullable Object get(Map<?, ?> dict, @Nullable Object key, @Nullable Object standard) {
        Equality.key(key);
        return Containers.hasKey(dict, key) ? Containers.value(dict, key) : standard;
    }

    private static @Nullable Object pop(Map<?, ?> dict, @Nullable Object key, @Nullable Object standard) {
        if (Containers.hasKey(dict, key)) {
            return Values.of(dict.remove(key));
        }
        if (standard == TemplateObject.MISSING) {
            throw PythonException.keyError(Repr.repr(key));
        }
        return standard;
    }

    private static Tuple popItem(Map<?, ?> dict) {
        List<?> keys = new ArrayList<>(dict.keySet());
        if (keys.isEmpty()) {
            throw PythonException.keyError("'popitem(): dictionary is empty'");
        }
        Object last = keys.get(keys.size() - 1);
        return Tuple.of(last, dict.remove(last));
    }

    private static @Nullable Object setDefault(
            Map<@Nullable Object, @Nullable Object> dict, @Nullable Object key, @Nullable Object standard) {
        if (!Containers.hasKey(dict, key)) {
            dict.put(key, standard);
        }
        return Containers.value(dict, key);
    }

    private static void update(
            Environment env,
            Map<@Nullable Object, @Nullable Object> dict,
            @Nullable Object other,
            @Nullable Object named) {
        if (other != TemplateObject.MISSING) {
            dict.putAll(dict(env, other));
        }
        dict.putAll((Map<?, ?>) Objects.requireNonNull(named));
        env.meter().fits(dict.size());
    }

    /** Python's {@code dict(other)}: of a mapping, or of pairs. */
    static Dict dict(Environment env, @Nullable Object other) {
        if (other instanceof Map<?, ?> map) {
            return new Dict(map);
        }
        if (other instanceof Undefined undefined) {
            throw undefined.failure();
        }
        Dict dict = new Dict();
        int index = 0;
        for (Object pair : Args.list(env, other)) {
            if (Containers.iteratorOrNull(pair) == null) {
                throw PythonException.typeError(
                        "cannot convert dictionary update sequence element #" + index + " to a sequence");
            }
            List<@Nullable Object> items = Args.list(env, pair);
            if (items.size() != 2) {
                throw PythonException.valueError("dictionary update sequence element #" + index + " has length "
                        + items.size() + "; 2 is required");
            }
            dict.put(items.get(0), items.get(1));
            index++;
        }
        return dict;
    }
}
