package org.recce4j.diff;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.recce4j.diff.internal.count.RowCountCheck;
import org.recce4j.diff.internal.count.RowCountDiffCheck;
import org.recce4j.diff.internal.distribution.HistogramDiffCheck;
import org.recce4j.diff.internal.distribution.ProfileCheck;
import org.recce4j.diff.internal.distribution.ProfileDiffCheck;
import org.recce4j.diff.internal.distribution.ProfileDistributionCheck;
import org.recce4j.diff.internal.distribution.TopKDiffCheck;
import org.recce4j.diff.internal.metadata.LineageDiffCheck;
import org.recce4j.diff.internal.metadata.SchemaDiffCheck;
import org.recce4j.diff.internal.query.QueryCheck;
import org.recce4j.diff.internal.recce.RecceDistributionCheck;
import org.recce4j.diff.internal.recce.RecceHistogramDiffCheck;
import org.recce4j.diff.internal.recce.RecceLineageDiffCheck;
import org.recce4j.diff.internal.recce.RecceProfileCheck;
import org.recce4j.diff.internal.recce.RecceQueryCheck;
import org.recce4j.diff.internal.recce.RecceQueryDiffCheck;
import org.recce4j.diff.internal.recce.RecceRowCountCheck;
import org.recce4j.diff.internal.recce.RecceRowCountDiffCheck;
import org.recce4j.diff.internal.recce.RecceSchemaDiffCheck;
import org.recce4j.diff.internal.recce.RecceTopKDiffCheck;
import org.recce4j.diff.internal.recce.RecceValueDiffCheck;
import org.recce4j.diff.internal.recce.RecceValueDiffDetailCheck;
import org.recce4j.diff.internal.values.ValueDiffCheck;
import org.recce4j.model.Json;

/**
 * Makes checks that return what Recce 1.69.1 returns, including its errors: {@link
 * org.recce4j.diff.result.RecceAnswer}.
 */
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
        return CheckTypes.require(type, types()).apply(Objects.requireNonNull(params, "params"));
    }

    /** Returns the checks that Recce writes into a new recce.yml: the row counts of tables that changed, and all schemas. */
    public static List<Check> defaults() {
        return List.of(
                of(
                        RowCountDiffCheck.TYPE,
                        Json.Obj.builder()
                                .put("select", "state:modified,config.materialized:table")
                                .build()),
                of(SchemaDiffCheck.TYPE, Json.Obj.EMPTY));
    }

    private static Map<String, Function<Json.Obj, Check>> types() {
        return new TreeMap<>(Map.ofEntries(
                entry(HistogramDiffCheck.TYPE, RecceHistogramDiffCheck::of),
                entry(LineageDiffCheck.TYPE, RecceLineageDiffCheck::of),
                entry(ProfileCheck.TYPE, RecceProfileCheck::of),
                entry(ProfileDiffCheck.TYPE, RecceProfileCheck::ofDiff),
                entry(ProfileDistributionCheck.TYPE, RecceDistributionCheck::of),
                entry(QueryCheck.BASE_TYPE, RecceQueryCheck::ofBase),
                entry(QueryCheck.TYPE, RecceQueryCheck::of),
                entry(RecceQueryDiffCheck.TYPE, RecceQueryDiffCheck::of),
                entry(RecceValueDiffDetailCheck.TYPE, RecceValueDiffDetailCheck::of),
                entry(RowCountCheck.TYPE, RecceRowCountCheck::of),
                entry(RowCountDiffCheck.TYPE, RecceRowCountDiffCheck::of),
                entry(SchemaDiffCheck.TYPE, RecceSchemaDiffCheck::of),
                entry(TopKDiffCheck.TYPE, RecceTopKDiffCheck::of),
                entry(ValueDiffCheck.TYPE, RecceValueDiffCheck::of)));
    }
}
