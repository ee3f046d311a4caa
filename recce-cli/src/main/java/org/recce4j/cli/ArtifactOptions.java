package org.recce4j.cli;

import org.recce4j.extract.ArtifactException;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Catalog;
import org.recce4j.model.ProjectState;
import picocli.CommandLine.Option;

/** How the artifacts of a state are read. */
final class ArtifactOptions {

    @Option(
            names = "--without-catalog",
            description = "Ignore catalogs beside manifests, for example if they are broken or outdated.")
    private boolean withoutCatalog;

    private final Host host;

    ArtifactOptions(Host host) {
        this.host = host;
    }

    /** Reads artifacts, and warns if they are not of one run. */
    ProjectState read(Artifacts artifacts) {
        ArtifactReader reader = ArtifactReader.create(InputLimits.artifacts());
        ProjectState state = reader.read(Artifacts.builder(artifacts.manifest())
                .environment(artifacts.environment())
                .runResults(artifacts.runResults())
                .sources(artifacts.sources())
                .build());
        OtherRun otherRun = new OtherRun(state.info().invocation(), host);
        if (artifacts.runResults() != null) {
            otherRun.warn(
                    "run results",
                    artifacts.runResults(),
                    state.extras().object("run_results").object("metadata"));
        }
        if (artifacts.catalog() == null || withoutCatalog) {
            return state;
        }
        Catalog catalog = readCatalog(reader, artifacts.catalog());
        otherRun.warn("catalog", artifacts.catalog(), catalog.metadata());
        return state.with(catalog);
    }

    private static Catalog readCatalog(ArtifactReader reader, Artifacts.Source source) {
        try {
            return reader.readCatalog(source);
        } catch (ArtifactException unreadable) {
            throw new CliException(unreadable.getMessage() + "; or ignore it with --without-catalog", unreadable);
        }
    }
}
