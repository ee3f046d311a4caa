package org.recce4j.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.recce4j.model.Edge;
import org.recce4j.model.Lineage;
import org.recce4j.model.NodeId;

/** Questions to a lineage of 10,000 nodes and 40,000 edges. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LineageBenchmark {

    private static final int NODES = 10_000;

    private final List<Edge> edges = edges();
    private final Lineage lineage = new Lineage(edges);

    /** For JMH. */
    public LineageBenchmark() {}

    /** Making it. */
    @Benchmark
    public Lineage make() {
        return new Lineage(edges);
    }

    /** Everything downstream of the first node. */
    @Benchmark
    public Set<NodeId> descendants() {
        return lineage.descendants(id(0));
    }

    /** A thousand ways from the first to the last node. */
    @Benchmark
    public List<List<NodeId>> paths() {
        return lineage.paths(id(0), id(NODES - 1), 1_000);
    }

    /** All nodes, parents first. */
    @Benchmark
    public List<NodeId> topologicalOrder() {
        return lineage.topologicalOrder();
    }

    /** Whether there are cycles. */
    @Benchmark
    public List<Set<NodeId>> cycles() {
        return lineage.cycles();
    }

    private static List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (int child = 1; child < NODES; child++) {
            for (int step : new int[] {1, 2, 50, 700}) {
                if (child >= step) {
                    edges.add(new Edge(id(child - step), id(child)));
                }
            }
        }
        return edges;
    }

    private static NodeId id(int number) {
        return new NodeId("model.shop.m" + number);
    }
}
