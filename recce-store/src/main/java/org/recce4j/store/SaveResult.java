package org.recce4j.store;

/** The result of saving a state. */
public enum SaveResult {
    /** The run is new and stored. */
    SAVED,
    /** The run was already stored with the same content; nothing was written. */
    UNCHANGED,
    /** The run was already stored; a catalog, results or labels that it lacked were added. */
    COMPLETED,
    /** The run was stored with other content, which was removed. */
    REPLACED
}
