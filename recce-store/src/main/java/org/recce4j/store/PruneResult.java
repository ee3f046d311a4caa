package org.recce4j.store;

import java.util.List;
import org.recce4j.model.Run;

/**
 * What pruning removed, or would remove. Immutable.
 *
 * @param runs the runs, newest first
 * @param rows the number of rows in all tables, including versions that no other run contains
 * @param bytes the length of their texts; a warehouse saves less, because it compresses
 */
public record PruneResult(List<Run> runs, long rows, long bytes) {

    public PruneResult {
        runs = List.copyOf(runs);
    }
}
