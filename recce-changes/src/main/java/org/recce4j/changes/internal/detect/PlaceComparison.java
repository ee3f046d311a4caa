package org.recce4j.changes.internal.detect;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** Compares where nodes are, but for what an environment makes of it. */
final class PlaceComparison {

    private PlaceComparison() {}

    /** What a node asks for and, within one environment, what dbt made of it. */
    static AspectComparison<StandardContext> ofNode() {
        return new AspectComparison<>(
                "database, schema and alias as the project sets them; within one environment also the resolved names"
                        + " and their quoting",
                PlaceComparison::node);
    }

    private static Difference node(Node before, Node after, StandardContext context) {
        Set<String> changed = new TreeSet<>(renamed(before, after, context));
        for (String key : ConfigKeys.PLACES) {
            Json old = before.config().resolved().get(key);
            Json now = after.config().resolved().get(key);
            if (!isSameText(old, now, context.environments().places())
                    && !context.environments().explain(key, before, after)) {
                changed.add(key);
            }
        }
        if (changed.isEmpty() && context.environments().places().areSame()) {
            RelationParts.addIfDiffers("database", before, after, Relation::database, changed);
            RelationParts.addIfDiffers("schema", before, after, Relation::schema, changed);
            RelationParts.addIfDiffers("alias", before, after, Relation::identifier, changed);
            if (changed.isEmpty() && context.versions().areSame()) {
                RelationParts.addIfDiffers("quoting", before, after, Relation::rendered, changed);
            }
        }
        return Difference.named(changed);
    }

    /** Names that moved though their macro changed are never taken for those of another environment. */
    private static Set<String> renamed(Node before, Node after, StandardContext context) {
        Set<String> renamed = new TreeSet<>();
        String packageName = after.definition().packageName();
        for (NamePart part : NamePart.ALL) {
            if (context.environments().changesNames().test(part.maker(), packageName)) {
                RelationParts.addIfDiffers(part.name(), before, after, part.of(), renamed);
            }
        }
        return renamed;
    }

    private static boolean isSameText(Json old, Json now, TargetPlaces places) {
        return places.isSameName(text(old), text(now));
    }

    private static @Nullable String text(Json value) {
        return value instanceof Json.Str text ? text.value() : null;
    }
}
