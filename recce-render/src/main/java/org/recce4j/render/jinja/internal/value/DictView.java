package org.recce4j.render.jinja.internal.value;

import java.util.AbstractCollection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code keys()}, {@code values()} and {@code items()} of a dict give: it follows the dict. */
public final class DictView extends AbstractCollection<@Nullable Object> {

    /** Which side of the entries. */
    public enum Side {
        KEYS,
        VALUES,
        ITEMS
    }

    private final Map<?, ?> dict;
    private final Side side;

    public DictView(Map<?, ?> dict, Side side) {
        this.dict = dict;
        this.side = side;
    }

    public String typeName() {
        return "dict_" + side.name().toLowerCase(java.util.Locale.ROOT);
    }

    public boolean isSetLike() {
        return side != Side.VALUES;
    }

    /** Python's {@code item in view} of a view that counts as a set: a look-up. */
    boolean holds(Meter meter, @Nullable Object item) {
        if (side == Side.KEYS) {
            return DictKeys.hasKey(meter, dict, item);
        }
        return item instanceof PythonTuple pair
                && pair.size() == 2
                && DictKeys.hasKey(meter, dict, pair.get(0))
                && Equality.same(meter, DictKeys.value(meter, dict, pair.get(0)), pair.get(1));
    }

    @Override
    public Iterator<@Nullable Object> iterator() {
        Iterator<? extends Map.Entry<?, ?>> entries = dict.entrySet().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public @Nullable Object next() {
                Map.Entry<?, ?> entry = entries.next();
                return switch (side) {
                    case KEYS -> TemplateValues.of(entry.getKey());
                    case VALUES -> TemplateValues.of(entry.getValue());
                    case ITEMS ->
                        PythonTuple.of(TemplateValues.of(entry.getKey()), TemplateValues.of(entry.getValue()));
                };
            }
        };
    }

    @Override
    public int size() {
        return dict.size();
    }
}
