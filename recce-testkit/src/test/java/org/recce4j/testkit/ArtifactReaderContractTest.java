package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.extract.ArtifactErrorCode;
import org.recce4j.extract.ArtifactException;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.fixtures.States;
import org.recce4j.model.Catalog;
import org.recce4j.model.Column;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResults;

class ArtifactReaderContractTest {

    @ParameterizedTest
    @MethodSource({"faultsOfContent", "faultsWithFiles"})
    void findsTheFault(Fault<ArtifactReader> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<ArtifactReader>> faultsOfContent() {
        return List.of(
                Fault.none(),
                Fault.of(
                        "drops the fields of a node that it does not know",
                        withNodes(
                                node -> node.toBuilder().extras(Json.Obj.EMPTY).build()),
                        "keepsWhatItDoesNotKnow",
                        "attachingTheCatalogLaterIsTheSame"),
                Fault.of(
                        "drops the sections that it does not know",
                        withState(state ->
                                state.toBuilder().extras(Json.Obj.EMPTY).build()),
                        "keepsWhatItDoesNotKnow",
                        "attachingTheCatalogLaterIsTheSame"),
                Fault.of(
                        "drops who depends on whom",
                        withNodes(node -> node.toBuilder()
                                .dependsOn(new Dependencies(List.of(), List.of()))
                                .build()),
                        "readsNodesWithWhatTheyDependOn"),
                Fault.of(
                        "forgets the environment",
                        withArtifacts(given -> Artifacts.builder(given.manifest())
                                .catalog(given.catalog())
                                .build()),
                        "readsNodesWithWhatTheyDependOn"),
                Fault.of(
                        "ignores the catalog",
                        withArtifacts(given -> Artifacts.builder(given.manifest())
                                .environment(given.environment())
                                .build()),
                        "laysTheCatalogsColumnsInItsOrderOntoTheNodes",
                        "attachingTheCatalogLaterIsTheSame"),
                Fault.of(
                        "gives columns in the order of their names",
                        withNodes(node -> node.toBuilder()
                                .columns(node.columns().stream()
                                        .sorted(Comparator.comparing(Column::name))
                                        .toList())
                                .build()),
                        "laysTheCatalogsColumnsInItsOrderOntoTheNodes",
                        "attachingTheCatalogLaterIsTheSame"));
    }

    static List<Fault<ArtifactReader>> faultsWithFiles() {
        return List.of(
                Fault.of(
                        "reads no gzipped file",
                        withStreams(ArtifactReaderContractTest::plain),
                        "readsGzippedBytesAndItsOwnStateFormat"),
                Fault.of(
                        "takes a damaged file for an empty one",
                        onFailure(failure ->
                                ProjectState.builder(States.info("prod", "run")).build()),
                        "closesWhatItOpens",
                        "saysWhatIsWrongWithAFile",
                        "refusesDepthThatWouldBreakIt"),
                Fault.of(
                        "has one code for every failure",
                        onFailure(failure -> {
                            throw new ArtifactException(
                                    ArtifactErrorCode.NOT_JSON, String.valueOf(failure.getMessage()), failure);
                        }),
                        "saysWhatIsWrongWithAFile",
                        "refusesDepthThatWouldBreakIt"),
                Fault.of(
                        "does not say why",
                        onFailure(failure -> {
                            throw new ArtifactException(
                                    (ArtifactErrorCode) failure.code(), "Cannot read manifest", failure);
                        }),
                        "saysWhatIsWrongWithAFile",
                        "refusesDepthThatWouldBreakIt"),
                Fault.of(
                        "goes as deep as the file does",
                        onFailure(failure -> {
                            if (failure.code() == ArtifactErrorCode.LIMIT_EXCEEDED) {
                                throw new StackOverflowError();
                            }
                            throw failure;
                        }),
                        "refusesDepthThatWouldBreakIt"),
                Fault.of(
                        "leaves files open",
                        withStreams(bytes -> new ByteArrayInputStream(bytes.readAllBytes())),
                        "closesWhatItOpens"));
    }

    private static UnaryOperator<ArtifactReader> withState(UnaryOperator<ProjectState> change) {
        return correct -> new Changed(correct, artifacts -> change.apply(correct.read(artifacts)));
    }

    private static UnaryOperator<ArtifactReader> withNodes(UnaryOperator<Node> change) {
        return withState(state -> {
            ProjectState.Builder changed = state.toBuilder();
            state.nodes().forEach(node -> changed.add(change.apply(node)));
            return changed.build();
        });
    }

    private static UnaryOperator<ArtifactReader> withArtifacts(UnaryOperator<Artifacts> change) {
        return correct -> new Changed(correct, artifacts -> correct.read(change.apply(artifacts)));
    }

    private static UnaryOperator<ArtifactReader> withStreams(Wrapping wrapping) {
        return withArtifacts(given -> Artifacts.builder(new Wrapped(given.manifest(), wrapping))
                .environment(given.environment())
                .catalog(given.catalog() == null ? null : new Wrapped(given.catalog(), wrapping))
                .build());
    }

    private static UnaryOperator<ArtifactReader> onFailure(Function<ArtifactException, ProjectState> answer) {
        return correct -> new Changed(correct, artifacts -> {
            try {
                return correct.read(artifacts);
            } catch (ArtifactException failure) {
                return answer.apply(failure);
            }
        });
    }

    /** Without its first byte, a gzipped file is not one. */
    private static InputStream plain(InputStream source) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(source);
        int first = bytes.read();
        if (first >= 0 && first != 0x1F) {
            bytes.unread(first);
        }
        return bytes;
    }

    private interface Wrapping {
        InputStream wrap(InputStream bytes) throws IOException;
    }

    private record Wrapped(Artifacts.Source source, Wrapping wrapping) implements Artifacts.Source {
        @Override
        public InputStream open() throws IOException {
            return wrapping.wrap(source.open());
        }

        @Override
        public String name() {
            return source.name();
        }
    }

    /** A reader of which only the reading of a state differs. */
    private record Changed(ArtifactReader reader, Function<Artifacts, ProjectState> read) implements ArtifactReader {
        @Override
        public ProjectState read(Artifacts artifacts) {
            return read.apply(artifacts);
        }

        @Override
        public Catalog readCatalog(Artifacts.Source catalog) {
            return reader.readCatalog(catalog);
        }

        @Override
        public RunResults readRunResults(Artifacts.Source runResults) {
            return reader.readRunResults(runResults);
        }
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends ArtifactReaderContract {

        private final ArtifactReader reader;

        Faulty(Fault<ArtifactReader> fault) {
            reader = fault.broken().apply(ArtifactReader.create());
        }

        @Override
        protected ArtifactReader reader() {
            return reader;
        }
    }
}
