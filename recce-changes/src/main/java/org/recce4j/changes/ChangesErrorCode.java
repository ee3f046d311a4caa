package org.recce4j.changes;

import org.recce4j.model.ErrorCode;

/** Why a comparison of states or a selection of nodes failed. */
public enum ChangesErrorCode implements ErrorCode {
    /** A versioned model's enforced contract was broken; dbt stops in this case, too. */
    BREAKING_CONTRACT,
    /** A node selection is invalid; the exception contains the position in the expression. */
    INVALID_SELECTION,
    /** A node selection needs an earlier state or its results, and there are none. */
    NO_PREVIOUS_STATE;

    /** Returns the id. It begins with {@code DIFF-}, like those of recce-diff. */
    @Override
    public String id() {
        return "DIFF-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return Category.INPUT;
    }
}
