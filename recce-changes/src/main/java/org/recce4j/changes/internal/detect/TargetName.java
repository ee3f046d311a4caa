package org.recce4j.changes.internal.detect;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;

/** The database or the schema of a state's target: the one that most models are in. */
final class TargetName {

    private TargetName() {}

    static @Nullable String of(ProjectState state, String config, Function<Relation, @Nullable String> part) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Node node : state.nodes()) {
            Relation relation = node.relation();
            String name = relation == null || !node.type().equals(ResourceType.MODEL) ? null : part.apply(relation);
            String target = name == null
                    ? null
                    : withoutCustom(name, node.config().resolved().text(config));
            if (target != null) {
                counts.merge(target, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** dbt puts the name that a model asks for behind the target's; null where the project does otherwise. */
    private static @Nullable String withoutCustom(String name, @Nullable String custom) {
        if (custom == null) {
            return name;
        }
        return name.endsWith("_" + custom) ? name.substring(0, name.length() - custom.length() - 1) : null;
    }
}
