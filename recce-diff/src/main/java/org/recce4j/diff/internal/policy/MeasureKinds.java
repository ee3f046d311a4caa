package org.recce4j.diff.internal.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.recce4j.diff.Measure;
import org.recce4j.diff.Policy;
import org.recce4j.model.Json;

/**
 * The measures that a type of check has, so that a policy can be refused before anything runs.
 *
 * @param kinds the measures, the main one first; none if a policy of this type can only be a word
 */
public record MeasureKinds(List<Measure> kinds) {

    /** Only words such as {@code warn}. */
    public static final MeasureKinds NONE = new MeasureKinds(List.of());

    public MeasureKinds {
        kinds = List.copyOf(kinds);
    }

    /** Returns a total that has percentages of base, and its parts. */
    public static MeasureKinds ofBase(String total, String... parts) {
        return of(Measure.of(total, 0, 0), parts);
    }

    /** Returns a total that has no percentages, and its parts. */
    public static MeasureKinds of(String total, String... parts) {
        return of(Measure.of(total, 0), parts);
    }

    private static MeasureKinds of(Measure total, String... parts) {
        List<Measure> kinds = new ArrayList<>(List.of(total));
        for (String part : parts) {
            kinds.add(total.part(part, 0));
        }
        return new MeasureKinds(kinds);
    }

    /** Returns these measures and others. */
    public MeasureKinds and(MeasureKinds others) {
        return new MeasureKinds(
                Stream.concat(kinds.stream(), others.kinds.stream()).toList());
    }

    /**
     * Refuses a policy with limits that the type of check cannot have.
     *
     * @throws org.recce4j.diff.DiffException INVALID_CHECK
     */
    public void require(Json policy) {
        Policy.of(policy);
        if (policy == Json.Null.INSTANCE) {
            return;
        }
        Rules rules = RulesReader.of(policy);
        for (PolicyLimits limits : List.of(rules.allow(), rules.warn())) {
            if (!limits.isNothing()) {
                limits.limits().forEach((name, limit) -> LimitFit.require(kinds, name, limit));
            }
        }
    }
}
