package org.recce4j.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.shared.SharedFiles;

/** The laws over what dbt wrote for real projects, each with its catalog. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusLawsTest {

    private final Map<Path, ProjectState> states = new HashMap<>();

    static List<Path> folders() throws IOException {
        try (Stream<Path> files = Files.walk(SharedFiles.path("corpus"))) {
            return files.filter(file -> file.endsWith("manifest.json.gz"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    /** Every two states of one project that one release of dbt wrote. */
    static List<Arguments> pairs() throws IOException {
        Map<String, List<Path>> projects = new TreeMap<>();
        for (Path folder : folders()) {
            String version = String.valueOf(folder.getFileName()).replaceAll("^v\\d+-[a-z]+-|-\\d$", "");
            projects.computeIfAbsent(folder.getParent() + " " + version, key -> new ArrayList<>())
                    .add(folder);
        }
        List<Arguments> pairs = new ArrayList<>();
        for (List<Path> folders : projects.values()) {
            for (Path before : folders) {
                folders.stream()
                        .filter(after -> !after.equals(before))
                        .forEach(after -> pairs.add(Arguments.of(before, after)));
            }
        }
        return pairs;
    }

    /** What dbt lists and the default mode does not is another place, or a macro that comes with another adapter. */
    @ParameterizedTest
    @MethodSource("pairs")
    void theDefaultModeListsWhatDbtListsButForTheEnvironment(Path base, Path current) {
        ProjectState before = state(base);
        ProjectState after = state(current);
        Set<NodeId> listed = new TreeSet<>();
        ChangeDetector.standard().detect(before, after).changes().forEach(change -> listed.add(change.id()));
        List<String> missed = new ArrayList<>();
        for (NodeChange change : ChangeDetector.dbt(null).detect(before, after).changes()) {
            if (!listed.contains(change.id()) && !isOfEnvironment(change, before, after)) {
                missed.add(change.toJson().toString());
            }
        }
        assertThat(missed).isEmpty();
    }

    private static boolean isOfEnvironment(NodeChange change, ProjectState before, ProjectState after) {
        boolean isOtherAdapter =
                !Objects.equals(before.info().adapterType(), after.info().adapterType());
        boolean isMacroOfDbt =
                change.detail().items("macros").stream().allMatch(chain -> isOfDbt(((Json.Arr) chain).items()));
        return change.reasons().stream()
                .allMatch(reason ->
                        reason == Reason.RELATION || (reason == Reason.MACROS && isOtherAdapter && isMacroOfDbt));
    }

    private static boolean isOfDbt(List<Json> chain) {
        return String.valueOf(chain.get(chain.size() - 1).toPlain()).matches("macro\\.dbt(_[a-z]+)?\\..*");
    }

    private ProjectState state(Path folder) {
        return states.computeIfAbsent(folder, CorpusLawsTest::read);
    }

    private static ProjectState read(Path folder) {
        return ArtifactReader.create().read(Artifacts.inDirectory(folder));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void aStateIsEqualToItselfWithAndWithoutItsCatalog(Path folder) {
        ProjectState state = read(folder);
        assertThat(SelfLaws.broken(state)).isEmpty();
        if (state.hasCatalog()) {
            ProjectState bare = state.withoutCatalog();
            assertThat(SelfLaws.broken(bare)).isEmpty();
            assertThat(SelfLaws.differing(bare, bare, bare, state)).isEmpty();
            assertThat(SelfLaws.differing(bare, bare, state, bare)).isEmpty();
        }
    }
}
