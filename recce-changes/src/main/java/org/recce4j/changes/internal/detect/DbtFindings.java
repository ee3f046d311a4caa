package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/**
 * What dbt finds where the standard mode finds nothing: a key that is null in one state and not there in the other, for example.
 * Between states of one release of dbt that is a change, too, unless the environment explains it.
 */
final class DbtFindings {

    private final Environments environments;
    private final DbtContext context;

    DbtFindings(StandardContext context) {
        this.environments = context.environments();
        this.context = new DbtContext(context.states(), true, UnrenderedConfig.asWritten(context.states()));
    }

    Differences differences(Node before, Node after) {
        Differences found = new Differences();
        for (Rule<DbtContext> rule : DbtRules.KINDS.of(after).rules()) {
            if (!rule.equals(DbtRules.OTHER_ALWAYS)
                    && rule.appliesTo(context.versions().after())) {
                Difference difference = rule.comparison().between(before, after, context);
                found.add(
                        rule.reason(),
                        rule.reason() == Reason.FQN ? difference : unexplained(difference, before, after));
            }
        }
        return found;
    }

    private Difference unexplained(Difference difference, Node before, Node after) {
        if (!(difference instanceof Difference.Named named) || !(named.detail() instanceof Json.Arr keys)) {
            return difference;
        }
        List<String> left = new ArrayList<>();
        for (Json key : keys.items()) {
            String name = String.valueOf(key.toPlain());
            if (!isExplained(name, before, after)) {
                left.add(name);
            }
        }
        return Difference.named(left);
    }

    private boolean isExplained(String key, Node before, Node after) {
        Json old = before.config().unrendered().get(key);
        Json now = after.config().unrendered().get(key);
        if (old == Json.Null.INSTANCE || now == Json.Null.INSTANCE) {
            return false;
        }
        return SharedText.common(old, now) != null
                || environments.areSame(old, now, ValueSameness.EQUAL)
                || environments.explain(key, before, after)
                || environments.places().isSameButForNames(old, now);
    }
}
