package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ResourceType;

/**
 * Compares configurations: what holds in the end, and, where one dbt version wrote both states, what the project's files say.
 * A key that only one of two versions knows is no difference.
 */
final class ConfigComparison {

    private static final Set<String> KINDS_OF_TESTS = Set.of("schema", "data");

    private ConfigComparison() {}

    static AspectComparison<StandardContext> configs() {
        return new AspectComparison<>(
                "the resolved configuration, including tags and groups, except "
                        + SharedComparisons.listed(
                                ConfigKeys.PLACES.stream().sorted().toArray(String[]::new))
                        + "; also the configuration before Jinja if the same dbt version wrote both states",
                ConfigComparison::difference);
    }

    private static Difference difference(Node before, Node after, StandardContext context) {
        if (before.config().equals(after.config())
                && before.extras().get("meta").equals(after.extras().get("meta"))
                && context.versions().areSame()) {
            return Difference.same();
        }
        Set<String> keys = resolved(before, after, context);
        if (context.versions().writeTextAlike()) {
            keys.addAll(unrendered(before, after, context));
        }
        keys.removeAll(ConfigKeys.PLACES);
        return Difference.named(keys);
    }

    private static Set<String> resolved(Node before, Node after, StandardContext context) {
        Set<String> keys = new TreeSet<>();
        Set<String> all = union(before.config().resolved(), after.config().resolved());
        all.addAll(ConfigKeys.OF_USERS);
        for (String key : all) {
            Json old = value(key, before);
            Json now = value(key, after);
            if (isSaidByBoth(key, before, after, context)
                    && !isSame(key, old, now, context)
                    && !context.environments().explain(key, before, after)) {
                keys.add(key);
            }
        }
        if (after.type().equals(ResourceType.TEST) && !context.versions().areSame()) {
            removeGivenToTests(keys, before, after);
        }
        return keys;
    }

    /** Up to 0.21 dbt gave tests a tag for their kind, up to 0.19 the materialization of models. */
    private static void removeGivenToTests(Set<String> keys, Node before, Node after) {
        keys.remove("materialized");
        if (ownTags(before).equals(ownTags(after))) {
            keys.remove("tags");
        }
    }

    private static Set<String> ownTags(Node test) {
        Set<String> tags = new TreeSet<>(test.config().tags());
        tags.removeAll(KINDS_OF_TESTS);
        return tags;
    }

    /** What one version or engine fills in by itself says nothing of the project. */
    private static boolean isSaidByBoth(String key, Node before, Node after, StandardContext context) {
        if (context.versions().areSame()) {
            return true;
        }
        Json old = value(key, before);
        Json now = value(key, after);
        boolean isAbsent = old == Json.Null.INSTANCE || now == Json.Null.INSTANCE;
        if (!isAbsent
                && (ConfigKeys.OF_USERS.contains(key)
                        || !(ValueSameness.isNothing(old) || ValueSameness.isNothing(now)))) {
            return true;
        }
        boolean isSet = before.config().unrendered().find(key).isPresent()
                || after.config().unrendered().find(key).isPresent();
        return isSet && !(isAbsent && ConfigKeys.FILLED_IN.contains(key));
    }

    /** What was a field of the node became a configuration of it with time, such as a source's meta; tags are complete only there. */
    private static Json value(String key, Node node) {
        if (key.equals("tags") && !node.config().tags().isEmpty()) {
            return Json.of(node.config().tags());
        }
        Json.Obj config = node.config().resolved();
        return config.find(key)
                .or(() ->
                        ConfigKeys.HOOKS.contains(key) ? config.find(ConfigKeys.otherSpelling(key)) : Optional.empty())
                .orElseGet(() -> node.extras().get(key));
    }

    private static Set<String> union(Json.Obj old, Json.Obj now) {
        Set<String> keys = new TreeSet<>(old.fields().keySet());
        keys.addAll(now.fields().keySet());
        return keys;
    }

    private static boolean isSame(String key, Json old, Json now, StandardContext context) {
        if (old.equals(now) || (ValueSameness.isNothing(old) && ValueSameness.isNothing(now))) {
            return true;
        }
        ValueSameness sameness = context.versions().sameness();
        if (ConfigKeys.HOOKS.contains(key)) {
            return context.environments().areSame(hooks(old), hooks(now), atMostTolerant(sameness));
        }
        if (key.equals("tags")) {
            return context.environments().areSame(tags(old), tags(now), ValueSameness.EQUAL);
        }
        if (key.equals("severity")) {
            return String.valueOf(old.toPlain()).equalsIgnoreCase(String.valueOf(now.toPlain()));
        }
        return context.environments()
                .areSame(old, now, ConfigKeys.TYPED.contains(key) ? sameness : atMostTolerant(sameness));
    }

    private static ValueSameness atMostTolerant(ValueSameness sameness) {
        return sameness.compareTo(ValueSameness.TOLERANT) > 0 ? ValueSameness.TOLERANT : sameness;
    }

    /** A hook's text; what else an artifact says of it is dbt's own. */
    private static Json hooks(Json hooks) {
        List<Json> texts = new ArrayList<>();
        for (Json hook : ValueSameness.items(hooks)) {
            texts.add(hook instanceof Json.Obj object ? object.get("sql") : hook);
        }
        return new Json.Arr(texts);
    }

    /** In one order, each once. */
    private static Json tags(Json tags) {
        Set<String> texts = new TreeSet<>();
        ValueSameness.items(tags).forEach(tag -> texts.add(String.valueOf(tag.toPlain())));
        return Json.of(List.copyOf(texts));
    }

    /** What the text itself sets is compared as text; releases of one version write it in several forms. */
    private static Set<String> unrendered(Node before, Node after, StandardContext context) {
        Json.Obj old = before.config().unrendered();
        Json.Obj now = after.config().unrendered();
        Set<String> keys = new TreeSet<>();
        if (!old.equals(now)) {
            for (String key : union(old, now)) {
                if (isSaidByBoth(key, old, now, context) && !isSameText(key, old.get(key), now.get(key), context)) {
                    keys.add(key);
                }
            }
            DbtTemplates templates = context.states().templates();
            Set<String> inText = new TreeSet<>(templates.configArguments(before).keySet());
            inText.retainAll(templates.configArguments(after).keySet());
            keys.removeAll(inText);
        }
        return keys;
    }

    private static boolean isSaidByBoth(String key, Json.Obj old, Json.Obj now, StandardContext context) {
        return context.versions().areSame()
                || (old.find(key).isPresent() && now.find(key).isPresent());
    }

    private static boolean isSameText(String key, Json old, Json now, StandardContext context) {
        return SharedText.common(old, now) != null || isSame(key, old, now, context);
    }
}
