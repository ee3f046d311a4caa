package org.recce4j.store;

import java.util.List;
import org.recce4j.model.Run;

/**
 * What pruning removed, or would remove.
 *
 * @param runs the runs, newest first
 * @param rows how many rows of all tables, those of versions that no other run has among them
 * @param bytes the length of their texts; what a warehouse saves is less, for it compresses
 */
public record PruneResult(List<Run> runs, long rows, long bytes) {

    public PruneResult {
        runs = List.copyOf(runs);
    }
}
