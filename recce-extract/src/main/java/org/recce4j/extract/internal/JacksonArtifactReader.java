package org.recce4j.extract.internal;

import java.util.Objects;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Catalog;
import org.recce4j.model.ProjectState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each file to its mapper. */
public final class JacksonArtifactReader implements ArtifactReader {

    private static final Logger LOG = LoggerFactory.getLogger(ArtifactReader.class);

    public JacksonArtifactReader() {}

    @Override
    public ProjectState read(Artifacts artifacts) {
        ProjectState state = new ArtifactFile("manifest", artifacts.manifest()).read(new ManifestMapper()::read);
        if (artifacts.catalog() != null) {
            state = state.with(readCatalog(artifacts.catalog()));
        }
        if (artifacts.environment() != null) {
            String environment = artifacts.environment();
            state = state.toBuilder()
                    .info(state.info().withEnvironment(environment))
                    .build();
        }
        LOG.debug(
                "Read {}: {} nodes, {} edges",
                artifacts.manifest().name(),
                state.nodes().size(),
                state.edges().size());
        return state;
    }

    @Override
    public Catalog readCatalog(Artifacts.Source catalog) {
        return new ArtifactFile("catalog", Objects.requireNonNull(catalog, "catalog")).read(CatalogMapper::read);
    }
}
