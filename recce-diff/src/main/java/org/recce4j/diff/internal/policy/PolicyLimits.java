package org.recce4j.diff.internal.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Measure;

/**
 * Limits of a result's measures. A measure without a limit, of its own or of the total that it is a part of, must be zero.
 *
 * @param limits the limits by the names of measures; {@link #MAIN} for the main measure
 * @param isAll whether any difference is within these limits, if everything was compared
 */
public record PolicyLimits(Map<String, Limit> limits, boolean isAll) {

    /** No difference is within these limits. */
    public static final PolicyLimits NOTHING = new PolicyLimits(Map.of("", Limit.NOTHING), false);

    /** Any difference is within these limits. */
    public static final PolicyLimits ALL = new PolicyLimits(Map.of(), true);

    /** Stands for the first measure of a result. */
    static final String MAIN = "";

    private static final int SHOWN = 3;

    public PolicyLimits {
        limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }

    /** Returns the failure of a policy that makes no sense. */
    public static DiffException invalid(String why) {
        return new DiffException(DiffErrorCode.INVALID_CHECK, "Cannot use this policy: " + why);
    }

    /** Returns whether no difference is within these limits. */
    boolean isNothing() {
        return equals(NOTHING);
    }

    /** Returns what is beyond the limits, for people; empty if nothing is. */
    public List<String> excess(CheckResult result) {
        if (isAll) {
            return result.notCompared().isEmpty()
                    ? List.of()
                    : List.of("not everything was compared, so more may differ");
        }
        List<Measure> measures = result.measures();
        List<String> excess = new ArrayList<>();
        for (Measure measure : measures) {
            Limit limit = limitOf(measure, measures);
            if (limit != null && !limit.holds(measure)) {
                excess.add(limit.excess(measure));
            }
        }
        boolean isCounted = measures.stream().anyMatch(measure -> measure.count() > 0);
        if (excess.isEmpty() && !isCounted) {
            excess.add(
                    isNothing()
                            ? "any difference counts"
                            : "the result does not say how much differs, so no limit can be checked");
        }
        if (excess.isEmpty() && !result.notCompared().isEmpty()) {
            excess.add("not everything could be compared, so no limit can be checked");
        }
        return shortened(excess);
    }

    /** Returns the limit of a measure; null if those of its parts or of its total decide. */
    private @Nullable Limit limitOf(Measure measure, List<Measure> measures) {
        Limit own = find(measure.name(), measures);
        boolean hasParts = measures.stream()
                .anyMatch(other -> other.isPart() && other.total().equals(measure.name()));
        boolean isCovered = hasParts || (measure.isPart() && find(measure.total(), measures) != null);
        return own == null && !isCovered ? Limit.NOTHING : own;
    }

    private @Nullable Limit find(String name, List<Measure> measures) {
        Limit main = measures.get(0).name().equals(name) ? limits.get(MAIN) : null;
        return main == null ? limits.get(name) : main;
    }

    /** Returns what differs within the limits, for people. */
    public String words(CheckResult result) {
        if (isAll) {
            return "any difference is allowed";
        }
        List<Measure> measures = result.measures();
        List<String> within = new ArrayList<>();
        for (Measure measure : measures) {
            Limit limit = find(measure.name(), measures);
            if (limit != null && measure.count() > 0) {
                within.add(MeasureWords.words(measure) + ", " + limit.words());
            }
        }
        return String.join("; ", shortened(within));
    }

    private static List<String> shortened(List<String> parts) {
        if (parts.size() <= SHOWN) {
            return parts;
        }
        List<String> some = new ArrayList<>(parts.subList(0, SHOWN));
        some.add("and " + (parts.size() - SHOWN) + " more");
        return some;
    }
}
