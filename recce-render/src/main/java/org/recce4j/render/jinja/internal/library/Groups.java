package org.recce4j.render.jinja.internal.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.Sorting;

/** The filter {@code groupby}. */
final class Groups {

    private Groups() {}

    static List<@Nullable Object> of(
            Environment env,
            @Nullable Object value,
            @Nullable Object attribute,
            @Nullable Object standard,
            boolean isCaseSensitive) {
        Attributes path = Attributes.path(env.meter(), attribute);
        List<@Nullable Object> sorted = Sorting.sorted(
                env.meter(),
                BoundArguments.list(env, value),
                item -> Attributes.ignoringCase(env.meter(), path.of(env, item, standard), isCaseSensitive),
                false);
        List<@Nullable Object> groups = new ArrayList<>();
        List<@Nullable Object> members = List.of();
        Object key = null;
        for (Object item : sorted) {
            Object grouper = path.of(env, item, standard);
            Object itemKey = Attributes.ignoringCase(env.meter(), grouper, isCaseSensitive);
            if (groups.isEmpty() || !Equality.same(env.meter(), key, itemKey)) {
                env.meter().made(4L * Meter.OBJECT);
                members = new ArrayList<>();
                groups.add(new GroupTuple(env.meter(), grouper, members));
                key = itemKey;
            }
            members.add(item);
        }
        return groups;
    }
}
