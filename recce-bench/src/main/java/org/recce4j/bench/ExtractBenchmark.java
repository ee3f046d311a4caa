package org.recce4j.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/** Reading a manifest into the whole model, beside Jackson's tree of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ExtractBenchmark {

    @Param({"500", "7500", "30000"})
    private int nodes;

    private byte[] manifest = {};
    private final ObjectMapper jackson = new ObjectMapper();

    /** For JMH. */
    public ExtractBenchmark() {}

    /** Writes the manifest. */
    @Setup
    public void writeManifest() {
        manifest = Manifests.ofRealNodes(nodes);
    }

    /** One read. */
    @Benchmark
    public ProjectState recce4j() {
        return ArtifactReader.create().read(Artifacts.of(Artifacts.Source.bytes(manifest)));
    }

    /** The alternative that a host would write. */
    @Benchmark
    public JsonNode readTree() throws IOException {
        return jackson.readTree(manifest);
    }
}
