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

    /** Returns a reader that streams: besides the result, only one node at a time is in memory. */
    static ArtifactReader create(ReadOptions options) {
        return new JacksonArtifactReader(options);
    }

    /**
     * Reads a manifest, and adds the catalog, the run results and the freshness if there are any. A file in the form
     * {@code recce4j.state/1} can take the place of the manifest.
     *
     * @throws ArtifactException if a file is missing, damaged or of another kind
     */
    ProjectState read(Artifacts artifacts);

    /**
     * Reads a catalog alone, to attach it to a state that was read or stored before.
     *
     * @throws ArtifactException if the file is missing, damaged or of another kind
     */
    Catalog readCatalog(Artifacts.Source catalog);

    /**
     * Reads run results alone, to attach them to a state that was read or stored before.
     *
     * @throws ArtifactException if the file is missing, damaged or of another kind
     */
    RunResults readRunResults(Artifacts.Source runResults);
}
