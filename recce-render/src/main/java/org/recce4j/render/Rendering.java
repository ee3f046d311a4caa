package org.recce4j.render;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ErrorCode;

/** The result of rendering one template: its SQL, or the reason why there is none. Immutable. */
public sealed interface Rendering {

    /**
     * Returns the SQL text.
     *
     * @throws RenderException if there is none; its code says why, its message where
     */
    String sql();

    /**
     * The template was rendered.
     *
     * @param sql the text
     * @param inputs what the template read that artifacts do not contain, whether given, inferred or a default
     */
    record Rendered(String sql, SortedSet<Input> inputs) implements Rendering {
        public Rendered {
            inputs = Collections.unmodifiableSortedSet(new TreeSet<>(inputs));
        }

        /** A text that was rendered from the artifacts alone. */
        public Rendered(String sql) {
            this(sql, new TreeSet<>());
        }
    }

    /**
     * The template asks the warehouse something that neither the catalog nor an {@link Introspector} answers.
     *
     * @param operation what it called, such as {@code get_columns_in_relation} or {@code execute}
     * @param relation the relation it asked about, as SQL; null for a query
     * @param stack the macros that were running, the innermost first
     */
    record NeedsWarehouse(String operation, @Nullable String relation, List<String> stack) implements Rendering {
        public NeedsWarehouse {
            stack = List.copyOf(stack);
        }

        @Override
        public String sql() {
            throw new RenderException(
                    RenderErrorCode.NEEDS_WAREHOUSE,
                    "Cannot render the SQL without a warehouse: it calls " + operation
                            + (relation == null ? "" : " for " + relation)
                            + "; give a catalog.json or a connection");
        }
    }

    /**
     * The template reads something that was not given and has no default.
     *
     * @param input what it reads
     * @param message why it cannot be rendered; for a variable or an environment variable, dbt's own message
     * @param stack the macros that were running, the innermost first
     */
    record MissingInput(Input input, String message, List<String> stack) implements Rendering {
        public MissingInput {
            stack = List.copyOf(stack);
        }

        @Override
        public String sql() {
            throw new RenderException(RenderErrorCode.MISSING_INPUT, message);
        }
    }

    /**
     * The template cannot be rendered with any input.
     *
     * @param code why, for programs
     * @param message why, for people; dbt's message where dbt has one
     * @param line the line of the template, from 1
     * @param stack the macros that were running, the innermost first
     */
    record Failed(ErrorCode code, String message, int line, List<String> stack) implements Rendering {
        public Failed {
            stack = List.copyOf(stack);
        }

        /** A failure outside of macros. */
        public Failed(ErrorCode code, String message, int line) {
            this(code, message, line, List.of());
        }

        @Override
        public String sql() {
            throw new RenderException(code, message + " (line " + line + ")");
        }
    }

    /** The artifact does not contain the node's source text. */
    record NoSource() implements Rendering {
        @Override
        public String sql() {
            throw new RenderException(
                    RenderErrorCode.NO_SOURCE,
                    "Cannot render the node: the artifact does not contain its source text; read the artifacts of dbt parse");
        }
    }
}
