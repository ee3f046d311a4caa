package org.recce4j.bench;

import java.io.ByteArrayInputStream;
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
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;

/** Reading a manifest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractBenchmark {

    @Param({"500", "5000"})
    private int models;

    private byte[] manifest = {};

    /** For JMH. */
    public ExtractBenchmark() {}

    /** Writes the manifest. */
    @Setup
    public void writeManifest() {
        manifest = Manifests.ofModels(models, "a, ");
    }

    /** One read. */
    @Benchmark
    public ProjectState read() {
        return ArtifactReader.create().read(new Artifacts(null, () -> new ByteArrayInputStream(manifest), null));
    }
}
