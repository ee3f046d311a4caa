package org.recce4j.diff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.recce4j.diff.internal.budget.Budget;
import org.recce4j.diff.internal.check.Params;
import org.recce4j.diff.internal.policy.ComparingCheck;
import org.recce4j.diff.internal.values.ValueDiffCheck;
import org.recce4j.model.Json;

/**
 * Default parameters of checks, such as those under the key {@code recce4j} of a recce.yml. A default applies to each
 * check whose type has such a parameter, unless the check sets it. A value that a check sets replaces the whole
 * default, even if it is null: nothing is merged. Immutable, thread-safe.
 *
 * @param params the values by the names of the parameters
 * @param policies the values of {@code policy} by type of check; they take precedence over {@code policy} among the
 *     parameters
 */
public record CheckDefaults(Json.Obj params, Json.Obj policies) {

    /** No defaults. */
    public static final CheckDefaults NONE = new CheckDefaults(Json.Obj.EMPTY, Json.Obj.EMPTY);

    private static final String POLICIES = "policies";

    /** The names of the defaults: parameters, and {@code policies} for policies by type. */
    public static final List<String> NAMES = List.of(
            "budget",
            "samples",
            "compare",
            "columns",
            "map",
            "exclude_columns",
            "where",
            "base_where",
            "current_where",
            "sampling",
            "fingerprint",
            ComparingCheck.POLICY,
            POLICIES);

    /**
     * Returns the defaults of a mapping.
     *
     * @throws DiffException INVALID_CHECK if a name is unknown or a value is not valid
     */
    public static CheckDefaults of(Json.Obj settings) {
        CheckDefaults defaults = NONE;
        for (Map.Entry<String, Json> setting : settings.fields().entrySet()) {
            defaults = defaults.with(setting.getKey(), setting.getValue());
        }
        return defaults;
    }

    /**
     * Returns these defaults and one more.
     *
     * @throws DiffException INVALID_CHECK if the name is unknown or the value is not valid
     */
    public CheckDefaults with(String name, Json value) {
        if (!NAMES.contains(name)) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot use the default \"" + name + "\": there is no such parameter; defaults can be given for "
                            + String.join(", ", NAMES));
        }
        if (name.equals(POLICIES)) {
            return new CheckDefaults(params, policies(value));
        }
        requireSense(name, value);
        return new CheckDefaults(params.with(name, value), policies);
    }

    private static Json.Obj policies(Json value) {
        if (!(value instanceof Json.Obj byType)) {
            throw new DiffException(
                    DiffErrorCode.INVALID_CHECK,
                    "Cannot use the default \"" + POLICIES + "\": it must be a mapping of types of checks to policies");
        }
        for (Map.Entry<String, Json> policy : byType.fields().entrySet()) {
            if (!Checks.parameters(policy.getKey()).contains(ComparingCheck.POLICY)) {
                throw new DiffException(
                        DiffErrorCode.INVALID_CHECK,
                        "Cannot use a policy for " + policy.getKey() + ": this type of check compares nothing");
            }
            requirePolicy(policy.getKey(), policy.getValue());
        }
        return byType;
    }

    /** What else a type requires does not matter here. */
    private static void requirePolicy(String type, Json policy) {
        Json.Obj params = Json.Obj.EMPTY.with(ComparingCheck.POLICY, policy);
        for (String required : List.of("model", "column_name", "sql_template")) {
            if (Checks.parameters(type).contains(required)) {
                params = params.with(required, new Json.Str("any"));
            }
        }
        Checks.of(type, params);
    }

    /** A value diff has all of these parameters; which measures a policy can limit depends on the type. */
    private static void requireSense(String name, Json value) {
        if (name.equals(ComparingCheck.POLICY)) {
            Policy.of(value);
        } else if (name.equals(Budget.PARAMETER)) {
            Budget.of(new Params(
                    ValueDiffCheck.TYPE, Json.Obj.builder().put(name, value).build()));
        } else if (ValueDiffCheck.PARAMETERS.contains(name)) {
            ValueDiffCheck.of(
                    Json.Obj.builder().put("model", "any").put(name, value).build());
        }
    }

    /** Returns the parameters of a check with those defaults that it does not give and whose names its type knows. */
    Json.Obj into(String type, Json.Obj given) {
        Collection<String> known = Checks.parameters(type);
        Json.Obj filled = given;
        Json ofType = policies.get(type);
        Json.Obj all = ofType == Json.Null.INSTANCE ? params : params.with(ComparingCheck.POLICY, ofType);
        for (Map.Entry<String, Json> entry : all.fields().entrySet()) {
            String name = entry.getKey();
            if (known.contains(name) && !given.fields().containsKey(name)) {
                filled = filled.with(name, entry.getValue());
            }
        }
        return filled;
    }

    /** Returns the failure of a check that could be made without the default of a parameter. */
    DiffException refused(String type, String parameter, DiffException why) {
        boolean isOfAllTypes = parameter.equals(ComparingCheck.POLICY) && policies.get(type) == Json.Null.INSTANCE;
        String name = parameter.equals(ComparingCheck.POLICY) && !isOfAllTypes ? POLICIES : parameter;
        return new DiffException(
                DiffErrorCode.INVALID_CHECK,
                why.getMessage() + " (from the default \"" + name + "\""
                        + (isOfAllTypes ? "; put limits under \"" + POLICIES + "\", by type of check)" : ")"));
    }
}
