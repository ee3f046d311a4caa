package org.recce4j.render.jinja;

import org.jspecify.annotations.Nullable;

/**
 * A tag beyond Jinja2's own, such as dbt's {@code materialization}. Implementations are immutable and thread-safe.
 */
@FunctionalInterface
public interface Tag {

    /**
     * Reads the rest of the tag after its name, and returns what the tag does.
     *
     * @param head the rest of the tag
     */
    Meaning read(Head head);

    /** The rest of a tag after its name. Each method consumes what it reads. */
    interface Head {

        /**
         * Reads a name.
         *
         * @throws RuntimeException the parser's own, if something else comes next; do not catch it
         */
        String name();

        /** Reads this name or operator if it comes next, and returns whether it did. */
        boolean skip(String token);

        /** Returns whether the tag ends here. */
        boolean isAtEnd();

        /** Reads an expression; its value becomes the next positional argument of the handler. */
        void expression();

        /**
         * Reads a constant expression.
         *
         * @return text, number or boolean; null for {@code none}
         * @throws RuntimeException the parser's own, if it is not constant; do not catch it
         */
        @Nullable
        Object constant();

        /** Reads the parameters of the body, such as {@code (a, b=1)}, like those of a macro. */
        void signature();

        /** Returns a TemplateSyntaxError at this place, to be thrown. */
        RuntimeException failure(String message);
    }

    /** What a tag does. */
    sealed interface Meaning {

        /**
         * It defines a macro: its body, up to the tag {@code end…}.
         *
         * @param name the macro's name in the template
         */
        record Macro(String name) implements Meaning {}

        /**
         * It passes its body, up to the tag {@code end…}, to a handler each time it is reached; the handler's result is printed.
         *
         * @param handler receives the values of the head's expressions, and as {@code caller} a {@link Jinja.Callable} that
         *     renders the body
         */
        record Block(Jinja.Callable handler) implements Meaning {}

        /**
         * It has no body; the handler's result is printed.
         *
         * @param handler receives the values of the head's expressions
         */
        record Alone(Jinja.Callable handler) implements Meaning {}
    }
}
