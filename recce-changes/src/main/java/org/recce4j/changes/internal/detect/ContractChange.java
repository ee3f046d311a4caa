package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Column;
import org.recce4j.model.Json;

/** What about a contract's change breaks those who rely on it ({@code same_contract} of dbt 1.12). */
final class ContractChange {

    private static final String ITEM = "\n    - ";

    private final Contract before;
    private final Contract after;
    private final Set<String> enforced;
    private final ValueSameness sameness;
    private final boolean sizesCount;

    /**
     * Prepares the comparison.
     *
     * @param enforced the constraints that the warehouse enforces
     * @param sameness when two constraints are the same
     * @param sizesCount whether {@code varchar(10)} and {@code varchar(20)} are different types: before dbt 1.11
     */
    ContractChange(Contract before, Contract after, Set<String> enforced, ValueSameness sameness, boolean sizesCount) {
        this.before = before;
        this.after = after;
        this.enforced = enforced;
        this.sameness = sameness;
        this.sizesCount = sizesCount;
    }

    /** Whether there is no change at all, as dbt sees it. */
    static boolean isSame(Contract before, Contract after) {
        if (!before.enforced()) {
            return !after.enforced();
        }
        return after.enforced() && Objects.equals(before.checksum(), after.checksum());
    }

    /** Returns what breaks, in dbt's words; none when the change only adds. */
    List<String> breaking() {
        if (!before.enforced()) {
            return List.of();
        }
        List<String> breaking = new ArrayList<>();
        if (!after.enforced()) {
            breaking.add("Contract enforcement was removed: Previously, this model had an enforced contract. It is no"
                    + " longer configured to enforce its contract, and this is a breaking change.");
        }
        add(breaking, "Columns were removed: ", removedColumns());
        add(breaking, "Columns with data_type changes: ", retypedColumns());
        if (before.enforcesConstraints()) {
            add(breaking, "Enforced column level constraints were removed: ", removedColumnConstraints());
            add(breaking, "Enforced model level constraints were removed: ", removedModelConstraints());
            if (!after.enforcesConstraints() && before.hasConstraints()) {
                add(
                        breaking,
                        "Materialization changed with enforced constraints: ",
                        List.of(before.materialized() + " -> " + after.materialized()));
            }
        }
        return breaking;
    }

    private static void add(List<String> breaking, String what, List<String> items) {
        if (!items.isEmpty()) {
            breaking.add(what + ITEM + String.join(ITEM, items));
        }
    }

    private List<String> removedColumns() {
        return before.columns().keySet().stream()
                .filter(name -> !after.columns().containsKey(name))
                .toList();
    }

    private List<String> retypedColumns() {
        List<String> retyped = new ArrayList<>();
        before.columns().forEach((name, column) -> {
            Column now = after.columns().get(name);
            if (now != null && !type(column).equals(type(now))) {
                retyped.add(name + " (" + shown(column.dataType()) + " -> " + shown(now.dataType()) + ")");
            }
        });
        return retyped;
    }

    /** The type without size, precision and scale, where these do not count. */
    private String type(Column column) {
        String type = column.dataType();
        if (type == null || sizesCount) {
            return shown(type);
        }
        int size = type.indexOf('(');
        return (size < 0 ? type : type.substring(0, size)).strip().toLowerCase(Locale.ROOT);
    }

    private static String shown(@Nullable String value) {
        return value == null ? "None" : value;
    }

    private List<String> removedColumnConstraints() {
        List<String> removed = new ArrayList<>();
        before.columns().forEach((name, column) -> {
            Column now = after.columns().get(name);
            if (now != null) {
                for (Json.Obj constraint : missing(Contract.constraints(column), Contract.constraints(now))) {
                    removed.add("'" + label(constraint) + "' constraint on column " + name);
                }
            }
        });
        return removed;
    }

    private List<String> removedModelConstraints() {
        return missing(before.constraints(), after.constraints()).stream()
                .map(constraint ->
                        "'" + label(constraint) + "' constraint on columns " + list(constraint.items("columns")))
                .toList();
    }

    private List<Json.Obj> missing(List<Json> old, List<Json> now) {
        List<Json.Obj> missing = new ArrayList<>();
        for (Json item : old) {
            if (item instanceof Json.Obj constraint
                    && enforced.contains(shown(constraint.text("type")))
                    && now.stream().noneMatch(other -> sameness.isSame(constraint, other))) {
                missing.add(constraint);
            }
        }
        return missing;
    }

    private static String label(Json.Obj constraint) {
        String name = constraint.text("name");
        return name == null ? shown(constraint.text("type")) : name;
    }

    private static String list(List<Json> columns) {
        return "["
                + String.join(
                        ", ",
                        columns.stream()
                                .map(column -> "'" + column.toPlain() + "'")
                                .toList())
                + "]";
    }
}
