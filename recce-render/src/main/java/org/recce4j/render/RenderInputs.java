package org.recce4j.render;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.internal.project.TargetValues;
import org.recce4j.render.jinja.RenderLimits;

/**
 * What a renderer knows beside the artifacts. Immutable and thread-safe if the introspector and the clock are.
 */
public final class RenderInputs {

    /** Nothing but the artifacts. */
    public static final RenderInputs NONE = builder().build();

    private final ProjectFiles projectFiles;
    private final Json.Obj vars;
    private final Json.Obj target;
    private final boolean isTargetComplete;
    private final Json.Obj flags;
    private final Map<String, String> environment;
    private final IncrementalMode incremental;
    private final Set<NodeId> built;
    private final @Nullable Clock clock;
    private final Introspector introspector;
    private final RenderLimits limits;
    private final boolean isStrict;

    private RenderInputs(Builder builder) {
        projectFiles = builder.projectFiles;
        vars = builder.vars;
        target = builder.target;
        isTargetComplete = builder.isTargetComplete;
        flags = builder.flags;
        environment = Map.copyOf(builder.environment);
        incremental = builder.incremental;
        built = Set.copyOf(builder.built);
        clock = builder.clock;
        introspector = builder.introspector;
        limits = builder.limits;
        isStrict = builder.isStrict;
    }

    /** Returns a builder without inputs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts from these inputs. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /**
     * Returns these inputs with what a state shows of its target: the adapter's type, the database and the schema that most nodes
     * are in. Given values stay. To render another state with the target of this one.
     */
    public RenderInputs withTargetOf(ProjectState state) {
        if (isTargetComplete) {
            return this;
        }
        Json.Obj known = new Json.Obj(TargetValues.of(state, this).values());
        return toBuilder().targetValues(known).build();
    }

    /** Returns the dbt_project.yml files. */
    public ProjectFiles projectFiles() {
        return projectFiles;
    }

    /** Returns the variables of dbt's command line. */
    public Json.Obj vars() {
        return vars;
    }

    /** Returns the values of {@code target}; the renderer infers some of the others from the artifacts. */
    public Json.Obj target() {
        return target;
    }

    /** Returns whether {@code target} has no other attributes than the given ones, as when a profile was read. */
    public boolean isTargetComplete() {
        return isTargetComplete;
    }

    /** Returns the values of {@code flags}, by dbt's names, such as {@code FULL_REFRESH}. */
    public Json.Obj flags() {
        return flags;
    }

    /** Returns the environment that {@code env_var} reads. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Returns whether incremental models' own tables are taken to exist. */
    public IncrementalMode incremental() {
        return incremental;
    }

    /** Returns the nodes whose own tables are taken to exist, whatever {@link #incremental} says of the others. */
    public Set<NodeId> built() {
        return built;
    }

    /** Returns the clock; null if the time of the artifact's run applies. */
    public @Nullable Clock clock() {
        return clock;
    }

    /** Returns who answers questions about the warehouse before the catalog does. */
    public Introspector introspector() {
        return introspector;
    }

    /** Returns the limits of each rendering. */
    public RenderLimits limits() {
        return limits;
    }

    /** Returns whether an undefined name in SQL outside of the project fails, rather than print as nothing as in dbt. */
    public boolean isStrict() {
        return isStrict;
    }

    /** Builds {@link RenderInputs}; not thread-safe. */
    public static final class Builder {
        private ProjectFiles projectFiles = ProjectFiles.NONE;
        private Json.Obj vars = Json.Obj.EMPTY;
        private Json.Obj target = Json.Obj.EMPTY;
        private boolean isTargetComplete;
        private Json.Obj flags = Json.Obj.EMPTY;
        private Map<String, String> environment = Map.of();
        private IncrementalMode incremental = IncrementalMode.NEVER;
        private Set<NodeId> built = Set.of();
        private @Nullable Clock clock;
        private Introspector introspector = Introspector.NONE;
        private RenderLimits limits = RenderLimits.DEFAULT;
        private boolean isStrict = true;

        private Builder() {}

        private Builder(RenderInputs inputs) {
            projectFiles = inputs.projectFiles;
            vars = inputs.vars;
            target = inputs.target;
            isTargetComplete = inputs.isTargetComplete;
            flags = inputs.flags;
            environment = inputs.environment;
            incremental = inputs.incremental;
            built = inputs.built;
            clock = inputs.clock;
            introspector = inputs.introspector;
            limits = inputs.limits;
            isStrict = inputs.isStrict;
        }

        /** Sets the dbt_project.yml files of the root project and its packages. */
        public Builder projectFiles(ProjectFiles value) {
            projectFiles = value;
            return this;
        }

        /** Sets the variables of dbt's command line ({@code --vars}). */
        public Builder vars(Json.Obj value) {
            vars = value;
            return this;
        }

        /** Sets all values of {@code target}, such as those of a profile; any other attribute is undefined. */
        public Builder target(Json.Obj value) {
            target = value;
            isTargetComplete = true;
            return this;
        }

        /** Sets some values of {@code target}; others are inferred from the artifacts or missing inputs. */
        public Builder targetValues(Json.Obj value) {
            target = value;
            isTargetComplete = false;
            return this;
        }

        /** Sets values of {@code flags}, by dbt's names, such as {@code FULL_REFRESH}. */
        public Builder flags(Json.Obj value) {
            flags = value;
            return this;
        }

        /** Sets the environment that {@code env_var} reads; empty by default. */
        public Builder environment(Map<String, String> value) {
            environment = new LinkedHashMap<>(value);
            return this;
        }

        /** Sets whether incremental models' own tables are taken to exist; never by default. */
        public Builder incremental(IncrementalMode value) {
            incremental = value;
            return this;
        }

        /** Sets nodes whose own tables are taken to exist, whatever the incremental mode; none by default. */
        public Builder built(Set<NodeId> value) {
            built = value;
            return this;
        }

        /** Sets the clock that {@code run_started_at} and {@code now()} read; by default the time of the artifact's run. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Sets who answers questions about the warehouse; the catalog answers what it cannot. */
        public Builder introspector(Introspector value) {
            introspector = value;
            return this;
        }

        /** Sets the limits of each rendering. */
        public Builder limits(RenderLimits value) {
            limits = value;
            return this;
        }

        /**
         * Sets whether an undefined name in SQL outside of the project fails, as it does by default, or prints as nothing, as in dbt
         * and in the project's models and macros. In dbt, such SQL cannot call a macro that it defines itself.
         */
        public Builder strict(boolean flag) {
            isStrict = flag;
            return this;
        }

        /** Returns the inputs. */
        public RenderInputs build() {
            return new RenderInputs(this);
        }
    }
}
