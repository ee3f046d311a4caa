package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Warning;

/** What nobody should write, and somebody does. Single quotes stand for double ones. */
class HostileInputTest {

    private static final String NODE = "'model.shop.a': {'resource_type': 'model', 'name': 'a'}";

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("", "it is empty"),
                refused("   \n ", "it is empty"),
                refused("null", "it is not a JSON object"),
                refused("[]", "it is not a JSON object"),
                refused("'text'", "it is not a JSON object"),
                refused("42", "it is not a JSON object"),
                refused("{", "it ends in the middle at line 1, column 2"),
                refused("{'nodes'", "it ends in the middle"),
                refused("{'nodes':", "it ends in the middle"),
                refused("{'nodes': {'model.shop.a': {'name': 'a", "it ends in the middle"),
                refused("{'nodes': {" + NODE, "it ends in the middle"),
                refused("{'nodes': {}", "it ends in the middle"),
                refused("<html><body>Not found</body></html>", "it is not JSON at line 1, column 1"),
                refused("version https://git-lfs.github.com/spec/v1\n", "it is not JSON at line 1"),
                refused("{'nodes': {},}", "it is not JSON at line 1, column 14"),
                refused("{nodes: {}}", "it is not JSON"),
                refused("{'nodes': {}} {}", "more text behind its end"),
                refused("{'nodes': {}}]", "it is not JSON"),
                refused("{'nodes': {\n 'model.shop.a': tru }}", "it is not JSON at line 2"),
                refused("{'nodes': {'a': '\u0001'}}", "it is not JSON"),
                refused("{'nodes': {'a': '\\x'}}", "it is not JSON"),
                refused("{'nodes': {'a': 01}}", "it is not JSON"),
                refused("{'a': 1e999999999, 'nodes': {}}", "it"),
                refused("{}", "it has no \"nodes\""),
                refused("{'metadata': {}}", "it has no \"nodes\""),
                refused("{'nodes': null}", "it has no \"nodes\""),
                refused("{'nodes': []}", "its \"nodes\" is not an object"),
                refused("{'nodes': 'x'}", "its \"nodes\" is not an object"),
                refused("{'macros': [], 'nodes': {}}", "its \"macros\" is not an object"),
                refused("{'docs': 7, 'nodes': {}}", "its \"docs\" is not an object"),
                refused("{'nodes': {'model.shop.a': null}}", "at $.nodes[\"model.shop.a\"]: it is not an object"),
                refused("{'nodes': {'model.shop.a': []}}", "at $.nodes[\"model.shop.a\"]: it is not an object"),
                refused("{'nodes': {'a': {}}}", "at $.nodes[\"a\"]: Cannot read node id \"a\""),
                refused("{'nodes': {'model.shop.a': {'unique_id': ''}}}", "Cannot read node id \"\""),
                refused("{'sources': {'x.y': {}}, 'nodes': {}}", "at $.sources[\"x.y\"]"),
                refused("{'disabled': [{'name': 'x'}], 'nodes': {}}", "at $.disabled"),
                refused(
                        "{'metadata': {'dbt_schema_version': 'https://schemas.getdbt.com/dbt/catalog/v1.json'}}",
                        "it says that it is another artifact"),
                refused(
                        "{'metadata': {'dbt_schema_version': 'https://schemas.getdbt.com/dbt/run-results/v6.json'}}",
                        "it says that it is another artifact"),
                refused("{'format': 'recce4j.state/1', 'nodes': [{'name': 'no id'}]}", "Cannot read node id"),
                refused(
                        "{'format': 'recce4j.state/1', 'info': {'generated_at': 'noon'}}",
                        "\"noon\" is not an ISO-8601 time"),
                refused("{'nodes': " + "{'a':".repeat(600) + "1" + "}".repeat(601), "it exceeds a limit"),
                refused("{'a': " + "[".repeat(200_000), "it exceeds a limit"),
                refused("{'a': " + "9".repeat(5_000) + ", 'nodes': {}}", "it exceeds a limit"));
    }

    private static Arguments refused(String text, String why) {
        return Arguments.of(text, why);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithAReason(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ArtifactException.class)
                .hasMessageStartingWith("Cannot read manifest \"the artifact\": ")
                .hasMessageContaining(why);
    }

    static Stream<String> accepted() {
        return Stream.of(
                "\ufeff{'nodes': {}}",
                "{'nodes': {}, 'sources': null, 'macros': null, 'disabled': null, 'parent_map': null, 'child_map': null}",
                "{'nodes': {}, 'sources': [], 'metrics': 'none', 'parent_map': 3, 'child_map': []}",
                "{'nodes': {}, 'disabled': [1, 'x', null]}",
                "{'nodes': {}, 'disabled': {'a': 1}}",
                "{'nodes': {}, 'metadata': []}",
                "{'nodes': {}, 'metadata': {'generated_at': 'noon', 'project_name': 7}}",
                "{'nodes': {" + NODE + "}, 'parent_map': {'model.shop.a': 'model.shop.b', 'x': ['y']}}",
                "{'nodes': {'model.shop.a': {}}}",
                "{'nodes': {'model.shop.a': {'depends_on': []}}}",
                "{'nodes': {'model.shop.a': {'depends_on': {'nodes': 'x', 'macros': 7}}}}",
                "{'nodes': {'model.shop.a': {'depends_on': {'nodes': ['not an id', 7]}}}}",
                "{'nodes': {'model.shop.a': {'columns': []}}}",
                "{'nodes': {'model.shop.a': {'columns': {'id': 'text'}}}}",
                "{'nodes': {'model.shop.a': {'config': [], 'tags': 'x', 'fqn': 'y', 'checksum': 'z'}}}",
                "{'nodes': {'model.shop.a': {'name': 5, 'alias': {}, 'raw_code': ['x']}}}",
                "{'nodes': {'new_kind.shop.a': {'resource_type': 'newer_kind'}}}",
                "{'nodes': {'model.shop.a': {'config': {'meta': {'x': NaN, 'y': -Infinity, 'z': 1e400}}}}}",
                "{'nodes': {'model.shop.a': {'raw_code': 'half \\ud83d a pair'}}}",
                "{'nodes': {}, 'metadata': {'dbt_schema_version': 'https://schemas.getdbt.com/dbt/manifest/v99999999.json'}}");
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isReadAndNothingIsLost(String text) {
        ProjectState state = read(text);
        assertThat(ProjectState.fromJson(state.toJson())).isEqualTo(state);
    }

    @Test
    void keepsTheLaterOfTwoValuesAndSaysSo() {
        ProjectState state =
                read("{'nodes': {'model.shop.a': {'name': 'x', 'name': 'y', 'config': {'a': 1, 'a': 2}}}}");
        Node node = state.node(new NodeId("model.shop.a")).orElseThrow();
        assertThat(node.name()).isEqualTo("y");
        assertThat(node.config().resolved().get("a")).isEqualTo(Json.of(2));
        assertThat(state.warnings())
                .filteredOn(warning -> warning.code().equals("EXTRACT-DUPLICATE-KEY"))
                .singleElement()
                .extracting(Warning::message)
                .asString()
                .startsWith("2 names stand twice in their object, such as /nodes/model.shop.a/config/a");
    }

    @Test
    void aBombOfZerosEndsAtTheLimit() throws IOException {
        byte[] zeros = new byte[1 << 20];
        Arrays.fill(zeros, (byte) '0');
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write("{\"a\": [\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(100_000);
        ReadOptions small = ReadOptions.DEFAULT.withMaxBytes(10_000_000);
        assertThatThrownBy(() ->
                        ArtifactReader.create(small).read(Artifacts.of(Artifacts.Source.bytes(bomb.toByteArray()))))
                .isInstanceOfSatisfying(
                        ArtifactException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ArtifactErrorCode.LIMIT_EXCEEDED))
                .hasMessageContaining("more than 10000000 bytes");
    }

    @Test
    void aDamagedArchiveIsSaidToBeOne() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("{\"nodes\": {}}".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
        assertThatThrownBy(() -> read(half))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining("the middle");
        byte[] wrong = bytes.toByteArray();
        Arrays.fill(wrong, 10, wrong.length, (byte) 7);
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(ArtifactException.class);
    }

    @Test
    void aMillionItemsAndALongTextAreRead() {
        ProjectState state = read(
                "{'nodes': {}, 'many': [" + "7,".repeat(1_000_000) + "7], 'long': '" + "x".repeat(20_000_000) + "'}");
        assertThat(state.extras().items("many")).hasSize(1_000_001);
        assertThat(state.extras().text("long")).hasSize(20_000_000);
    }

    @Test
    void aTextBeyondTheLimitIsRefused() {
        ReadOptions options = new ReadOptions(1 << 30, 500, 1_000, true);
        byte[] bytes = ("{\"nodes\": {}, \"long\": \"" + "x".repeat(2_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ArtifactReader.create(options).read(Artifacts.of(Artifacts.Source.bytes(bytes))))
                .isInstanceOf(ArtifactException.class)
                .hasMessageContaining("it exceeds a limit");
    }

    @Test
    void macrosOfPackagesCanBeLeftOut() {
        String text = "{'metadata': {'project_name': 'shop'}, 'nodes': {}, 'macros': {"
                + "'macro.shop.own': {'package_name': 'shop', 'name': 'own'},"
                + "'macro.dbt.other': {'package_name': 'dbt', 'name': 'other'}}}";
        ProjectState own = ArtifactReader.create(ReadOptions.DEFAULT.withoutPackageMacros())
                .read(Artifacts.of(Artifacts.Source.bytes(bytes(text))));
        assertThat(own.macros()).extracting(macro -> macro.uniqueId()).containsExactly("macro.shop.own");
        assertThat(read(text).macros()).hasSize(2);
    }

    private static ProjectState read(String text) {
        return read(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static ProjectState read(byte[] bytes) {
        return ArtifactReader.create().read(Artifacts.of(Artifacts.Source.bytes(bytes)));
    }
}
