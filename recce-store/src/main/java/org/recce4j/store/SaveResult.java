package org.recce4j.store;

/** What saving a state did. */
public enum SaveResult {
    /** The run is new and stored. */
    SAVED,
    /** The run was stored already with the same content; nothing was written. */
    UNCHANGED,
    /** The run was stored already; what it lacked, a catalog, results or labels, was added. */
    COMPLETED,
    /** The run was stored with other content, which is gone. */
    REPLACED
}
