package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** Compares where sources are, but for what an environment makes of it. */
final class SourcePlaceComparison {

    private SourcePlaceComparison() {}

    /** Where a source is: its identifier, and what its files say of database and schema. */
    static AspectComparison<StandardContext> places() {
        return new AspectComparison<>(
                "database and schema as the project's files set them, and the identifier",
                SourcePlaceComparison::source);
    }

    private static Difference source(Node before, Node after, StandardContext context) {
        List<String> changed = new ArrayList<>();
        addIfMoved("database", before, after, Relation::database, context, changed);
        addIfMoved("schema", before, after, Relation::schema, context, changed);
        RelationParts.addIfDiffers("identifier", before, after, Relation::identifier, changed);
        return Difference.named(changed);
    }

    private static void addIfMoved(
            String name,
            Node before,
            Node after,
            Function<Relation, @Nullable String> part,
            StandardContext context,
            Collection<String> changed) {
        Json old = unrendered(name, before);
        Json now = unrendered(name, after);
        boolean areKnown = context.versions().areSame() && (old != Json.Null.INSTANCE || now != Json.Null.INSTANCE);
        boolean same = areKnown
                ? old.equals(now) && !SourceMoves.isByVariable(now, before, after, part, context)
                : context.environments()
                                .places()
                                .isSameName(RelationParts.part(before, part), RelationParts.part(after, part))
                        || (old != Json.Null.INSTANCE && old.equals(now))
                        || (old == Json.Null.INSTANCE
                                && now == Json.Null.INSTANCE
                                && SourceMoves.isByTarget(before, after, part, context));
        if (!same) {
            changed.add(name);
        }
    }

    private static Json unrendered(String name, Node source) {
        Json text = source.extras().get("unrendered_" + name);
        return text.equals(Json.of("")) ? Json.Null.INSTANCE : text;
    }
}
