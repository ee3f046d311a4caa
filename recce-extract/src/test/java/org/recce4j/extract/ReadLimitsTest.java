package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The memory of values is estimated over a whole artifact, of whatever kind and wherever they are. Single quotes stand for double ones. */
class ReadLimitsTest {

    private static final ReadOptions SMALL = ReadOptions.DEFAULT.withMaxDecodedBytes(50_000);
    private static final String MANY = "7, ".repeat(4_000) + "7";
    private static final String LONG = "x".repeat(49_900);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'nodes': {}, 'a': [%s]}",
                "{'nodes': {'model.a.b': {'meta': [%s]}}}",
                "{'nodes': {}, 'disabled': [%s]}",
                "{'nodes': {}, 'macros': {'m': {'a': [%s]}}}",
                "{'nodes': {}, 'parent_map': {'model.a.b': [%s]}}",
                "{'metadata': {'a': [%s]}, 'nodes': {}}",
                "{'format': 'recce4j.state/1', 'extras': {'a': [%s]}}"
            })
    void aManifestWhoseValuesTakeTooMuch(String manifest) {
        assertExceeds("more than 50000 bytes of memory", read(manifest.formatted(MANY)));
        assertExceeds("more than 50000 bytes of memory", read(manifest.formatted("'" + LONG + "'")));
        assertExceeds("more than 50000 bytes of memory", read(manifest.formatted("{'" + LONG + "': 1}")));
        assertExceeds(
                "more than 50000 bytes of memory", read(manifest.formatted(("9".repeat(900) + ",").repeat(60) + "1")));
    }

    @Test
    void namesOfEntriesCount() {
        StringBuilder sections = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            sections.append("'").append("x".repeat(300)).append(i).append("': 1, ");
        }
        assertExceeds("more than 50000 bytes of memory", read("{" + sections + "'nodes': {}}"));
    }

    @Test
    void nodesCountForMoreThanTheirValues() {
        StringBuilder nodes = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            nodes.append("'model.a.m").append(i).append("': {}, ");
        }
        assertExceeds("more than 50000 bytes of memory", read("{'nodes': {" + nodes + "'model.a.z': {}}}"));
    }

    @Test
    void otherArtifactsHaveTheSameLimits() {
        ArtifactReader reader = ArtifactReader.create(SMALL);
        assertExceeds(
                "more than 50000 bytes of memory",
                () -> reader.readCatalog(
                        bytes("{'nodes': {'model.a.b': {'columns': {}, 'stats': [%s]}}}".formatted(MANY))));
        assertExceeds(
                "more than 50000 bytes of memory",
                () -> reader.readCatalog(bytes("{'nodes': {}, 'errors': '%s'}".formatted(LONG))));
        assertExceeds(
                "more than 50000 bytes of memory",
                () -> reader.readRunResults(bytes("{'results': [%s]}".formatted(MANY))));
        Artifacts.Source manifest = bytes("{'nodes': {}}");
        assertExceeds(
                "more than 50000 bytes of memory",
                () -> reader.read(Artifacts.builder(manifest)
                        .sources(bytes("{'results': [%s]}".formatted(MANY)))
                        .build()));
    }

    @Test
    void whatIsWithinTheLimitsIsRead() {
        String manifest =
                "{'nodes': {'model.a.b': {}}, 'a': [" + "7, ".repeat(900) + "7], 'b': '" + "x".repeat(25_000) + "'}";
        assertThat(ArtifactReader.create(SMALL)
                        .read(Artifacts.of(bytes(manifest)))
                        .extras()
                        .items("a"))
                .hasSize(901);
    }

    @Test
    void limitsGrowWithTheHeap() {
        ReadOptions small = ReadOptions.forHeap(256 << 20);
        ReadOptions large = ReadOptions.forHeap(512 << 20);
        assertThat(small.maxStringLength()).isLessThan(90_000_000);
        assertThat(small.maxDecodedBytes()).isLessThan(200 << 20);
        assertThat(large.maxDecodedBytes()).isEqualTo(2 * small.maxDecodedBytes());
        assertThat(ReadOptions.forHeap(1).maxDecodedBytes()).isEqualTo(1);
        assertThat(ReadOptions.forHeap(Long.MAX_VALUE))
                .isEqualTo(ReadOptions.DEFAULT.withMaxDecodedBytes(Long.MAX_VALUE / 8 * 5));
        assertThatThrownBy(() -> small.withMaxDecodedBytes(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Runnable read(String manifest) {
        return () -> ArtifactReader.create(SMALL).read(Artifacts.of(bytes(manifest)));
    }

    private static void assertExceeds(String what, Runnable reading) {
        assertThatThrownBy(reading::run)
                .isInstanceOfSatisfying(
                        ArtifactException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ArtifactErrorCode.LIMIT_EXCEEDED))
                .hasMessageContaining(what);
    }

    private static Artifacts.Source bytes(String text) {
        return Artifacts.Source.bytes(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
