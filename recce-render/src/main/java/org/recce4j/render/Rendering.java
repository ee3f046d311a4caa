package org.recce4j.render;

import org.recce4j.model.ErrorCode;

/** How the rendering of one template ended. */
public sealed interface Rendering {

    /**
     * Returns the SQL text.
     *
     * @throws RenderException when there is none; its code says why
     */
    String sql();

    /**
     * It gave SQL.
     *
     * @param sql the text
     */
    record Rendered(String sql) implements Rendering {}

    /**
     * It could not be rendered.
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
