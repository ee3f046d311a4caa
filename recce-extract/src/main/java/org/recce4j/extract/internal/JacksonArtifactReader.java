package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.extract.ReadOptions;
import org.recce4j.model.Catalog;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResults;
import org.recce4j.model.StateInfo;
import org.recce4j.model.stream.JsonStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each file to its mapper. */
public final class JacksonArtifactReader implements ArtifactReader {

    private static final Logger LOG = LoggerFactory.getLogger(ArtifactReader.class);

    private final ReadOptions options;
    private final JsonFactory factory;

    public JacksonArtifactReader(ReadOptions options) {
        this.options = options;
        this.factory = factory(options);
    }

    private static JsonFactory factory(ReadOptions options) {
        return JsonStream.factory(StreamReadConstraints.builder()
                .maxNestingDepth(options.maxDepth())
                .maxStringLength(options.maxStringLength())
                .build());
    }

    private ArtifactFile file(String kind, Artifacts.Source source) {
        return new ArtifactFile(kind, source, options, factory);
    }

    @Override
    public ProjectState read(Artifacts artifacts) {
        ProjectState state = file("manifest", artifacts.manifest()).read(new ManifestMapper(options)::read);
        if (artifacts.catalog() != null) {
            state = state.with(readCatalog(artifacts.catalog()));
        }
        if (artifacts.environment() != null || artifacts.runResults() != null || artifacts.sources() != null) {
            state = withTheRest(state.toBuilder(), state.info(), artifacts);
        }
        LOG.debug(
                "Read {}: {} nodes, {} edges",
                artifacts.manifest().name(),
                state.nodes().size(),
                state.edges().size());
        return state;
    }

    private ProjectState withTheRest(ProjectState.Builder state, StateInfo info, Artifacts artifacts) {
        if (artifacts.environment() != null) {
            state.info(info.withEnvironment(artifacts.environment()));
        }
        if (artifacts.sources() != null) {
            file("sources", artifacts.sources()).read(new FreshnessMapper(state)::read);
        }
        ProjectState read = state.build();
        return artifacts.runResults() == null ? read : read.with(readRunResults(artifacts.runResults()));
    }

    @Override
    public Catalog readCatalog(Artifacts.Source catalog) {
        return file("catalog", catalog).read(CatalogMapper::read);
    }

    @Override
    public RunResults readRunResults(Artifacts.Source runResults) {
        return file("run_results", runResults).read(RunResultMapper::read);
    }
}
