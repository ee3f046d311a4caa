package org.recce4j.render;

import org.recce4j.model.ErrorCode;

/** The result of rendering one template. */
public sealed interface Rendering {

    /**
     * Returns the SQL text.
     *
     * @throws RenderException if rendering failed; its code says why
     */
    String sql();

    /**
     * The template was rendered.
     *
     * @param sql the text
     */
    record Rendered(String sql) implements Rendering {}

    /**
     * The template could not be rendered.
     *
     * @param code why, for programs
     * @param message why, for people
     * @param line the line of the template, from 1
     */
    record Failed(ErrorCode code, String message, int line) implements Rendering {
        @Override
        public String sql() {
            throw new RenderException(code, message);
        }
    }
}
