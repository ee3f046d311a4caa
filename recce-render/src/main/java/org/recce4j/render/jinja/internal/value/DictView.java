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
                    case KEYS -> entry.getKey();
                    case VALUES -> entry.getValue();
                    case ITEMS -> Tuple.of(entry.getKey(), entry.getValue());
                };
            }
        };
    }

    @Override
    public int size() {
        return dict.size();
    }
}
