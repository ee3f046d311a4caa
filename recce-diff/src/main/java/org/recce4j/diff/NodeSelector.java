package org.recce4j.diff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.internal.select.Selectors;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Selects nodes of a state by dbt's syntax (dbt-core 1.12). Immutable and thread-safe; made once, it answers many requests. */
@FunctionalInterface
public interface NodeSelector {

    /** Returns a selector over one state. */
    static NodeSelector of(ProjectState state) {
        return builder(state).build();
    }

    /** Returns a builder of a selector over a state. */
    static Builder builder(ProjectState state) {
        return new Builder(state);
    }

    /**
     * Returns the nodes, by id.
     *
     * @throws SelectionException of code {@link DiffErrorCode#INVALID_SELECTION} when an expression makes no sense, of
     *     {@link DiffErrorCode#NO_PREVIOUS_STATE} when it compares and there is nothing to compare with
     * @throws DiffException of code {@link DiffErrorCode#BREAKING_CONTRACT} where dbt stops for it
     */
    Set<NodeId> select(SelectionRequest request);

    /** Builds a {@link NodeSelector}; not thread-safe. */
    final class Builder {
        private final ProjectState state;
        private @Nullable ProjectState previous;
        private @Nullable Boolean moreUnrendered;
        private Json.@Nullable Obj selectors;

        private Builder(ProjectState state) {
            this.state = state;
        }

        /** Sets the earlier state that {@code state:}, {@code result:} and {@code source_status:} ask. */
        public Builder previous(@Nullable ProjectState value) {
            previous = value;
            return this;
        }

        /**
         * Sets dbt's flag {@code state_modified_compare_more_unrendered_values}; null, the default, follows the dbt version of the
         * state.
         */
        public Builder moreUnrendered(@Nullable Boolean value) {
            moreUnrendered = value;
            return this;
        }

        /** Sets the content of a selectors.yml in place of the selectors that the state's artifact has. */
        public Builder selectors(Json.Obj file) {
            selectors = file;
            return this;
        }

        /**
         * Returns the selector.
         *
         * @throws SelectionException of code {@link DiffErrorCode#INVALID_SELECTION} when a YAML selector makes no sense
         */
        public NodeSelector build() {
            return new Selectors(state, previous, moreUnrendered, selectors);
        }
    }
}
