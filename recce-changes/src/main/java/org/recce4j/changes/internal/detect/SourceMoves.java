package org.recce4j.changes.internal.detect;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;

/** Why a source may be in another place though its files say the same. */
final class SourceMoves {

    private SourceMoves() {}

    /** Within one environment the same text has another value only if something but the target gave it. */
    static boolean isByVariable(
            Json text, Node before, Node after, Function<Relation, @Nullable String> part, StandardContext context) {
        Json old = Json.of(RelationParts.part(before, part));
        Json now = Json.of(RelationParts.part(after, part));
        Environments environments = context.environments();
        return environments.places().areSame()
                && !environments.texts().explains(text, old, now, ConfigText.TARGET)
                && !environments.texts().explains(text, old, now, ConfigText.RUN);
    }

    /**
     * dbt 2.0 does not say what the files say of a source's place. In another environment it is taken for the environment's doing
     * when all sources of that place are in one other place now, and no source was there before.
     */
    static boolean isByTarget(
            Node before, Node after, Function<Relation, @Nullable String> part, StandardContext context) {
        if (context.environments().places().areSame()
                || context.versions().before().major() < 2
                || context.versions().after().major() < 2) {
            return false;
        }
        String old = RelationParts.part(before, part);
        String now = RelationParts.part(after, part);
        return context.states().current().nodes().stream()
                .filter(node -> node.type().equals(ResourceType.SOURCE))
                .allMatch(node -> context.pairs()
                        .before(node)
                        .map(was -> Objects.equals(RelationParts.part(was, part), old)
                                == Objects.equals(RelationParts.part(node, part), now))
                        .orElse(true));
    }
}
