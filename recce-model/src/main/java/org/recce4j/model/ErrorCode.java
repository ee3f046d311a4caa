package org.recce4j.model;

import java.io.Serializable;

/**
 * What went wrong, for programs. Each module has one enum of these; an id is made of its constant's name, so neither ever
 * changes.
 */
public interface ErrorCode extends Serializable {

    /** Returns the stable id, such as {@code SQL-TIMEOUT}. */
    String id();

    /** Returns who can act on it. */
    Category category();

    /** Who can act on an error. */
    enum Category {
        /** The caller: a file, a parameter or a name is wrong. */
        INPUT,
        /** The operator of the environment: a warehouse, a network, a disk, a permission. */
        ENVIRONMENT,
        /** Nobody: it is not supported. */
        UNSUPPORTED,
        /** It was cancelled on request. */
        CANCELLED,
        /** The authors of recce4j: it is a bug. */
        INTERNAL
    }
}
