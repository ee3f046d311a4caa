package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.recce4j.fixtures.GoldenProject;
import org.recce4j.shared.SharedFiles;

/**
 * Changes real artifacts at random and reads them: a state or an {@link ArtifactException} comes of it, and nothing else. The
 * artifacts are those of the golden project, and with {@code -Drecce.shared} those of the corpus. Two seconds by default;
 * {@code -Drecce.fuzz.seconds=600 -Drecce.fuzz.seed=7} for longer and for other changes. A failure names its round:
 * {@code -Drecce.fuzz.round=…} repeats it alone, with the same artifacts.
 */
class ArtifactFuzzTest {

    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "null",
        "true",
        "NaN",
        "-1",
        "1e999",
        "\"unique_id\":",
        "\"nodes\":{",
        "\"metadata\":",
        "\\u0000",
        "\\ud83d",
        "\"\"",
        "\ufeff",
        "[[[[[[[[",
        "\"format\":\"recce4j.state/1\","
    };

    private int read;
    private int refused;

    @Test
    void readsOrRefusesWhateverItIsGiven() throws IOException {
        List<byte[]> originals = originals();
        Long only = Long.getLong("recce.fuzz.round");
        if (only != null) {
            feed(originals, only);
            return;
        }
        long seconds = Long.getLong("recce.fuzz.seconds", 2);
        long seed = Long.getLong("recce.fuzz.seed", 1);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long round = seed * 1_000_000_000; System.nanoTime() < end; round++) {
            feed(originals, round);
        }
        assertThat(read).isPositive();
        assertThat(refused).isPositive();
    }

    private void feed(List<byte[]> originals, long round) {
        Random random = new Random(round);
        byte[] original = originals.get(random.nextInt(originals.size()));
        feed(mutated(original, random), round);
    }

    private void feed(byte[] bytes, long round) {
        try {
            Artifacts.Source source = Artifacts.Source.bytes(bytes);
            ArtifactReader.create().read(Artifacts.of(source));
            read++;
        } catch (ArtifactException expected) {
            refused++;
            assertThat(expected.getMessage()).as("round " + round).startsWith("Cannot read manifest");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unexpected) {
            throw new AssertionError(
                    "round " + round + " (-Drecce.fuzz.round repeats it) ended with " + unexpected, unexpected);
        }
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes && bytes.length > 16; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = without(bytes, at, random.nextInt(Math.min(2_000, bytes.length - at)));
                case 4 -> bytes = inserted(bytes, at, token(random));
                default -> {
                    int from = random.nextInt(bytes.length);
                    int length = random.nextInt(Math.min(2_000, bytes.length - from));
                    bytes = inserted(bytes, at, Arrays.copyOfRange(bytes, from, from + length));
                }
            }
        }
        return bytes;
    }

    private static byte[] token(Random random) {
        return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] without(byte[] bytes, int at, int length) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - length);
        System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
        return shorter;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, at, more.length);
        System.arraycopy(bytes, at, longer, at + more.length, bytes.length - at);
        return longer;
    }

    /** Small ones, so that many rounds fit into the time. */
    private static List<byte[]> originals() throws IOException {
        List<byte[]> originals = new ArrayList<>();
        for (String version : GoldenProject.versions()) {
            originals.add(GoldenProject.manifest(version));
            originals.add(GoldenProject.catalog(version));
            originals.add(GoldenProject.runResults(version));
        }
        if (System.getProperty("recce.shared") != null) {
            addCorpus(originals);
        }
        return originals;
    }

    private static void addCorpus(List<byte[]> originals) throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.path("corpus"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json.gz"))
                    .sorted()
                    .toList()) {
                try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file))) {
                    byte[] all = bytes.readAllBytes();
                    if (all.length < 1_000_000) {
                        originals.add(all);
                    }
                }
            }
        }
    }
}
