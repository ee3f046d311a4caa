package org.recce4j.model;

import java.util.List;

/**
 * The results of one dbt command: dbt's {@code run_results.json}. Immutable.
 *
 * @param results an entry for each node that ran, in the artifact's order
 * @param extras every other field of the artifact
 */
public record RunResults(List<RunResult> results, Json.Obj extras) {

    public RunResults {
        results = List.copyOf(results);
    }
}
