package org.recce4j.changes.internal.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** What the texts of two configurations have in common. */
final class SharedText {

    private SharedText() {}

    /**
     * Returns what two texts have in common, null where they differ. dbt appends the value of a template to the list that holds the
     * template: so many other values are no difference.
     */
    static @Nullable Json common(Json old, Json now) {
        if (old.equals(now)) {
            return old;
        }
        if (old instanceof Json.Arr before && now instanceof Json.Arr after) {
            return common(before.items(), after.items());
        }
        if (!(old instanceof Json.Obj before)
                || !(now instanceof Json.Obj after)
                || !before.fields().keySet().equals(after.fields().keySet())) {
            return null;
        }
        Json.Obj.Builder common = Json.Obj.builder();
        for (String key : before.fields().keySet()) {
            Json shared = common(before.get(key), after.get(key));
            if (shared == null) {
                return null;
            }
            common.put(key, shared);
        }
        return common.build();
    }

    private static @Nullable Json common(List<Json> before, List<Json> after) {
        Set<Json> old = new LinkedHashSet<>(before);
        Set<Json> now = new LinkedHashSet<>(after);
        Set<Json> shared = new LinkedHashSet<>(old);
        shared.retainAll(now);
        long templates = shared.stream().filter(SharedText::isTemplate).count();
        old.removeAll(shared);
        now.removeAll(shared);
        boolean areValues = old.stream().noneMatch(SharedText::isTemplate)
                && now.stream().noneMatch(SharedText::isTemplate)
                && old.size() <= templates
                && now.size() <= templates;
        return areValues ? new Json.Arr(List.copyOf(shared)) : null;
    }

    private static boolean isTemplate(Json item) {
        return item instanceof Json.Str text
                && (text.value().contains("{{") || text.value().contains("{%"));
    }
}
