package org.recce4j.model;

import java.util.List;

/** A store of project states; a host with a store of its own implements it. Implementations are thread-safe. */
public interface MetadataSource {

    /**
     * Loads a state.
     *
     * @throws RecceException if there is no such state, or the store cannot be read; the code says which
     */
    ProjectState load(StateRef ref);

    /**
     * Lists the runs, newest first.
     *
     * @throws RecceException if the store cannot be read
     */
    List<Run> list();
}
