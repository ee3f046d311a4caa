package org.recce4j.store.internal;

import java.time.Instant;
import java.util.List;
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
    record Plan(List<Run> runs, List<Garbage> garbage) {}

    Plan plan(Retention retention, Instant now) {
        List<Run> gone = RetentionRule.gone(new VersionTwo(queries, names).runs(), retention, now);
        List<String> ids = gone.stream().map(Run::id).toList();
        return new Plan(gone, new Sweeper(queries, names).without(ids));
    }

    PruneResult result(Plan plan) {
        Sizes sizes = new Sizes(queries, names);
        long rows = 0;
        long bytes = 0;
        for (Garbage garbage : plan.garbage()) {
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
