package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.GoldenProject;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;

/** A rule that names fields sees what a node has in its extras alone: one that names a field of a record would never differ. */
class RuleFieldsTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    static Stream<String> versions() {
        return GoldenProject.versions().stream();
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyFieldThatARuleNamesIsSeen(String version) {
        Json.Obj manifest =
                (Json.Obj) JsonText.read(new String(GoldenProject.manifest(version), StandardCharsets.UTF_8));
        ProjectState state =
                ArtifactReader.create().read(Artifacts.of(Artifacts.Source.bytes(GoldenProject.manifest(version))));
        for (Node node : state.nodes()) {
            Json.Obj written = written(node, manifest);
            for (String field : fields(node)) {
                assertThat(!field.equals("description")
                                && written.find(field).isPresent()
                                && node.extras().find(field).isEmpty())
                        .as("%s of %s is read into a record", field, node.id())
                        .isFalse();
            }
        }
    }

    private static Json.Obj written(Node node, Json.Obj manifest) {
        for (String part : Set.of(
                "nodes",
                "sources",
                "exposures",
                "metrics",
                "semantic_models",
                "saved_queries",
                "unit_tests",
                "functions")) {
            if (manifest.object(part).find(node.id().value()).isPresent()) {
                return manifest.object(part).object(node.id().value());
            }
        }
        throw new AssertionError(node.id());
    }

    private static Set<String> fields(Node node) {
        Set<String> names = new TreeSet<>();
        Stream.concat(StandardRules.KINDS.of(node).stream(), DbtRules.KINDS.of(node).rules().stream())
                .map(rule -> rule.comparison().words())
                .filter(words -> words.startsWith("fields: "))
                .forEach(words -> NAME.matcher(words.replaceFirst(" \\(.*", ""))
                        .results()
                        .forEach(found -> names.add(found.group(1))));
        return names;
    }
}
