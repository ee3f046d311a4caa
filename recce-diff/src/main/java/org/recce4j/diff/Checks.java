package org.recce4j.diff;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.internal.budget.Budget;
import org.recce4j.diff.internal.budget.BudgetedCheck;
import org.recce4j.diff.internal.check.Params;
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

/** Makes checks of Recce's types, from Recce's parameters and those that docs/checks.md adds. */
public final class Checks {

    private Checks() {}

    /**
     * Returns the check of a type.
     *
     * @param type one of Recce's types of checks, such as {@code value_diff}
     * @param params its parameters
     * @throws DiffException INVALID_CHECK when the type is unknown or a parameter is not valid
     */
    public static Check of(String type, Json.Obj params) {
        return of(type, params, CheckDefaults.NONE);
    }

    /**
     * Returns the check of a type.
     *
     * @param type one of Recce's types of checks, such as {@code value_diff}
     * @param params its parameters
     * @param defaults values of parameters that are not given
     * @throws DiffException INVALID_CHECK when the type is unknown or a parameter is not valid
     */
    public static Check of(String type, Json.Obj params, CheckDefaults defaults) {
        Function<Json.Obj, Check> factory = CheckTypes.require(type, types()).factory();
        return make(type, Objects.requireNonNull(params, "params"), defaults, factory);
    }

    static Check make(String type, Json.Obj params, CheckDefaults defaults, Function<Json.Obj, Check> factory) {
        Json.Obj all = defaults.into(type, params);
        try {
            return make(type, all, factory);
        } catch (DiffException invalid) {
            for (String name : all.fields().keySet()) {
                if (!params.fields().containsKey(name) && isValid(type, all.without(List.of(name)), factory)) {
                    throw defaults.refused(type, name, invalid);
                }
            }
            throw invalid;
        }
    }

    private static Check make(String type, Json.Obj params, Function<Json.Obj, Check> factory) {
        Params given = new Params(type, params).requireKnown(parameters(type));
        Check check = factory.apply(params.without(List.of(Budget.PARAMETER)));
        return given.has(Budget.PARAMETER) ? new BudgetedCheck(params, check, Budget.of(given)) : check;
    }

    private static boolean isValid(String type, Json.Obj params, Function<Json.Obj, Check> factory) {
        try {
            make(type, params, factory);
            return true;
        } catch (DiffException invalid) {
            return false;
        }
    }

    /** Returns the names of the parameters of a type. */
    static List<String> parameters(String type) {
        return Params.names(CheckTypes.require(type, types()).parameters(), List.of(Budget.PARAMETER));
    }

    private static Map<String, CheckType> types() {
        return new TreeMap<>(Map.ofEntries(
                entry(HistogramDiffCheck.TYPE, new CheckType(HistogramDiffCheck.PARAMETERS, HistogramDiffCheck::of)),
                entry(ProfileCheck.TYPE, new CheckType(ProfileCheck.PARAMETERS, ProfileCheck::of)),
                entry(ProfileDiffCheck.TYPE, new CheckType(ProfileDiffCheck.PARAMETERS, ProfileDiffCheck::of)),
                entry(
                        ProfileDistributionCheck.TYPE,
                        new CheckType(ProfileDistributionCheck.PARAMETERS, ProfileDistributionCheck::of)),
                entry(QueryCheck.BASE_TYPE, new CheckType(QueryCheck.PARAMETERS, QueryCheck::ofBase)),
                entry(QueryCheck.TYPE, new CheckType(QueryCheck.PARAMETERS, QueryCheck::of)),
                entry(QueryDiffCheck.TYPE, new CheckType(QueryDiffCheck.PARAMETERS, QueryDiffCheck::of)),
                entry(LineageDiffCheck.TYPE, new CheckType(LineageDiffCheck.PARAMETERS, LineageDiffCheck::of)),
                entry(RowCountCheck.TYPE, new CheckType(RowCountCheck.PARAMETERS, RowCountCheck::of)),
                entry(RowCountDiffCheck.TYPE, new CheckType(RowCountDiffCheck.PARAMETERS, RowCountDiffCheck::of)),
                entry(SchemaDiffCheck.TYPE, new CheckType(SchemaDiffCheck.PARAMETERS, SchemaDiffCheck::of)),
                entry(TopKDiffCheck.TYPE, new CheckType(TopKDiffCheck.PARAMETERS, TopKDiffCheck::of)),
                entry(ValueDiffCheck.TYPE, new CheckType(ValueDiffCheck.PARAMETERS, ValueDiffCheck::of)),
                entry(
                        ValueDiffDetailCheck.TYPE,
                        new CheckType(ValueDiffDetailCheck.PARAMETERS, ValueDiffDetailCheck::of))));
    }

    /** Compares the row counts of these models, each given by name or unique id; of all models if none is given. */
    public static Check rowCount(String... models) {
        return rowCount(CheckDefaults.NONE, models);
    }

    static Check rowCount(CheckDefaults defaults, String... models) {
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (String model : models) {
            (NodeId.find(model).isPresent() ? ids : names).add(model);
        }
        return of(
                RowCountDiffCheck.TYPE,
                Json.Obj.builder().put("node_names", names).put("node_ids", ids).build(),
                defaults);
    }

    /**
     * Compares the columns that the catalogs have for these nodes, each given by unique id; for all nodes if none is
     * given.
     */
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
     * @param primaryKey the columns that identify a row; if none are given, they are found in its {@code unique_key},
     *     its constraints or its tests, or guessed; without a key, whole rows are compared
     */
    public static Check values(String model, String... primaryKey) {
        return values(CheckDefaults.NONE, model, primaryKey);
    }

    static Check values(CheckDefaults defaults, String model, String... primaryKey) {
        Json.Obj.Builder params = Json.Obj.builder().put("model", model);
        if (primaryKey.length > 0) {
            params.put("primary_key", List.of(primaryKey));
        }
        return of(ValueDiffCheck.TYPE, params.build(), defaults);
    }

    /**
     * Returns a builder of a {@code value_diff}: rows added and removed, and how many values of each column differ.
     *
     * @param model its name or unique id
     */
    public static ValueDiffBuilder valueDiff(String model) {
        return new ValueDiffBuilder(ValueDiffCheck.TYPE, model);
    }

    /**
     * Returns a builder of a {@code value_diff_detail}: the rows that differ.
     *
     * @param model its name or unique id
     */
    public static ValueDiffBuilder valueDiffDetail(String model) {
        return new ValueDiffBuilder(ValueDiffDetailCheck.TYPE, model);
    }

    /**
     * Returns the checks that fit these changes: the columns of all nodes, the row counts of the tables that the
     * changes can affect, and their values if both states have them. A node is affected if its own change can change
     * its rows, or if it is downstream of such a node. An unaffected node needs no catalog: if a catalog lacks it,
     * for example because only the changed nodes were built, the result counts it as left out.
     */
    public static List<Check> forChanges(ChangeSet changes) {
        return forChanges(changes, Map.of(), CheckDefaults.NONE);
    }

    /**
     * As {@link #forChanges(ChangeSet)}, with primary keys for some models.
     *
     * @param primaryKeys the key columns by the model's name or unique id
     * @param defaults parameters of the checks
     * @throws DiffException MODEL_NOT_FOUND when no state has such a model; INVALID_CHECK if a type of check refuses a default
     */
    public static List<Check> forChanges(
            ChangeSet changes, Map<String, List<String>> primaryKeys, CheckDefaults defaults) {
        return new DefaultChecks(changes, primaryKeys, defaults).ofChanges();
    }

    /** Returns the same checks for all tables, changed or not. Every node must be in both catalogs. */
    public static List<Check> forEverything(ChangeSet changes) {
        return forEverything(changes, Map.of(), CheckDefaults.NONE);
    }

    /**
     * As {@link #forEverything(ChangeSet)}, with primary keys for some models.
     *
     * @param primaryKeys the key columns by the model's name or unique id
     * @param defaults parameters of the checks
     * @throws DiffException MODEL_NOT_FOUND when no state has such a model; INVALID_CHECK if a type of check refuses a default
     */
    public static List<Check> forEverything(
            ChangeSet changes, Map<String, List<String>> primaryKeys, CheckDefaults defaults) {
        return new DefaultChecks(changes, primaryKeys, defaults).ofEverything();
    }
}
