package org.recce4j.bench;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateRef;
import org.recce4j.model.text.JsonText;
import org.recce4j.store.MetadataStore;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreConfig;

/** Saving a project into an empty store and loading it, beside the same text in one table by the engine's own bulk path. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class StoreBenchmark {

    @Param({"duckdb", "postgres"})
    @SuppressWarnings("NullAway.Init") // set by JMH
    private String engine;

    @Param({"500", "7500"})
    private int nodes;

    @SuppressWarnings("NullAway.Init") // opened before the first call
    private StoreEngine opened;

    @SuppressWarnings("NullAway.Init") // read before the first call
    private ProjectState state;

    @SuppressWarnings("NullAway.Init") // made before the first call
    private List<String> texts;

    @SuppressWarnings("NullAway.Init") // made before the first call
    private MetadataStore stored;

    @SuppressWarnings("NullAway.Init") // made before each call
    private MetadataStore empty;

    private int schemas;

    /** For JMH. */
    public StoreBenchmark() {}

    /** Opens the engine and stores the state that is loaded. */
    @Setup
    public void open() {
        byte[] manifest = Manifests.ofRealNodes(nodes);
        state = ArtifactReader.create()
                .read(Artifacts.builder(() -> new ByteArrayInputStream(manifest))
                        .environment("prod")
                        .build());
        texts = state.nodes().stream()
                .map(node -> JsonText.write(node.toJson()))
                .toList();
        opened = new StoreEngine(engine);
        stored = MetadataStore.of(opened.warehouse(), StoreConfig.inDefaultSchema(Clock.systemUTC()));
        stored.migrate();
        stored.save(run("stored"), state);
    }

    /** Makes an empty store. */
    @Setup(Level.Invocation)
    public void makeEmpty() {
        empty = MetadataStore.of(opened.warehouse(), StoreConfig.inSchema("empty_" + schemas++, Clock.systemUTC()));
        empty.migrate();
    }

    /** Closes the engine. */
    @TearDown
    public void close() {
        opened.close();
    }

    private Run run(String id) {
        return Run.of(state.info(), id);
    }

    /** All of the state is new. */
    @Benchmark
    public SaveResult save() {
        return empty.save(run("first"), state);
    }

    /** Nothing of the state is new but the run. */
    @Benchmark
    public SaveResult saveUnchanged() {
        return stored.save(run("again-" + schemas), state);
    }

    /** The whole state. */
    @Benchmark
    public ProjectState load() {
        return stored.load(StateRef.run("stored"));
    }

    /** The nodes' texts alone, in one table. */
    @Benchmark
    public long floor() {
        return opened.bulk(texts);
    }
}
