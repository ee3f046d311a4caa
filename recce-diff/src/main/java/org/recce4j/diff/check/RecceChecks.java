package org.recce4j.diff.check;

import static java.util.Map.entry;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.internal.distribution.HistogramDiffCheck;
import org.recce4j.diff.internal.distribution.ProfileCheck;
import org.recce4j.diff.internal.distribution.ProfileDiffCheck;
import org.recce4j.diff.internal.distribution.ProfileDistributionCheck;
import org.recce4j.diff.internal.distribution.TopKDiffCheck;
import org.recce4j.diff.internal.query.QueryCheck;
import org.recce4j.diff.internal.recce.RecceDistributionCheck;
import org.recce4j.diff.internal.recce.RecceHistogramDiffCheck;
import org.recce4j.diff.internal.recce.RecceProfileCheck;
import org.recce4j.diff.internal.recce.RecceQueryCheck;
import org.recce4j.diff.internal.recce.RecceQueryDiffCheck;
import org.recce4j.diff.internal.recce.RecceTopKDiffCheck;
import org.recce4j.model.Json;

/** Makes checks that answer as Recce 1.69.1 does, its errors included: {@link org.recce4j.diff.result.RecceAnswer}. */
public final class RecceChecks {

    private RecceChecks() {}

    /**
     * Returns the check of a type.
     *
     * @param type one of Recce's types of checks
     * @param params its parameters, as Recce reads them
     * @throws DiffException INVALID_CHECK when there is no such type, or Recce refuses a parameter
     */
    public static Check of(String type, Json.Obj params) {
        return CheckTypes.of(type, types()).apply(params);
    }

    private static Map<String, Function<Json.Obj, Check>> types() {
        return new TreeMap<>(Map.ofEntries(
                entry(ProfileCheck.TYPE, RecceProfileCheck::of),
                entry(ProfileDiffCheck.TYPE, RecceProfileCheck::ofDiff),
                entry(TopKDiffCheck.TYPE, RecceTopKDiffCheck::of),
                entry(HistogramDiffCheck.TYPE, RecceHistogramDiffCheck::of),
                entry(ProfileDistributionCheck.TYPE, RecceDistributionCheck::of),
                entry(QueryCheck.TYPE, RecceQueryCheck::of),
                entry(QueryCheck.BASE_TYPE, RecceQueryCheck::ofBase),
                entry(RecceQueryDiffCheck.TYPE, RecceQueryDiffCheck::of)));
    }
}
