package org.recce4j.bench;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.LineageDiff;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Comparing two states of a project, selecting from it, laying both lineages over each other; real nodes, one in a hundred changed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@SuppressWarnings("NullAway.Init") // set by JMH and by the set-up that it calls
public class DetectBenchmark {

    /** Nodes; there are half as many macros. */
    @Param({"1000", "10000"})
    public int nodes;

    private final ChangeDetector standard = ChangeDetector.standard();
    private final ChangeDetector dbt = ChangeDetector.dbt(null);
    private ProjectState base;
    private ProjectState current;
    private ChangeSet changes;
    private NodeSelector selector;

    /** For JMH. */
    public DetectBenchmark() {}

    /** Reads the states. */
    @Setup
    public void read() {
        base = state(" -- base");
        current = state(" -- current");
        changes = standard.detect(base, current);
        selector = NodeSelector.builder(current).previous(base).build();
    }

    /** One comparison that reports whatever differs. */
    @Benchmark
    public ChangeSet detect() {
        return standard.detect(base, current);
    }

    /** One comparison as dbt makes it. */
    @Benchmark
    public ChangeSet detectAsDbt() {
        return dbt.detect(base, current);
    }

    /** A selection by name, relatives and set operators. */
    @Benchmark
    public Set<NodeId> select() {
        return selector.select(SelectionRequest.of("+m99?+,config.materialized:table", "tag:nightly+2"));
    }

    /** What changed and all that is downstream of it. */
    @Benchmark
    public Set<NodeId> selectModified() {
        return selector.select(SelectionRequest.of("state:modified+"));
    }

    /** What a process that selects once pays beside reading the artifacts. */
    @Benchmark
    public Set<NodeId> selectOnce() {
        return NodeSelector.of(current).select(SelectionRequest.of("+m99?+"));
    }

    /** The lineage of both states. */
    @Benchmark
    public LineageDiff mergeLineage() {
        return changes.lineage();
    }

    private ProjectState state(String ending) {
        byte[] manifest = Manifests.ofProject(nodes, nodes / 2, ending);
        return ArtifactReader.create().read(Artifacts.of(() -> new ByteArrayInputStream(manifest)));
    }
}
