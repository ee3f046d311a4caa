package org.recce4j.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.RelationPolicy;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** The name that dbt gives to each node's relation, made of its parts and the project's quoting; for six adapters. */
class GoldenRelationsTest {

    @TestFactory
    List<DynamicTest> makesTheNamesThatDbtMakes() throws IOException {
        Path folder = SharedFiles.path("golden/relations");
        try (Stream<Path> files = Files.walk(folder, 2)) {
            List<DynamicTest> tests = files.filter(variant -> Files.exists(variant.resolve("manifest.json.gz")))
                    .sorted()
                    .map(variant -> dynamicTest(folder.relativize(variant).toString(), () -> assertNames(variant)))
                    .toList();
            assertThat(tests).hasSize(30);
            return tests;
        }
    }

    private static void assertNames(Path variant) throws IOException {
        ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(variant, "golden"));
        Json.Obj expected =
                ((Json.Obj) JsonText.read(Files.readString(variant.resolve("expected.json")))).object("nodes");
        RelationPolicy policy = RelationPolicy.of(state.info().adapterType());
        String quote = String.valueOf(policy.quote());
        int compared = 0;
        for (String id : expected.fields().keySet()) {
            String name = expected.object(id).text("relation_name");
            if (name == null) {
                continue;
            }
            Node node = state.node(new NodeId(id)).orElseThrow();
            Relation relation = Objects.requireNonNull(node.relation(), id);
            compared++;
            // a quote inside a name is escaped by us, and not by dbt
            if (relation.displayName().contains(quote)) {
                String escaped = policy.relationName(state.info(), node);
                assertThat(escaped.replace(policy.backslash() ? "\\" : quote + quote, policy.backslash() ? "" : quote))
                        .as(id)
                        .isEqualTo(name);
                continue;
            }
            assertThat(policy.relationName(state.info(), node)).as(id).isEqualTo(name);
            // and the parts found in dbt's own text give that text again
            if (node.extras().object("meta").find("external_location").isEmpty()) {
                assertThat(policy.render(relation)).as(id).isEqualTo(name);
            }
        }
        assertThat(compared).isGreaterThan(80);
    }
}
