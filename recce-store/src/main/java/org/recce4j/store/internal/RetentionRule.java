package org.recce4j.store.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Run;
import org.recce4j.store.Retention;

/** Which runs a retention lets go. */
final class RetentionRule {

    private RetentionRule() {}

    /** Returns the runs that nothing keeps, of all runs, newest first. */
    static List<Run> gone(List<Run> newestFirst, Retention retention, Instant now) {
        Map<List<Object>, Integer> places = new HashMap<>();
        List<Run> gone = new ArrayList<>();
        for (Run run : newestFirst) {
            List<Object> group = List.of(String.valueOf(run.info().projectName()), run.environment());
            int place = places.merge(group, 1, Integer::sum);
            boolean kept = place == 1
                    || !run.tags().isEmpty()
                    || (retention.runs() != null && place <= retention.runs())
                    || (retention.age() != null && !run.runAt().isBefore(now.minus(retention.age())));
            if (!kept) {
                gone.add(run);
            }
        }
        return gone;
    }
}
