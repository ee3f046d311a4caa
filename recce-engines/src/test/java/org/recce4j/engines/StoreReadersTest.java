package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.Retention;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Two writers, who replace, add and prune runs, and a reader, who sees each run whole or not at all. */
class StoreReadersTest {

    private static final int MODELS = 30;
    private static final int RUNS = 6;
    private static final int VARIANTS = 5;

    private final long seed = Attack.seed();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void onDuckDb(@TempDir Path folder) throws Exception {
        writeAndRead(ProfileTarget.duckDb(folder.resolve("store.duckdb").toString()));
    }

    @Test
    void onPostgres() throws Exception {
        writeAndRead(new ProfileTarget(
                "engines", "test", "postgres", Postgres.settings(Postgres.port(), Postgres.database("readers"))));
    }

    private void writeAndRead(ProfileTarget target) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Warehouse one = open(target);
                Warehouse other = open(target);
                Warehouse readers = open(target)) {
            MetadataStore read = store(readers);
            read.migrate();
            List<Future<Integer>> writers = new ArrayList<>();
            writers.add(threads.submit(() -> write(store(one), new Random(seed))));
            writers.add(threads.submit(() -> write(store(other), new Random(seed + 1))));
            long end = Attack.end();
            int loaded = 0;
            while (System.nanoTime() < end) {
                loaded += read(read);
            }
            over.set(true);
            int written = 0;
            for (Future<Integer> writer : writers) {
                written += writer.get();
            }
            read(read);
            Attack.report("%s on %s: %d writes, %d runs read; seed %d"
                    .formatted(getClass().getSimpleName(), target.type(), written, loaded, seed));
            assertThat(written).isPositive();
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private static Warehouse open(ProfileTarget target) {
        return Warehouse.open(target, Access.WRITE);
    }

    private static MetadataStore store(Warehouse warehouse) {
        return MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
    }

    private static ProjectState project(String run, int changed) {
        return WarehouseStoreContract.project(run, MODELS, changed);
    }

    private int write(MetadataStore store, Random random) {
        int writes = 0;
        do {
            if (random.nextInt(5) == 0) {
                store.prune(Retention.ofRuns(RUNS / 2));
            } else {
                ProjectState state = project("run-" + random.nextInt(RUNS), random.nextInt(VARIANTS));
                store.replace(Run.of(state.info()), state);
            }
            writes++;
        } while (!over.get());
        return writes;
    }

    private static int read(MetadataStore store) {
        int loaded = 0;
        for (Run run : store.list()) {
            StateRef ref = StateRef.run(run.id());
            try {
                ProjectState state = store.load(ref);
                assertThat(IntStream.range(0, VARIANTS).mapToObj(changed -> project(run.id(), changed)))
                        .contains(state);
                assertThat(store.lineage(ref).topologicalOrder()).hasSize(MODELS);
                assertThat(store.node(ref, state.nodes().iterator().next().id()))
                        .isPresent();
                loaded++;
            } catch (StoreException pruned) {
                assertThat(pruned.code()).as(pruned.getMessage()).isEqualTo(StoreErrorCode.STATE_NOT_FOUND);
            }
        }
        return loaded;
    }
}
