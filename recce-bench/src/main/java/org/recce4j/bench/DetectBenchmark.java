package org.recce4j.bench;

import java.io.ByteArrayInputStream;
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
import org.recce4j.diff.ChangeDetector;
import org.recce4j.diff.ChangeSet;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;

/** Comparing two states of 5,000 models whose texts all differ. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DetectBenchmark {

    private final ProjectState base = state("a, ");
    private final ProjectState current = state("b, ");

    /** For JMH. */
    public DetectBenchmark() {}

    /** One comparison. */
    @Benchmark
    public ChangeSet detect() {
        return ChangeDetector.standard().detect(base, current);
    }

    private static ProjectState state(String body) {
        byte[] manifest = Manifests.ofModels(5_000, body);
        return ArtifactReader.create().read(new Artifacts(null, () -> new ByteArrayInputStream(manifest), null));
    }
}
