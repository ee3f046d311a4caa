package org.recce4j.diff;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.recce4j.model.Json;

/**
 * Builds a {@code value_diff} or a {@code value_diff_detail}: it collects the parameters that a recce.yml would give,
 * and makes the check with {@link Checks#of(String, Json.Obj)}, so that both ways lead to the same check and the same
 * errors. docs/checks.md says what the parameters mean. Setting a value again replaces it; {@code map}, {@code
 * compare} and {@code compareType} add to earlier calls. Not thread-safe.
 */
public final class ValueDiffBuilder {

    private static final String COMPARE = "compare";
    private static final String TYPES = "types";

    private final String type;
    private Json.Obj params = Json.Obj.EMPTY;

    ValueDiffBuilder(String type, String model) {
        this.type = type;
        set("model", model);
    }

    /**
     * Sets the columns that identify a row; by default they are found, as {@link Checks#values(String, String...)}
     * says.
     */
    public ValueDiffBuilder primaryKey(String... names) {
        return set("primary_key", List.of(names));
    }

    /** Sets the columns to compare; by default all. */
    public ValueDiffBuilder columns(String... names) {
        return set("columns", List.of(names));
    }

    /** Sets the columns to leave out on both sides. */
    public ValueDiffBuilder excludeColumns(String... names) {
        return set("exclude_columns", List.of(names));
    }

    /** Adds a column that has another name in current. */
    public ValueDiffBuilder map(String base, String current) {
        return put("map", base, current);
    }

    /** Adds a comparator of a column; it takes precedence over the comparator of its type. */
    public ValueDiffBuilder compare(String column, ValueComparator comparator) {
        String written = column.equals(TYPES) ? '"' + column + '"' : column;
        return put(COMPARE, written, comparator.toJson());
    }

    /**
     * Adds a comparator of all columns of a type.
     *
     * @param family {@code integer}, {@code decimal}, {@code float}, {@code number} (all three), {@code text}, {@code boolean}, {@code date},
     *     {@code time}, {@code timestamp}, {@code binary}, {@code json} or {@code array}
     * @param comparator when two values count as equal
     */
    public ValueDiffBuilder compareType(String family, ValueComparator comparator) {
        return put(COMPARE, TYPES, params.object(COMPARE).object(TYPES).with(family, comparator.toJson()));
    }

    /** Sets the SQL condition of the rows to compare on both sides. */
    public ValueDiffBuilder where(String condition) {
        return set("where", condition);
    }

    /** Sets the SQL condition of the rows of base, in addition to the one of both sides. */
    public ValueDiffBuilder baseWhere(String condition) {
        return set("base_where", condition);
    }

    /** Sets the SQL condition of the rows of current, in addition to the one of both sides. */
    public ValueDiffBuilder currentWhere(String condition) {
        return set("current_where", condition);
    }

    /** Sets the share of the rows to compare, more than 0 and less than 1; by default all rows are compared. */
    public ValueDiffBuilder sampling(BigDecimal share) {
        return set("sampling", share);
    }

    /** Sets how many of the rows that differ to show, from 0 to 1,000; by default 10. */
    public ValueDiffBuilder samples(int rows) {
        return set("samples", rows);
    }

    /** Sets whether to look for a proof that all rows are equal before they are joined; by default it depends on what changed. */
    public ValueDiffBuilder fingerprint(boolean wanted) {
        return set("fingerprint", wanted);
    }

    /** Sets {@code statements} of the budget: the maximum number of statements (default: no limit). */
    public ValueDiffBuilder maxStatements(int statements) {
        return put("budget", "statements", statements);
    }

    /** Sets {@code rows} of the budget: how many rows of each side the check may read; by default 100,000. */
    public ValueDiffBuilder maxRows(int rows) {
        return put("budget", "rows", rows);
    }

    /**
     * Sets {@code seconds} of the budget: the maximum time of the check (default: no limit).
     *
     * @throws IllegalArgumentException if the duration is not in whole seconds
     */
    public ValueDiffBuilder maxDuration(Duration duration) {
        long seconds = duration.toSeconds();
        if (!duration.equals(Duration.ofSeconds(seconds))) {
            throw new IllegalArgumentException("Cannot use " + duration + " as a budget; give whole seconds");
        }
        return put("budget", "seconds", seconds);
    }

    /** Sets which differences are allowed, in a text that {@link Policy#of} reads, such as {@code 1 %} or {@code warn}. */
    public ValueDiffBuilder policy(String policy) {
        return set("policy", policy);
    }

    /** Sets which differences are allowed and which only warn, in the form that {@link Policy#of} reads. */
    public ValueDiffBuilder policy(Json policy) {
        return set("policy", policy);
    }

    /**
     * Returns the check.
     *
     * @throws DiffException INVALID_CHECK if a parameter is not valid
     */
    public Check build() {
        return Checks.of(type, params);
    }

    private ValueDiffBuilder set(String name, Object value) {
        params = params.with(name, Json.of(Objects.requireNonNull(value, name)));
        return this;
    }

    /** Adds a field to a parameter that is a mapping. */
    private ValueDiffBuilder put(String name, String field, Object value) {
        Objects.requireNonNull(field, name);
        return set(name, params.object(name).with(field, Json.of(Objects.requireNonNull(value, field))));
    }
}
