package org.recce4j.changes.internal.detect;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Column;
import org.recce4j.model.Json;

/** Compares what the project's files say of one column. */
final class ColumnProperties {

    static final String TAGS = "tags";
    private static final String CONFIG = "config";

    /** What dbt works out of the description. */
    private static final Set<String> OF_DESCRIPTION = Set.of("doc_blocks");

    private static final Set<String> REPEATED = Set.of(TAGS, "meta");

    private ColumnProperties() {}

    static void addDifferences(Column old, Column now, StandardContext context, Set<String> changed) {
        if (!Objects.equals(old.dataType(), now.dataType())) {
            changed.add(now.name() + ".data_type");
        }
        for (String key : keys(old.extras(), now.extras())) {
            if (!key.equals(TAGS) && !key.equals(CONFIG) && differs(key, old.extras(), now.extras(), context)) {
                changed.add(now.name() + "." + key);
            }
        }
        Json.Obj before = old.extras().object(CONFIG);
        Json.Obj after = now.extras().object(CONFIG);
        for (String key : keys(before, after)) {
            if (!isRepeated(key, old, now, context) && differs(key, before, after, context)) {
                changed.add(now.name() + "." + CONFIG + "." + key);
            }
        }
    }

    /** dbt lays tags and meta of the configuration over the column's own; from which version on it does so differs. */
    private static boolean isRepeated(String key, Column old, Column now, StandardContext context) {
        Json above = now.extras().get(key);
        boolean isSame = above != Json.Null.INSTANCE
                && above.equals(now.extras().object(CONFIG).get(key))
                && old.extras().get(key).equals(old.extras().object(CONFIG).get(key));
        return isSame || (REPEATED.contains(key) && !context.versions().areSame());
    }

    private static Set<String> keys(Json.Obj old, Json.Obj now) {
        Set<String> keys = new TreeSet<>(old.fields().keySet());
        keys.addAll(now.fields().keySet());
        keys.removeAll(OF_DESCRIPTION);
        return keys;
    }

    private static boolean differs(String key, Json.Obj old, Json.Obj now, StandardContext context) {
        return !StandardComparisons.isSame(old.get(key), now.get(key), context)
                && !isByEnvironment(old.get(key), now.get(key), context);
    }

    /** The files' text of a column's fields is in no artifact: what differs by the environment's names alone is taken for that. */
    static boolean isByEnvironment(Json old, Json now, StandardContext context) {
        return context.environments().places().isSameButForNames(old, now);
    }
}
