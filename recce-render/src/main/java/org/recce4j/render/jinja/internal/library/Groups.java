package org.recce4j.render.jinja.internal.library;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Equality;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.PythonTuple;
import org.recce4j.render.jinja.internal.value.Repr;
import org.recce4j.render.jinja.internal.value.Sorting;
import org.recce4j.render.jinja.internal.value.Subscripts;
import org.recce4j.render.jinja.internal.value.ValueHolder;

/** The filter {@code groupby}. */
final class Groups {

    private Groups() {}

    /** One group: a pair that has names for its parts (Jinja2's {@code _GroupTuple}). */
    private static final class Group extends AbstractList<@Nullable Object> implements TemplateObject, ValueHolder {
        private final Meter meter;
        private final PythonTuple pair;

        Group(Meter meter, @Nullable Object grouper, List<@Nullable Object> list) {
            this.meter = meter;
            pair = PythonTuple.of(grouper, list);
        }

        @Override
        public @Nullable Object attribute(String name) {
            return switch (name) {
                case "grouper" -> pair.get(0);
                case "list" -> pair.get(1);
                default -> MISSING;
            };
        }

        @Override
        public @Nullable Object item(@Nullable Object key) {
            return Subscripts.item(meter, pair, key);
        }

        @Override
        public @Nullable Object get(int index) {
            return pair.get(index);
        }

        @Override
        public int size() {
            return pair.size();
        }

        @Override
        public Collection<? extends @Nullable Object> held() {
            return pair;
        }

        @Override
        public Integer length() {
            return size();
        }

        @Override
        public String typeName() {
            return "_GroupTuple";
        }

        @Override
        public String toString() {
            return Repr.repr(meter, pair);
        }
    }

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
                groups.add(new Group(env.meter(), grouper, members));
                key = itemKey;
            }
            members.add(item);
        }
        return groups;
    }
}
