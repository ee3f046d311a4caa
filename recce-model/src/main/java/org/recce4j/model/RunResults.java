package org.recce4j.model;

import java.util.List;

/**
 * How the nodes of one dbt command ended: dbt's {@code run_results.json}.
 *
 * @param results an entry for each node that ran, in the artifact's order
 * @param extras every other field of the artifact
 */
public record RunResults(List<RunResult> results, Json.Obj extras) {

    public RunResults {
        results = List.copyOf(results);
    }
}
