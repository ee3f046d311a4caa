package org.recce4j.diff;

import java.util.List;
import org.recce4j.model.RecceException;

/** A check could not be made or carried out; inside a run it becomes {@link Outcome.Failed}. */
public final class DiffException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> examples;

    /** For checks, a host's own included. */
    public DiffException(DiffErrorCode code, String message) {
        this(code, message, List.of());
    }

    /**
     * For checks that failed because of rows.
     *
     * @param examples some of the rows, for people; they are not part of the message, which may be logged
     */
    public DiffException(DiffErrorCode code, String message, List<String> examples) {
        super(code, message);
        this.examples = List.copyOf(examples);
    }

    /** Returns some of the rows because of which a check failed, for people; empty for other failures. */
    public List<String> examples() {
        return examples;
    }
}
