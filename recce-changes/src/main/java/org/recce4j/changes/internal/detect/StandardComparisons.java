package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** The comparisons of the standard mode: whatever differs, and nothing that only another dbt or environment makes of it. */
final class StandardComparisons {

    private StandardComparisons() {}

    /** Fields of the artifact. A field that only one of the two dbt versions knows is not a difference, at any depth. */
    static AspectComparison<StandardContext> known(String... names) {
        return new AspectComparison<>(
                "fields: " + SharedComparisons.listed(names),
                (before, after, context) -> Difference.among(
                        name -> !isSame(
                                before.extras().get(name), after.extras().get(name), context),
                        names));
    }

    static boolean isSame(Json old, Json now, StandardContext context) {
        if (ValueSameness.isNothing(old) && ValueSameness.isNothing(now)) {
            return true;
        }
        ValueSameness sameness = context.versions().sameness();
        boolean isUnknown = sameness == ValueSameness.OTHER_ENGINE
                ? ValueSameness.isNothing(old) || ValueSameness.isNothing(now)
                : sameness == ValueSameness.OTHER_VERSION && (old == Json.Null.INSTANCE || now == Json.Null.INSTANCE);
        return isUnknown || context.environments().areSame(old, now, sameness);
    }

    /** White space counts, but not where another dbt wrote the text. */
    static boolean isSameText(@Nullable String old, @Nullable String now, StandardContext context) {
        if (!context.versions().areSame()) {
            return Texts.areSame(old, now);
        }
        String before = Objects.requireNonNullElse(old, "");
        return context.environments().runs().translated(before).equals(Objects.requireNonNullElse(now, ""))
                || before.equals(Objects.requireNonNullElse(now, ""));
    }

    /** A text of the artifact. */
    static AspectComparison<StandardContext> text(String name) {
        Difference differs = Difference.named(List.of(name));
        return new AspectComparison<>(
                "fields: `" + name + "`",
                (before, after, context) ->
                        isSameText(before.extras().text(name), after.extras().text(name), context)
                                ? Difference.same()
                                : differs);
    }
}
