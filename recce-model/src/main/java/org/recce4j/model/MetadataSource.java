package org.recce4j.model;

import java.util.List;

/** A place that keeps project states: the port for a host that has its own. Implementations are thread-safe. */
public interface MetadataSource {

    /**
     * Loads a state.
     *
     * @throws RecceException when there is no such state or the place cannot be read; the code says which
     */
    ProjectState load(StateRef ref);

    /**
     * Lists what is kept, newest first.
     *
     * @throws RecceException when the place cannot be read
     */
    List<Run> list();
}
