package org.recce4j.changes;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.internal.detect.BothStates;
import org.recce4j.changes.internal.select.SelectorFile;
import org.recce4j.changes.internal.select.Selectors;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/**
 * Selects nodes of a state by dbt's syntax (dbt-core 1.12). One selector serves many requests. Immutable and thread-safe.
 */
@FunctionalInterface
public interface NodeSelector {

    /** Returns a selector over one state. */
    static NodeSelector of(ProjectState state) {
        return builder(state).build();
    }

    /**
     * Returns a selector over the nodes of both states, as Recce selects: if both states have a node, it selects the
     * current one. {@code state:} compares with the base; a model or snapshot that only the base has counts as modified.
     */
    static NodeSelector ofBoth(ProjectState base, ProjectState current) {
        return builder(BothStates.overlaid(base, current))
                .previous(base)
                .moreUnrendered(true)
                .build();
    }

    /** Returns a builder of a selector over a state. */
    static Builder builder(ProjectState state) {
        return new Builder(state);
    }

    /**
     * Returns the nodes, by id.
     *
     * @throws SelectionException of code {@link ChangesErrorCode#INVALID_SELECTION} if an expression is invalid, of
     *     {@link ChangesErrorCode#NO_PREVIOUS_STATE} if it needs an earlier state and there is none
     * @throws ChangesException of code {@link ChangesErrorCode#BREAKING_CONTRACT} if a contract is broken and dbt would stop
     */
    Set<NodeId> select(SelectionRequest request);

    /**
     * Returns the parts of the request's {@link SelectionRequest#select} and {@link SelectionRequest#exclude} that match
     * no node of any type: dbt warns of each. Parts are separated by blanks.
     *
     * @throws SelectionException as {@link #select}
     */
    default List<String> unmatched(SelectionRequest request) {
        SelectionRequest everything = SelectionRequest.DEFAULT.ofAnyType().with(request.indirectSelection());
        return Stream.concat(request.select().stream(), request.exclude().stream())
                .flatMap(expression -> Stream.of(expression.split(" ", -1)))
                .filter(part -> select(everything.selecting(List.of(part))).isEmpty())
                .toList();
    }

    /** Builds a {@link NodeSelector}; not thread-safe. */
    final class Builder {
        private final ProjectState state;
        private @Nullable ProjectState previous;
        private @Nullable Boolean moreUnrendered;
        private @Nullable SelectorFile selectors;

        private Builder(ProjectState state) {
            this.state = state;
        }

        /** Sets the earlier state for {@code state:}, {@code result:} and {@code source_status:}. */
        public Builder previous(@Nullable ProjectState value) {
            previous = value;
            return this;
        }

        /**
         * Sets dbt's flag {@code state_modified_compare_more_unrendered_values}; null, the default, follows the dbt
         * version of the
         * state.
         */
        public Builder moreUnrendered(@Nullable Boolean value) {
            moreUnrendered = value;
            return this;
        }

        /** Sets the content of a selectors.yml, which replaces the selectors of the state's artifact. */
        public Builder selectors(Json.Obj file) {
            selectors = SelectorFile.of(file);
            return this;
        }

        /**
         * As {@link #selectors(Json.Obj)}, with the text of the file, so that errors name the file and the line.
         *
         * @param name the name of the file in errors
         * @throws SelectionException of code {@link ChangesErrorCode#INVALID_SELECTION} if the text is not YAML
         */
        public Builder selectors(String yaml, String name) {
            selectors = SelectorFile.read(yaml, name);
            return this;
        }

        /**
         * Returns the selector.
         *
         * @throws SelectionException of code {@link ChangesErrorCode#INVALID_SELECTION} if a YAML selector is invalid
         */
        public NodeSelector build() {
            return new Selectors(state, previous, moreUnrendered, selectors);
        }
    }
}
