package org.recce4j.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The result of one node's build or test: an entry of {@code run_results.json}. Immutable.
 *
 * @param uniqueId the node's id
 * @param status dbt's status: {@code success}, {@code error}, {@code skipped}, {@code pass}, {@code fail}, {@code warn}
 * @param message the message of dbt or the warehouse
 * @param executionTime seconds from start to end; null if the artifact does not contain it
 * @param timing its phases in order
 * @param adapterResponse the adapter's response, whose keys depend on the adapter
 * @param extras every other field
 */
public record RunResult(
        String uniqueId,
        String status,
        @Nullable String message,
        @Nullable BigDecimal executionTime,
        List<Timing> timing,
        Json.Obj adapterResponse,
        Json.Obj extras) {

    public RunResult {
        timing = List.copyOf(timing);
    }

    /** Returns how many rows the statement affected, where the adapter says so. */
    public OptionalLong rowsAffected() {
        return adapterResponse.get("rows_affected") instanceof Json.Num rows
                ? OptionalLong.of(rows.value().longValue())
                : OptionalLong.empty();
    }

    /**
     * A phase of the execution.
     *
     * @param name {@code compile} or {@code execute}
     * @param startedAt when it began; null if the artifact does not contain it
     * @param completedAt when it ended; null if the artifact does not contain it
     */
    public record Timing(
            String name,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}
}
