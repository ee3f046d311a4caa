package org.recce4j.extract;

import org.recce4j.extract.internal.JacksonArtifactReader;
import org.recce4j.model.Catalog;
import org.recce4j.model.ProjectState;

/** Reads dbt artifacts, of every version since dbt 0.19, plain or gzipped. Implementations are thread-safe. */
public interface ArtifactReader {

    /** Returns a reader that streams: one node at a time is in memory beside the result. */
    static ArtifactReader create() {
        return new JacksonArtifactReader();
    }

    /**
     * Reads a manifest, and lays the catalog on it where there is one. A file in the form {@code recce4j.state/1} may
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
}
