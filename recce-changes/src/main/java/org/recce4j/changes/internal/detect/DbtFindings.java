package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/**
 * What dbt finds where the standard mode finds nothing: a key that is null in one state and not there in the other, for example.
 * Between states of one release of dbt that is a change, too, unless the environment explains it.
 */
final class DbtFindings {

    private DbtFindings() {}

    static Map<Reason, Json> reasons(Node before, Node after, Compared compared) {
        Map<Reason, Json> reasons = new EnumMap<>(Reason.class);
        for (Rule rule : DbtRules.ofText(after)) {
            Json difference = rule.comparison().difference(before, after, compared);
            Json left = difference instanceof Json.Arr names && rule.reason() != Reason.FQN
                    ? unexplained(names, before, after, compared)
                    : difference;
            if (left != null) {
                reasons.merge(rule.reason(), left, Details::join);
            }
        }
        return reasons;
    }

    private static @Nullable Json unexplained(Json.Arr names, Node before, Node after, Compared compared) {
        List<String> left = new ArrayList<>();
        for (Json name : names.items()) {
            String key = String.valueOf(name.toPlain());
            if (!isExplained(key, before, after, compared)) {
                left.add(key);
            }
        }
        return Comparisons.names(left);
    }

    private static boolean isExplained(String key, Node before, Node after, Compared compared) {
        Json old = before.config().unrendered().get(key);
        Json now = after.config().unrendered().get(key);
        Environments environments = compared.environments();
        if (old == Json.Null.INSTANCE || now == Json.Null.INSTANCE) {
            return false;
        }
        return ConfigText.common(old, now) != null
                || environments.areSame(old, now, Values.EQUAL)
                || environments.explain(key, before, after, compared.unrendered())
                || environments.places().isSameButForNames(old, now);
    }
}
