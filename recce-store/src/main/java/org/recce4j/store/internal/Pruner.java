package org.recce4j.store.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.recce4j.model.Progress;
import org.recce4j.model.Run;
import org.recce4j.sql.QueryRunner;
import org.recce4j.store.PruneResult;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreStatistics;

/** Chooses the runs that need not be kept, and removes them with what only they have. */
final class Pruner {

    private final QueryRunner queries;
    private final StoreNames names;

    Pruner(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
    }

    /** What will be removed. */
    record Plan(List<Run> runs, List<Sweeper.Garbage> garbage) {}

    Plan plan(Retention retention, Instant now) {
        List<Run> gone = gone(new VersionTwo(queries, names).runs(), retention, now);
        List<String> ids = gone.stream().map(Run::id).toList();
        return new Plan(gone, new Sweeper(queries, names).without(ids));
    }

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

    PruneResult result(Plan plan) {
        Sizes sizes = new Sizes(queries, names);
        long rows = 0;
        long bytes = 0;
        for (Sweeper.Garbage garbage : plan.garbage()) {
            StoreStatistics.TableSize size = sizes.size(garbage.table(), garbage.column(), garbage.ids());
            rows += size.rows();
            bytes += size.bytes();
        }
        return new PruneResult(plan.runs(), rows, bytes);
    }

    PruneResult prune(StoreSession session, Plan plan, Progress progress) {
        PruneResult result = result(plan);
        progress.at("removing " + plan.runs().size() + " runs", 0, 1);
        Sweeper.remove(session, plan.garbage());
        progress.at("removed " + plan.runs().size() + " runs", 1, 1);
        return result;
    }
}
