package org.recce4j.changes.internal.detect;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/**
 * What a model promises of its columns.
 *
 * @param model the model
 * @param enforced whether dbt holds the model to it
 * @param checksum dbt's checksum of it, null where it is not enforced
 * @param columns the columns by name
 * @param constraints the constraints of the model as a whole
 */
record Contract(
        Node model,
        boolean enforced,
        @Nullable String checksum,
        TreeMap<String, Column> columns,
        List<Json> constraints) {

    private static final Set<String> ENFORCING = Set.of("table", "incremental");

    static boolean isEnforced(Node model) {
        return ValueSameness.isTrue(model.extras().object("contract").get("enforced"));
    }

    static Contract of(Node model) {
        TreeMap<String, Column> columns = new TreeMap<>();
        model.columns().forEach(column -> columns.put(column.name(), column));
        return new Contract(
                model,
                isEnforced(model),
                model.extras().object("contract").text("checksum"),
                columns,
                model.extras().items("constraints"));
    }

    /** Whether both promise the same, or neither anything. */
    boolean saysAs(Contract other, ValueSameness sameness) {
        if (!enforced || !other.enforced) {
            return enforced == other.enforced;
        }
        return columns.keySet().equals(other.columns.keySet()) && sameness.isSame(terms(), other.terms());
    }

    private Json terms() {
        Json.Obj.Builder terms = Json.Obj.builder();
        columns.forEach((name, column) ->
                terms.put(name, Arrays.asList(Json.of(column.dataType()), new Json.Arr(constraints(column)))));
        if (enforcesConstraints()) {
            terms.put("", Arrays.asList(Json.of(materialized()), new Json.Arr(constraints)));
        }
        return terms.build();
    }

    static List<Json> constraints(Column column) {
        return column.extras().items("constraints");
    }

    /** Whether the materialization lets the warehouse check constraints. */
    boolean enforcesConstraints() {
        return ENFORCING.contains(materialized());
    }

    String materialized() {
        return Objects.requireNonNullElse(model.config().materialized(), "view");
    }

    boolean hasConstraints() {
        return !constraints.isEmpty()
                || columns.values().stream()
                        .anyMatch(column -> !constraints(column).isEmpty());
    }

    boolean isVersioned() {
        return model.extras().get("version") != Json.Null.INSTANCE;
    }
}
