package org.recce4j.sql.internal.value;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.Json;

/**
 * A list, or an array of a fixed size.
 *
 * @param suffix {@code []}, or the brackets with the size
 */
record DuckDbList(DuckDbType item, String suffix) implements DuckDbType {

    @Override
    public String asTexts() {
        return item.asTexts() + suffix;
    }

    @Override
    public Json read(Json value, DuckDbTexts texts) {
        List<Json> items = new ArrayList<>();
        ((Json.Arr) value).items().forEach(one -> items.add(DuckDbType.readItem(item, one, texts)));
        return new Json.Arr(items);
    }
}
