package org.recce4j.extract;

import org.recce4j.extract.internal.JacksonArtifactReader;
import org.recce4j.model.Catalog;
import org.recce4j.model.ProjectState;
import org.recce4j.model.RunResults;

/** Reads dbt artifacts, of every version since dbt 0.19, plain or gzipped. Implementations are thread-safe. */
public interface ArtifactReader {

    /** Returns a reader with the default options. */
    static ArtifactReader create() {
        return create(ReadOptions.DEFAULT);
    }

    /** Returns a reader that streams: one node at a time is in memory beside the result. */
    static ArtifactReader create(ReadOptions options) {
        return new JacksonArtifactReader(options);
    }

    /**
     * Reads a manifest, lays the catalog on it where there is one, and adds run results and freshness. A file in the form {@code recce4j.state/1} may
     * stand for the manifest.
     *
     * @throws ArtifactException when a file is missing, damaged or of another kind
     */
    ProjectState read(Artifacts artifacts);

    /**
     * Reads a catalog by itself, to attach it to a state that is read or stored already.
     *
     * @throws ArtifactException when the file is missing, damaged or of another kind
     */
    Catalog readCatalog(Artifacts.Source catalog);

    /**
     * Reads run results by themselves, to attach them to a state that is read or stored already.
     *
     * @throws ArtifactException when the file is missing, damaged or of another kind
     */
    RunResults readRunResults(Artifacts.Source runResults);
}
