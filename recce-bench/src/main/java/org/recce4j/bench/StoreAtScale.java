package org.recce4j.bench;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Locale;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Code;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.sql.Warehouse;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.StoreConfig;
import org.recce4j.store.StoreStatistics;

/**
 * A store after many runs of a large project: how it grows, and how long the queries of docs/store.md take.
 * {@code java -cp "recce-bench.jar:lib/*" org.recce4j.bench.StoreAtScale duckdb|postgres NODES RUNS CHANGED}
 */
public final class StoreAtScale {

    private static final int ROUNDS = 5;
    private static final double MILLIS = 1e6;

    private StoreAtScale() {}

    /** Stores the runs, each with so many nodes changed, and prints what came of it. */
    public static void main(String[] arguments) {
        int nodes = Integer.parseInt(arguments[1]);
        int runs = Integer.parseInt(arguments[2]);
        int changed = Integer.parseInt(arguments[3]);
        byte[] manifest = Manifests.ofRealNodes(nodes);
        ProjectState state = ArtifactReader.create()
                .read(Artifacts.builder(() -> new ByteArrayInputStream(manifest))
                        .environment("prod")
                        .build());
        try (StoreEngine engine = new StoreEngine(arguments[0])) {
            MetadataStore store = MetadataStore.of(engine.warehouse(), StoreConfig.inDefaultSchema(Clock.systemUTC()));
            store.migrate();
            long began = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                store.save(Run.of(state.info(), "run-" + run), changed(state, run, changed));
                if (run == 0 || run == 1) {
                    sizes(store.statistics(), run + 1);
                }
            }
            print("saves", (System.nanoTime() - began) / MILLIS / runs);
            sizes(store.statistics(), runs);
            String last = "run-" + (runs - 1);
            String middle = "run-" + runs / 2;
            time(
                    engine.warehouse(),
                    "changes",
                    "select count(*) from recce_metadata.changes where base_run_id = '" + middle
                            + "' and current_run_id = '" + last + "'");
            time(
                    engine.warehouse(),
                    "nodes",
                    "select count(config) from recce_metadata.nodes where run_id = '" + last
                            + "' and environment = 'prod'");
            time(engine.warehouse(), "downstream", downstream(last));
            time(
                    engine.warehouse(),
                    "history",
                    "select count(*) from recce_metadata.node_history" + " where unique_id = 'model.shop.m1'");
            time(engine.warehouse(), "growth", "select count(*), sum(new_bytes) from recce_metadata.growth");
            for (int round = 0; round < ROUNDS; round++) {
                long load = System.nanoTime();
                store.load(StateRef.run(last));
                print("load", (System.nanoTime() - load) / MILLIS);
            }
        }
    }

    private static String downstream(String run) {
        return "with recursive reached(node_id, distance) as ("
                + " select node_id, 1 from recce_metadata.lineage where run_id = '" + run
                + "' and parent_id = 'model.shop.m1'"
                + " union select l.node_id, r.distance + 1 from reached r join recce_metadata.lineage l"
                + " on l.parent_id = r.node_id where l.run_id = '" + run + "')"
                + " select count(distinct node_id) from reached";
    }

    private static ProjectState changed(ProjectState state, int run, int count) {
        ProjectState.Builder changed = state.toBuilder();
        // as dbt does when it parses anew
        Json parsedAt = Json.of(1.7e9 + run);
        state.nodes()
                .forEach(node -> changed.add(node.toBuilder()
                        .extras(node.extras().with("created_at", parsedAt))
                        .build()));
        int nodes = state.nodes().size();
        for (int i = 0; i < count && run > 0; i++) {
            NodeId id = new NodeId("model.shop.m" + (run * 31 + i * 1_009) % nodes);
            Node node = state.node(id).orElseThrow();
            Code code = new Code("sql", "select " + run, null, new Code.Checksum("sha256", "of " + run));
            changed.add(node.toBuilder().code(code).build());
        }
        return changed.build();
    }

    private static void time(Warehouse warehouse, String name, String sql) {
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            String first = warehouse.query(name, sql, rows -> rows.next() ? rows.getString(1) : "none");
            print(name + " = " + first, (System.nanoTime() - began) / MILLIS);
        }
    }

    private static void sizes(StoreStatistics statistics, int runs) {
        for (StoreStatistics.TableSize table : statistics.tables()) {
            System.out.printf(
                    Locale.ROOT,
                    "%5d runs %-20s %9d rows %12d bytes%n",
                    runs,
                    table.name(),
                    table.rows(),
                    table.bytes());
        }
    }

    private static void print(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-30s %9.1f ms%n", what, millis);
    }
}
