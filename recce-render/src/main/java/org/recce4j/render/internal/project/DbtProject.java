package org.recce4j.render.internal.project;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.Introspector;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.internal.dbt.DbtBehaviour;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.internal.relation.RelationFactory;
import org.recce4j.render.jinja.Jinja;

/** A state and the inputs beside it, with what all renderings share. Immutable and thread-safe. */
public final class DbtProject {

    private final ProjectState state;
    private final RenderInputs inputs;
    private final @Nullable String name;
    private final Jinja jinja;
    private final AdapterChain adapters;
    private final MacroTable macros;
    private final NodeResolution resolution;
    private final Variables variables;
    private final TargetValues target;
    private final RelationFactory relations;
    private final Set<String> packageNames;
    private final Introspector introspector;
    private final DbtBehaviour behaviour;
    private final ParentOrder parentOrder;
    private final Map<NodeId, Json.Obj> entries;
    private final InputListener listener;

    /** {@code jinja} has dbt's tags and filters. */
    public DbtProject(ProjectState state, RenderInputs inputs, Jinja jinja) {
        this.state = state;
        this.jinja = jinja;
        this.name = RootProject.nameOf(state);
        this.inputs = rooted(state, inputs, name);
        this.adapters = AdapterChain.of(state);
        this.macros = new MacroTable(state.macros(), adapters.packages(), name, jinja);
        Set<String> names = new HashSet<>(macros.packageNames());
        state.nodes().forEach(node -> names.add(node.definition().packageName()));
        this.packageNames = Set.copyOf(names);
        this.resolution = new NodeResolution(state, RootProject.knownNameOf(state));
        this.variables = new Variables(this.inputs);
        this.relations = new RelationFactory(state.info(), adapters.types());
        this.introspector = inputs.introspector().orElse(new CatalogIntrospector(state));
        this.behaviour = DbtBehaviour.of(state.info().invocation().dbtVersion());
        this.parentOrder = new ParentOrder(state);
        this.target = TargetValues.of(state, inputs);
        this.entries = new ConcurrentHashMap<>();
        this.listener = InputListener.NONE;
    }

    private DbtProject(DbtProject project, RenderInputs inputs, InputListener listener) {
        this.state = project.state;
        this.inputs = inputs;
        this.jinja = project.jinja;
        this.name = project.name;
        this.adapters = project.adapters;
        this.macros = project.macros;
        this.packageNames = project.packageNames;
        this.resolution = project.resolution;
        this.variables = new Variables(inputs);
        this.relations = project.relations;
        this.introspector = inputs.introspector().orElse(project.introspector);
        this.behaviour = project.behaviour;
        this.parentOrder = project.parentOrder;
        this.target = project.target.with(inputs);
        this.entries = project.entries;
        this.listener = listener;
    }

    /** Returns a project with further inputs but the same limits, which tells someone what renderings read. It shares all that is parsed. */
    public DbtProject with(RenderInputs more, InputListener reads) {
        return new DbtProject(this, more, reads);
    }

    /** Returns who wants to know what renderings read. */
    public InputListener listener() {
        return listener;
    }

    /** The artifact knows better than the order of the files which of them is the root project's, unless its name is a guess. */
    private static RenderInputs rooted(ProjectState state, RenderInputs inputs, @Nullable String name) {
        ProjectFiles files = inputs.projectFiles();
        boolean isKnown = state.info().projectName() != null || files.names().contains(name);
        return name == null || !isKnown
                ? inputs
                : inputs.toBuilder().projectFiles(files.rootedAt(name)).build();
    }

    public ProjectState state() {
        return state;
    }

    public RenderInputs inputs() {
        return inputs;
    }

    /** Returns the root project's name; null if the artifact has no nodes. */
    public @Nullable String name() {
        return name;
    }

    public String adapterType() {
        return Objects.requireNonNullElse(state.info().adapterType(), "");
    }

    /** Returns the adapter's type and the types that it is built on, in this order; none if it is not known. */
    public List<String> adapterTypes() {
        return adapters.types();
    }

    public Jinja jinja() {
        return jinja;
    }

    /** Returns the names of the packages that have nodes or macros, other than dbt's. */
    public Set<String> packageNames() {
        return packageNames;
    }

    public MacroTable macros() {
        return macros;
    }

    public NodeResolution resolution() {
        return resolution;
    }

    public Variables variables() {
        return variables;
    }

    public RelationFactory relations() {
        return relations;
    }

    /** Returns how the dbt version behaves that wrote the artifact. */
    public DbtBehaviour behaviour() {
        return behaviour;
    }

    /** Returns the name of the common table expression that stands for an ephemeral model. */
    public String cteName(Node node) {
        String alias = node.relation() == null ? node.name() : node.relation().identifier();
        return relations.ephemeralName(behaviour.cteName(node.name(), alias), behaviour.ephemeralPrefix());
    }

    /** Returns who answers questions about the warehouse: the caller's introspector, then the catalog. */
    public Introspector introspector() {
        return introspector;
    }

    public TargetValues target() {
        return target;
    }

    /** Returns a node's manifest entry. */
    public Json.Obj entry(Node node) {
        return entries.computeIfAbsent(
                node.id(),
                any -> ManifestEntry.of(
                        node, relations.nameOf(node), parentOrder, behaviour.has(DbtRule.MODEL_HAS_RAW_CODE)));
    }

    /** Returns the clock that templates see: the caller's, else one that stands at the time of the artifact's run. */
    public Clock clock() {
        Clock given = inputs.clock();
        return given != null ? given : Clock.fixed(startedAt(), ZoneOffset.UTC);
    }

    /** Returns when the run of dbt began that wrote the artifact, as far as it says so. */
    private Instant startedAt() {
        Json.Obj extras = state.info().extras();
        for (String field : List.of("run_started_at", "invocation_started_at")) {
            String text = extras.text(field);
            if (text != null) {
                return InstantText.of(text);
            }
        }
        Instant generated = state.info().invocation().generatedAt();
        return generated == null ? Instant.EPOCH : generated;
    }
}
