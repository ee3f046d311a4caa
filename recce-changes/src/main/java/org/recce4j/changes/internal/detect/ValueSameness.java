package org.recce4j.changes.internal.detect;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** When two values of artifacts are the same, from strict to lenient. */
enum ValueSameness {
    /** As Python's {@code ==}: true is 1, and a field that is null is not one that is absent. */
    EQUAL,
    /** And an absent field is null, false or empty, as in dbt's dataclasses; not so within {@code meta}, which is the user's. */
    DATACLASS,
    /** And what says nothing at any depth is absent. */
    LENIENT,
    /** And white space in texts does not matter. */
    TOLERANT,
    /** And a field that only one side has does not matter: the other version does not know it. */
    OTHER_VERSION,
    /** And a field that says nothing on one side does not matter: the other engine fills it in. */
    OTHER_ENGINE;

    /** Objects that dbt makes where an artifact has none; others are None then. */
    private static final Set<String> DEFAULTED = Set.of("cache");

    boolean isSame(Json left, Json right) {
        if (left.equals(right)) {
            return true;
        }
        if (left instanceof Json.Obj before && right instanceof Json.Obj after) {
            return isSame(before.fields(), after.fields()) && isSame(after.fields(), before.fields());
        }
        if (left instanceof Json.Arr before && right instanceof Json.Arr after) {
            return isSame(before.items(), after.items());
        }
        if (left instanceof Json.Str before && right instanceof Json.Str after && compareTo(TOLERANT) >= 0) {
            return Texts.areSame(before.value(), after.value());
        }
        BigDecimal before = number(left);
        BigDecimal after = number(right);
        return before != null && after != null && before.compareTo(after) == 0;
    }

    private boolean isSame(List<Json> before, List<Json> after) {
        if (before.size() != after.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            if (!isSame(before.get(i), after.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSame(Map<String, Json> these, Map<String, Json> those) {
        for (Map.Entry<String, Json> field : these.entrySet()) {
            Json other = those.get(field.getKey());
            ValueSameness how = field.getKey().equals("meta") ? strictest() : this;
            if (other == null ? !mayBeAbsent(field) : !how.isSameField(field.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    /** What a user writes has no fields of dbt's. */
    private ValueSameness strictest() {
        return compareTo(LENIENT) < 0 ? EQUAL : this;
    }

    private boolean mayBeAbsent(Map.Entry<String, Json> field) {
        Json value = field.getValue();
        return switch (this) {
            case EQUAL -> false;
            case DATACLASS ->
                value.equals(new Json.Bool(false))
                        || (number(value) == null && !isTrue(value))
                        || (DEFAULTED.contains(field.getKey()) && isNothing(value));
            case LENIENT, TOLERANT -> isNothing(value);
            case OTHER_VERSION, OTHER_ENGINE -> true;
        };
    }

    private boolean isSameField(Json left, Json right) {
        boolean filledIn = this == OTHER_ENGINE && (isNothing(left) || isNothing(right));
        return filledIn || isSame(left, right);
    }

    private static @Nullable BigDecimal number(Json value) {
        if (value instanceof Json.Bool flag) {
            return flag.value() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return value instanceof Json.Num number ? number.value() : null;
    }

    /** As Python's {@code bool()}. */
    static boolean isTrue(Json value) {
        if (value instanceof Json.Obj object) {
            return !object.fields().isEmpty();
        }
        if (value instanceof Json.Arr array) {
            return !array.items().isEmpty();
        }
        if (value instanceof Json.Str text) {
            return !text.value().isEmpty();
        }
        BigDecimal number = number(value);
        return number == null ? value != Json.Null.INSTANCE : number.signum() != 0;
    }

    /** Whether a value says no more than an absent one: null, false, empty, or made of such. */
    static boolean isNothing(Json value) {
        if (value instanceof Json.Obj object) {
            return object.fields().values().stream().allMatch(ValueSameness::isNothing);
        }
        return value.equals(new Json.Bool(false)) || (number(value) == null && !isTrue(value));
    }

    /** Returns the items of a list, or the one value; none of null. */
    static List<Json> items(Json value) {
        if (value instanceof Json.Arr array) {
            return array.items();
        }
        return value == Json.Null.INSTANCE ? List.of() : List.of(value);
    }
}
