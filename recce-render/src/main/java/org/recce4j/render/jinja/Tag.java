package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;

/**
 * A tag beyond Jinja2's own, such as dbt's {@code materialization}. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Tag {

    /**
     * Reads what stands behind the tag's name, up to its end, and says what the tag is.
     *
     * @param head the rest of the tag
     */
    Meaning read(Head head);

    /** The part of a tag behind its name; what it reads is gone. */
    interface Head {

        /**
         * Reads a name.
         *
         * @throws RuntimeException of the parser's, when something else stands here; let it pass
         */
        String name();

        /** Reads this name or operator when it stands here, and says whether it did. */
        boolean skip(String token);

        /** Returns whether the tag is over. */
        boolean isAtEnd();

        /** Reads an expression; its value becomes the next positional argument of the handler. */
        void expression();

        /**
         * Reads an expression that is a constant.
         *
         * @return a text, number, boolean or null for {@code none}
         * @throws RuntimeException of the parser's, when it is none; let it pass
         */
        @Nullable
        Object constant();

        /** Reads the parameters of the body, {@code (a, b=1)}, as a macro has them. */
        void signature();

        /** Returns the error to throw: a TemplateSyntaxError at this place. */
        RuntimeException failure(String message);
    }

    /** What a tag is. */
    sealed interface Meaning {

        /**
         * The body, up to the tag {@code end…}, is a macro.
         *
         * @param name the name that the template calls it by
         */
        record Macro(String name) implements Meaning {}

        /**
         * The body, up to the tag {@code end…}, is handed to the handler each time the tag is reached; what the handler
         * returns is printed.
         *
         * @param handler gets the values of the head's expressions, and as {@code caller} a {@link Jinja.Callable} that
         *     renders the body
         */
        record Block(Jinja.Callable handler) implements Meaning {}

        /**
         * A tag without a body; what the handler returns is printed.
         *
         * @param handler gets the values of the head's expressions
         */
        record Alone(Jinja.Callable handler) implements Meaning {}
    }
}
