package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.Checks;
import org.recce4j.diff.DiffEngine;
import org.recce4j.diff.Outcome;
import org.recce4j.diff.Report;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Cancellation;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RecceException;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.Template;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;

/**
 * 32 threads on one store, warehouse, engine and template, of which some are cancelled or interrupted at any moment; at last the
 * warehouse is closed while they work. What a call gives is right, or an error of ours; nothing is left over.
 */
abstract class ConcurrentUseContract {

    private static final int THREADS = 32;
    private static final int MODELS = 20;
    private static final int VARIANTS = 4;
    private static final long JOIN_MILLIS = 120_000;

    private final List<Throwable> broken = new ArrayList<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    abstract Warehouse open();

    /** Returns a query of some tens of milliseconds, with the number that it gives. */
    abstract Map.Entry<String, Long> slowQuery();

    /** Fails when the database is still in use. */
    abstract void assertReleased() throws Exception;

    @Test
    void isRightOrRefusedAndLeavesNothing() throws Exception {
        long seed = Attack.seed();
        ChangeSet states;
        try (Warehouse first = open()) {
            // what the driver and this JVM start once
            states = prepare(first);
        }
        LeftOver before = LeftOver.now();
        Warehouse warehouse = open();
        Shared shared = new Shared(warehouse, states);
        List<Worker> workers = IntStream.range(0, THREADS)
                .mapToObj(i -> new Worker(shared, new Random(seed + i), i))
                .toList();
        workers.forEach(Thread::start);
        disturb(workers, new Random(~seed), Attack.end());
        shared.closing = true;
        warehouse.close();
        shared.closed = true;
        for (Worker worker : workers) {
            worker.join(JOIN_MILLIS);
            assertThat(worker.isAlive())
                    .as("%s stands in %s; seed %d", worker.getName(), List.of(worker.getStackTrace()), seed)
                    .isFalse();
        }
        warehouse.close();
        Attack.report("%s: %d threads, %s; seed %d".formatted(getClass().getSimpleName(), THREADS, counts, seed));
        synchronized (broken) {
            broken.forEach(Throwable::printStackTrace);
            assertThat(broken).as("seed %d", seed).isEmpty();
        }
        assertThat(counts).containsKeys("closed");
        before.assertNothingNew();
        assertReleased();
    }

    private static ChangeSet prepare(Warehouse warehouse) {
        TwoEnvironments environments = new TwoEnvironments(statements ->
                        warehouse.inTransaction("the test's tables", connection -> {
                            try (Statement statement = connection.createStatement()) {
                                return statement.execute(statements);
                            }
                        }))
                .model("orders", "id", "select 1 as id, 2 as amount", "select 1 as id, 3 as amount");
        MetadataStore store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
        store.migrate();
        for (int i = 0; i < VARIANTS; i++) {
            ProjectState state = project(i, 0);
            store.save(state);
        }
        return new ChangeSet(environments.base(), environments.current(), List.of());
    }

    private static ProjectState project(int run, int changed) {
        return WarehouseStoreContract.project("run-" + run, MODELS, changed);
    }

    /** Cancels and interrupts, some hundred times a second; on a busy machine until it has met something. */
    private void disturb(List<Worker> workers, Random random, long end) {
        while (System.nanoTime() < end || !counts.keySet().containsAll(List.of("query", "template", "cancelled"))) {
            Worker worker = workers.get(random.nextInt(workers.size()));
            if (random.nextInt(3) == 0) {
                worker.interrupt();
            } else {
                worker.cancellation.cancel();
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(20_000)));
        }
    }

    /** What all threads use. */
    private static final class Shared {
        private final Warehouse warehouse;
        private final MetadataStore store;
        private final DiffEngine engine;
        private final ChangeSet changes;
        private final Template template;
        private volatile boolean closing;
        private volatile boolean closed;

        Shared(Warehouse warehouse, ChangeSet states) {
            this.warehouse = warehouse;
            store = MetadataStore.of(warehouse, StoreConfig.inDefaultSchema(Clock.systemUTC()));
            engine = DiffEngine.on(warehouse);
            changes = states;
            template = Jinja.standard()
                    .template("{% macro m(x) %}<{{ x }}>{% endmacro %}{% set ns = namespace(n=0) %}"
                            + "{% for i in range(to) %}{% set ns.n = ns.n + i %}{% endfor %}{{ m(ns.n) }}");
        }
    }

    private final class Worker extends Thread {
        private final Shared shared;
        private final Random random;
        private volatile Cancellation cancellation = new Cancellation();
        private int refusedAfterClose;

        Worker(Shared shared, Random random, int number) {
            super("attack-" + number);
            this.shared = shared;
            this.random = random;
        }

        @Override
        public void run() {
            while (refusedAfterClose < 3) {
                boolean wasClosed = shared.closed;
                cancellation = new Cancellation();
                try {
                    step();
                    if (wasClosed) {
                        count("right after close");
                    }
                } catch (RecceException refused) {
                    refused(refused, wasClosed);
                } catch (Throwable failure) {
                    fail(failure);
                }
                Thread.interrupted();
                refusedAfterClose += wasClosed ? 1 : 0;
            }
        }

        private void fail(Throwable failure) {
            synchronized (broken) {
                broken.add(failure);
            }
        }

        private void refused(RecceException refused, boolean wasClosed) {
            if (refused.code().category() == ErrorCode.Category.CANCELLED) {
                count("cancelled");
            } else if (shared.closing && refused.code() == SqlErrorCode.CONNECTION) {
                count("closed");
                if (wasClosed && !refused.getMessage().contains("closed")) {
                    fail(refused);
                }
            } else {
                fail(refused);
            }
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0 -> save();
                case 1, 2 -> load();
                case 3, 4 -> diff();
                case 5 -> rollBack();
                case 6, 7 -> template();
                default -> query();
            }
        }

        private void save() {
            int run = random.nextInt(VARIANTS);
            ProjectState state = project(run, random.nextInt(VARIANTS));
            shared.store.cancelledBy(cancellation).replace(Run.of(state.info()), state);
            count("save");
        }

        private void load() {
            int run = random.nextInt(VARIANTS);
            ProjectState loaded = shared.store.cancelledBy(cancellation).load(StateRef.run("run-" + run));
            assertThat(IntStream.range(0, VARIANTS).mapToObj(changed -> project(run, changed)))
                    .contains(loaded);
            count("store");
        }

        private void query() {
            Map.Entry<String, Long> slow = slowQuery();
            long value = shared.warehouse.cancelledBy(cancellation).query("a slow query", slow.getKey(), rows -> {
                rows.next();
                return rows.getLong(1);
            });
            assertThat(value).isEqualTo(slow.getValue());
            count("query");
        }

        private void rollBack() {
            IllegalStateException wanted = new IllegalStateException("wanted");
            try {
                shared.warehouse.inTransaction("a transaction that fails", connection -> {
                    try (var statement = connection.createStatement()) {
                        statement.execute("insert into cur.orders values (" + random.nextInt() + ", 1)");
                    }
                    throw wanted;
                });
            } catch (IllegalStateException thrown) {
                assertThat(thrown).isSameAs(wanted);
                count("rollback");
            }
        }

        private void diff() {
            List<Check> checks = List.of(Checks.rowCount("orders"), Checks.values("orders", "id"));
            Report report = shared.engine.run(shared.changes, checks, cancellation);
            for (Report.Entry entry : report.entries()) {
                if (entry.outcome() instanceof Outcome.Failed failed) {
                    throw new EntryFailed(failed);
                }
                if (entry.outcome() instanceof Outcome.Done done) {
                    boolean counted = entry.check().type().equals("row_count_diff");
                    assertThat(done.result().verdict().name()).isEqualTo(counted ? "EQUAL" : "DIFFERENT");
                    count("diff");
                }
            }
        }

        private void template() {
            int to = random.nextInt(2_000);
            String text = shared.template.render(Map.of("to", to), cancellation);
            assertThat(text).isEqualTo("<" + (long) to * (to - 1) / 2 + ">");
            count("template");
        }

        private void count(String what) {
            counts.computeIfAbsent(what, key -> new AtomicInteger()).incrementAndGet();
        }
    }

    /** A check's failure as an exception. */
    private static final class EntryFailed extends RecceException {
        private static final long serialVersionUID = 1L;

        EntryFailed(Outcome.Failed failed) {
            super(failed.code(), failed.message(), null);
        }
    }
}
