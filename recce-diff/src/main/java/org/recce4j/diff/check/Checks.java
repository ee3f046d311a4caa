package org.recce4j.diff.check;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.DiffException;
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
import org.recce4j.diff.internal.query.QueryDiffCheck;
import org.recce4j.diff.internal.values.ValueDiffCheck;
import org.recce4j.diff.internal.values.ValueDiffDetailCheck;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;

/** Makes checks. Their parameters are Recce's. */
public final class Checks {

    private Checks() {}

    /**
     * Returns the check of a type.
     *
     * @param type one of Recce's types of checks, such as {@code value_diff}
     * @param params its parameters
     * @throws DiffException INVALID_CHECK when there is no such type or a parameter makes no sense
     */
    public static Check of(String type, Json.Obj params) {
        return CheckTypes.of(type, params, types());
    }

    private static Map<String, Function<Json.Obj, Check>> types() {
        return new TreeMap<>(Map.ofEntries(
                entry(HistogramDiffCheck.TYPE, HistogramDiffCheck::of),
                entry(ProfileCheck.TYPE, ProfileCheck::of),
                entry(ProfileDiffCheck.TYPE, ProfileDiffCheck::of),
                entry(ProfileDistributionCheck.TYPE, ProfileDistributionCheck::of),
                entry(QueryCheck.BASE_TYPE, QueryCheck::ofBase),
                entry(QueryCheck.TYPE, QueryCheck::of),
                entry(QueryDiffCheck.TYPE, QueryDiffCheck::of),
                entry(LineageDiffCheck.TYPE, LineageDiffCheck::of),
                entry(RowCountCheck.TYPE, RowCountCheck::of),
                entry(RowCountDiffCheck.TYPE, RowCountDiffCheck::of),
                entry(SchemaDiffCheck.TYPE, SchemaDiffCheck::of),
                entry(TopKDiffCheck.TYPE, TopKDiffCheck::of),
                entry(ValueDiffCheck.TYPE, ValueDiffCheck::of),
                entry(ValueDiffDetailCheck.TYPE, ValueDiffDetailCheck::of)));
    }

    /** Compares the row counts of these models, each given by name or unique id; of all when none is given. */
    public static Check rowCount(String... models) {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String model : models) {
            (NodeId.find(model).isPresent() ? ids : names).add(model);
        }
        return RowCountDiffCheck.of(
                Json.Obj.builder().put("node_names", names).put("node_ids", ids).build());
    }

    /** Compares the catalogs' columns of these nodes, each given by unique id; of all when none is given. */
    public static Check schema(String... nodeIds) {
        return SchemaDiffCheck.of(
                nodeIds.length == 0
                        ? Json.Obj.EMPTY
                        : Json.Obj.builder().put("node_id", List.of(nodeIds)).build());
    }

    /**
     * Compares a model's rows, column by column.
     *
     * @param model its name or unique id
     * @param primaryKey the columns that tell its rows apart; none to find them: in its {@code unique_key}, its constraints or its
     *     tests, else by a guess; without a key, whole rows are compared
     */
    public static Check values(String model, String... primaryKey) {
        Json.Obj.Builder params = Json.Obj.builder().put("model", model);
        if (primaryKey.length > 0) {
            params.put("primary_key", List.of(primaryKey));
        }
        return ValueDiffCheck.of(params.build());
    }

    /**
     * Returns the checks that fit these changes: the columns of all nodes, the row counts of the tables that the changes can affect, and
     * their values if both states have them. The changes affect a node that changed in a way that can lead to other rows, and everything
     * downstream of it. A node that they do not affect needs no catalog: if one lacks it, as after a build of the changed nodes alone, the
     * result counts it as left out.
     */
    public static List<Check> forChanges(ChangeSet changes) {
        return forChanges(changes, Map.of());
    }

    /**
     * As {@link #forChanges(ChangeSet)}, with primary keys for some models.
     *
     * @param primaryKeys the key columns by the model's name or unique id
     * @throws DiffException MODEL_NOT_FOUND when no state has such a model
     */
    public static List<Check> forChanges(ChangeSet changes, Map<String, List<String>> primaryKeys) {
        return new DefaultChecks(changes, primaryKeys).ofChanges();
    }

    /**
     * Returns the same checks of all tables, changed or not. Every node needs both catalogs.
     *
     * @param primaryKeys the key columns by the model's name or unique id
     * @throws DiffException MODEL_NOT_FOUND when no state has such a model
     */
    public static List<Check> forEverything(ChangeSet changes, Map<String, List<String>> primaryKeys) {
        return new DefaultChecks(changes, primaryKeys).ofEverything();
    }
}
