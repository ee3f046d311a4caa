package org.recce4j.diff.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** Compares where nodes are, but for what an environment makes of it. */
final class PlaceComparison {

    private PlaceComparison() {}

    /** What a node asks for and, within one environment, what dbt made of it. */
    static @Nullable Json node(Node before, Node after, Compared compared) {
        List<String> changed = new ArrayList<>();
        for (String key : ConfigComparison.PLACES) {
            Json old = before.config().resolved().get(key);
            Json now = after.config().resolved().get(key);
            if (!isSameText(old, now, compared.places()) && !isByEnvironment(key, before, after, compared)) {
                changed.add(key);
            }
        }
        if (changed.isEmpty() && compared.places().areSame()) {
            addIfDiffers("database", before, after, Relation::database, changed);
            addIfDiffers("schema", before, after, Relation::schema, changed);
            addIfDiffers("alias", before, after, Relation::identifier, changed);
            if (changed.isEmpty() && compared.versions().areSame()) {
                addIfDiffers("quoting", before, after, Relation::rendered, changed);
            }
        }
        changed.sort(null);
        return Comparisons.names(changed);
    }

    private static boolean isSameText(Json old, Json now, Places places) {
        return places.isSameName(text(old), text(now));
    }

    private static @Nullable String text(Json value) {
        return value instanceof Json.Str text ? text.value() : null;
    }

    /** Whether two environments give a key different values though the files, or the node's own text, of both say the same. */
    static boolean isByEnvironment(String key, Node before, Node after, Compared compared) {
        if (compared.places().areSame()) {
            return false;
        }
        Json old = compared.unrendered().of(before).get(key);
        if (old != Json.Null.INSTANCE && old.equals(after.config().unrendered().get(key))) {
            return true;
        }
        String text = UnrenderedConfig.arguments(before).get(key);
        return text != null && text.equals(UnrenderedConfig.arguments(after).get(key));
    }

    /** Where a source is: its identifier, and what its files say of database and schema. */
    static @Nullable Json source(Node before, Node after, Compared compared) {
        List<String> changed = new ArrayList<>();
        addIfMoved("database", before, after, Relation::database, compared, changed);
        addIfMoved("schema", before, after, Relation::schema, compared, changed);
        addIfDiffers("identifier", before, after, Relation::identifier, changed);
        return Comparisons.names(changed);
    }

    private static void addIfMoved(
            String name,
            Node before,
            Node after,
            Function<Relation, @Nullable String> part,
            Compared compared,
            List<String> changed) {
        Json old = before.extras().get("unrendered_" + name);
        Json now = after.extras().get("unrendered_" + name);
        boolean areKnown = compared.versions().areSame() && (old != Json.Null.INSTANCE || now != Json.Null.INSTANCE);
        boolean same = areKnown
                ? old.equals(now)
                : compared.places().isSameName(part(before, part), part(after, part))
                        || (old != Json.Null.INSTANCE && old.equals(now));
        if (!same) {
            changed.add(name);
        }
    }

    private static void addIfDiffers(
            String name, Node before, Node after, Function<Relation, @Nullable String> part, List<String> changed) {
        String old = part(before, part);
        String now = part(after, part);
        if (old != null && now != null && !old.equals(now)) {
            changed.add(name);
        }
    }

    private static @Nullable String part(Node node, Function<Relation, @Nullable String> part) {
        Relation relation = node.relation();
        return relation == null ? null : part.apply(relation);
    }
}
