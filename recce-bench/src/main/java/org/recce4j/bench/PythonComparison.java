package org.recce4j.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;

/**
 * One table of one run: reading the same file into our model, into Jackson's tree and by Python's {@code json.load}, each the
 * best of some warm rounds, in milliseconds. Python is left out where there is no {@code python3}.
 */
public final class PythonComparison {

    private static final String SCRIPT = """
            import json, sys, time
            best = 1e9
            for _ in range(int(sys.argv[2])):
                with open(sys.argv[1], encoding="utf-8") as f:
                    start = time.perf_counter()
                    json.load(f)
                    best = min(best, time.perf_counter() - start)
            print(round(best * 1000))
            """;

    private PythonComparison() {}

    /** Takes the numbers of nodes; 500, 7500 and 30000 by default. */
    public static void main(String[] arguments) throws Exception {
        String[] sizes = arguments.length == 0 ? new String[] {"500", "7500", "30000"} : arguments;
        System.out.println("nodes     MB   recce4j  readTree  json.load");
        for (String size : sizes) {
            Path file = Files.createTempFile("manifest", ".json");
            try {
                Files.write(file, Manifests.ofRealNodes(Integer.parseInt(size)));
                int rounds = Integer.parseInt(size) > 10_000 ? 10 : 40;
                long ours = best(rounds, () -> ArtifactReader.create().read(Artifacts.of(Artifacts.Source.file(file))));
                ObjectMapper jackson = new ObjectMapper();
                long tree = best(rounds, () -> jackson.readTree(file.toFile()));
                System.out.printf(
                        "%5s %6.1f %9d %9d %10s%n",
                        size, Files.size(file) / 1e6, ours, tree, python(file, Math.min(rounds, 10)));
            } finally {
                Files.delete(file);
            }
        }
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static long best(int rounds, Work work) throws IOException {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long started = System.nanoTime();
            if (work.run() == null) {
                throw new AssertionError();
            }
            best = Math.min(best, System.nanoTime() - started);
        }
        return best / 1_000_000;
    }

    private static String python(Path file, int rounds) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder("python3", "-c", SCRIPT, file.toString(), String.valueOf(rounds)).start();
            String best = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? best : "failed";
        } catch (IOException noPython) {
            return "no python3";
        }
    }
}
