package org.recce4j.diff;

import java.util.List;
import org.recce4j.model.RecceException;

/** Thrown when a check cannot be made or fails. In a run, it becomes an {@link Outcome.Failed}. */
public final class DiffException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> examples;

    /** For checks, including custom ones. */
    public DiffException(DiffErrorCode code, String message) {
        this(code, message, List.of());
    }

    /**
     * For checks that fail because of some rows, such as those with a repeated key.
     *
     * @param examples some of these rows, for people; they are not part of the message, because messages can be
     *     logged
     */
    public DiffException(DiffErrorCode code, String message, List<String> examples) {
        super(code, message);
        this.examples = List.copyOf(examples);
    }

    /** Returns some of the rows that made the check fail, for people; empty for other failures. */
    public List<String> examples() {
        return examples;
    }
}
