package org.recce4j.diff.result;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.Verdict;
import org.recce4j.model.Json;

/**
 * What the result of a value diff is based on. Immutable.
 *
 * @param scope which rows were compared
 * @param comparedBy how they were compared
 * @param fetched what was read to compare the tables here; null if the warehouse compared the tables
 */
public record Evidence(
        Scope scope, ComparedBy comparedBy, @Nullable Fetched fetched) {

    public Evidence {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(comparedBy, "comparedBy");
    }

    /** Returns the evidence of a comparison of all rows in the warehouse. */
    public static Evidence of(ComparedBy comparedBy) {
        return new Evidence(Scope.ALL, comparedBy, null);
    }

    /** Returns the evidence of a comparison of all rows here, outside the warehouses. */
    public static Evidence of(Fetched fetched) {
        return new Evidence(Scope.ALL, ComparedBy.ROWS, fetched);
    }

    /** Returns this evidence for some of the rows. */
    public Evidence in(Scope some) {
        return new Evidence(some, comparedBy, fetched);
    }

    /** Returns whether no values were read, because there are too many rows. */
    boolean isOfCountsOnly() {
        return Fetched.isNothing(fetched);
    }

    /** Adds what people should know about a result: where it was compared, and how exactly. */
    void addTo(List<String> parts, Verdict verdict) {
        Fetched.addTo(parts, fetched, verdict);
    }

    /** Returns a finding as JSON with this. */
    Json.Obj in(Json.Obj.Builder finding) {
        Fetched.putInto(finding, fetched);
        comparedBy.putInto(finding);
        return scope.in(finding.build());
    }
}
