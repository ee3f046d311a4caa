package org.recce4j.diff.internal.policy;

import java.util.List;
import org.recce4j.diff.Measure;

/** Refuses limits that the measures of a type of check cannot have. */
final class LimitFit {

    private LimitFit() {}

    /** Refuses the limit of the measure with this name. */
    static void require(List<Measure> kinds, String name, Limit limit) {
        if (kinds.isEmpty()) {
            throw PolicyLimits.invalid("this type of check has no number to limit; give allow, warn or fail");
        }
        Measure kind = kinds.stream()
                .filter(measure -> measure.name()
                        .equals(name.equals(PolicyLimits.MAIN) ? kinds.get(0).name() : name))
                .findFirst()
                .orElseThrow(() -> PolicyLimits.invalid("this type of check has no measure \"" + name
                        + "\"; its measures are "
                        + String.join(", ", kinds.stream().map(Measure::name).toList())));
        if (limit.isPercent() && kind.base() == null) {
            throw PolicyLimits.invalid(kind.name() + " cannot be limited by a percentage; give a number");
        }
        String noun = limit.noun();
        if (!noun.isEmpty() && !kind.total().equals(noun) && !kind.total().equals(noun + "s")) {
            throw PolicyLimits.invalid(kind.name() + " are counted in " + kind.total() + ", not in " + noun);
        }
    }
}
