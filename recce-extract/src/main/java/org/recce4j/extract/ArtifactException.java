package org.recce4j.extract;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** Thrown when an artifact cannot be read. The message names the file, the place in it, and what to do. */
public final class ArtifactException extends RecceException {

    private static final long serialVersionUID = 1L;

    /** For readers of artifacts, a host's own included. */
    public ArtifactException(ArtifactErrorCode code, String message) {
        super(code, message);
    }

    /** For readers of artifacts, a host's own included. */
    public ArtifactException(ArtifactErrorCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
