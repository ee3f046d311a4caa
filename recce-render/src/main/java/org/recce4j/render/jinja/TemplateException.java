package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.RecceException;

/** A template could not be parsed or rendered. */
public final class TemplateException extends RecceException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /** For the engine: the place is put behind the reason. */
    public TemplateException(TemplateErrorCode code, String reason, int line, int column, @Nullable Throwable cause) {
        super(code, reason + " (line " + line + ", column " + column + ")", cause);
        this.line = line;
        this.column = column;
    }

    /** Returns the line of the template, from 1. */
    public int line() {
        return line;
    }

    /** Returns the column of the template, from 1. */
    public int column() {
        return column;
    }
}
