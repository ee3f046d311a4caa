package org.recce4j.extract.internal;

import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.extract.ReadOptions;
import org.recce4j.model.Catalog;
import org.recce4j.model.ProjectState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each file to its mapper. */
public final class JacksonArtifactReader implements ArtifactReader {

    private static final Logger LOG = LoggerFactory.getLogger(ArtifactReader.class);

    private final ReadOptions options;

    public JacksonArtifactReader(ReadOptions options) {
        this.options = options;
    }

    @Override
    public ProjectState read(Artifacts artifacts) {
        ProjectState state =
                new ArtifactFile("manifest", artifacts.manifest(), options).read(new ManifestMapper(options)::read);
        if (artifacts.catalog() != null) {
            state = state.with(readCatalog(artifacts.catalog()));
        }
        ProjectState.Builder complete = state.toBuilder();
        if (artifacts.environment() != null) {
            complete.info(state.info().withEnvironment(artifacts.environment()));
        }
        if (artifacts.runResults() != null) {
            new ArtifactFile("run_results", artifacts.runResults(), options)
                    .read(new ResultMapper(complete)::readRunResults);
        }
        if (artifacts.sources() != null) {
            new ArtifactFile("sources", artifacts.sources(), options).read(new ResultMapper(complete)::readFreshness);
        }
        LOG.debug(
                "Read {}: {} nodes, {} edges",
                artifacts.manifest().name(),
                state.nodes().size(),
                state.edges().size());
        return complete.build();
    }

    @Override
    public Catalog readCatalog(Artifacts.Source catalog) {
        return new ArtifactFile("catalog", catalog, options).read(CatalogMapper::read);
    }
}
