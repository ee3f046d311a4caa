package org.recce4j.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All nodes, macros and edges of one dbt invocation. Immutable and thread-safe. Two states are equal if all of their
 * parts are.
 */
public final class ProjectState {

    private final StateInfo info;
    private final Map<NodeId, Node> nodes;
    private final List<Node> disabled;
    private final List<Macro> macros;
    private final List<ProjectItem> docs;
    private final List<ProjectItem> groups;
    private final List<RunResult> runResults;
    private final List<Freshness> freshness;
    private final List<Edge> edges;
    private final Json.Obj extras;
    private final List<Warning> warnings;
    private volatile @Nullable Lineage lineage;

    private ProjectState(Builder builder) {
        info = builder.info;
        nodes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.nodes));
        disabled = List.copyOf(builder.disabled);
        macros = List.copyOf(builder.macros.values());
        docs = List.copyOf(builder.docs.values());
        groups = List.copyOf(builder.groups.values());
        runResults = List.copyOf(builder.runResults);
        freshness = List.copyOf(builder.freshness);
        edges = edges(builder);
        extras = builder.extras;
        warnings = List.copyOf(builder.warnings);
    }

    /** Each edge once, sorted. They come nearly sorted, which makes sorting fast. */
    private static List<Edge> edges(Builder builder) {
        List<Edge> all = new ArrayList<>(builder.edges);
        builder.nodes
                .values()
                .forEach(node -> node.dependsOn().nodes().forEach(parent -> all.add(new Edge(parent, node.id()))));
        all.sort(null);
        List<Edge> unique = new ArrayList<>(all.size());
        for (Edge edge : all) {
            if (unique.isEmpty() || !unique.get(unique.size() - 1).equals(edge)) {
                unique.add(edge);
            }
        }
        return List.copyOf(unique);
    }

    /** Returns a builder of a state without nodes. */
    public static Builder builder(StateInfo info) {
        return new Builder(info);
    }

    /**
     * Reads a state in the form of {@code recce4j.state/1}.
     *
     * @throws IllegalArgumentException if it has another {@code format}, or a node without a usable id
     */
    public static ProjectState fromJson(Json.Obj json) {
        return StateFormat.read(json);
    }

    /** Returns this state in the form of {@code recce4j.state/1}; nothing of the artifacts is lost. */
    public Json.Obj toJson() {
        return StateFormat.write(this);
    }

    /** Returns a builder that starts from this state. */
    public Builder toBuilder() {
        Builder builder = new Builder(info);
        nodes.values().forEach(builder::add);
        disabled.forEach(builder::addDisabled);
        macros.forEach(builder::add);
        docs.forEach(builder::addDoc);
        groups.forEach(builder::addGroup);
        runResults.forEach(builder::add);
        freshness.forEach(builder::add);
        edges.forEach(builder::add);
        warnings.forEach(builder::add);
        return builder.extras(extras);
    }

    /** Returns the metadata of the artifact. */
    public StateInfo info() {
        return info;
    }

    /** Returns all enabled nodes, by id. */
    public Collection<Node> nodes() {
        return nodes.values();
    }

    /** Returns the node with this id. */
    public Optional<Node> node(NodeId id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Returns the enabled nodes of this name, by id; several packages or versions can share it. */
    public List<Node> named(String name) {
        return nodes.values().stream().filter(node -> node.name().equals(name)).toList();
    }

    /**
     * Returns the SQL that dbt-duckdb reads instead of a table: that of each source with an {@code external_location},
     * such as
     * {@code read_parquet('orders/*.parquet')}, and the file of each external model, relative to the working
     * directory if it has no {@code location}. None for other adapters.
     */
    public List<String> externalLocations() {
        return "duckdb".equals(info.adapterType()) ? ExternalLocation.allOf(nodes()) : List.of();
    }

    /** Returns the nodes that the project disables, by id; an id may repeat. */
    public List<Node> disabled() {
        return disabled;
    }

    /** Returns the macros, by id. */
    public List<Macro> macros() {
        return macros;
    }

    /** Returns the documentation blocks, by id. */
    public List<ProjectItem> docs() {
        return docs;
    }

    /** Returns the groups, by id. */
    public List<ProjectItem> groups() {
        return groups;
    }

    /** Returns the results of builds and tests, in the artifact's order; empty if no run results were read. */
    public List<RunResult> runResults() {
        return runResults;
    }

    /** Returns the freshness of sources, in the artifact's order; empty if none was read. */
    public List<Freshness> freshness() {
        return freshness;
    }

    /** Returns the dependencies between nodes, by child, then parent. */
    public List<Edge> edges() {
        return edges;
    }

    /** Returns the dependencies as a graph, which the first call computes. */
    public Lineage lineage() {
        Lineage known = lineage;
        if (known == null) {
            known = new Lineage(edges);
            lineage = known;
        }
        return known;
    }

    /** Returns the other top-level fields of the artifact, unchanged. */
    public Json.Obj extras() {
        return extras;
    }

    /** Returns the oddities found in the artifacts. */
    public List<Warning> warnings() {
        return warnings;
    }

    /**
     * Returns this state with a catalog's columns on its nodes, replacing those of an earlier catalog. Tables of nodes
     * that the state does not have stay in {@code extras}, with a warning.
     */
    public ProjectState with(Catalog catalog) {
        return CatalogColumns.attach(this, catalog);
    }

    /** Returns the catalog of this state. */
    public Optional<Catalog> catalog() {
        return CatalogColumns.catalog(this);
    }

    /** Returns this state with these results; they replace earlier results of the same nodes. */
    public ProjectState with(RunResults results) {
        return ResultFormat.attach(this, results);
    }

    /**
     * Returns this state, completed from the artifacts of an earlier run of the same project: compiled code, parents and
     * relation names of nodes whose text is the same, the catalog's columns, run results, freshness. Warnings list what
     * was kept.
     *
     * @throws IllegalArgumentException if the two belong to different projects
     */
    public ProjectState mergedWith(ProjectState earlier) {
        return StateMerge.merge(this, earlier);
    }

    /** Returns whether this state has a catalog. */
    public boolean hasCatalog() {
        return extras.find(NodeColumns.EXTRAS_KEY).isPresent();
    }

    /** Returns this state without its catalog. */
    public ProjectState withoutCatalog() {
        boolean isFree = !hasCatalog() && nodes.values().stream().noneMatch(Node::isInCatalog);
        return isFree ? this : CatalogColumns.detach(this);
    }

    /** Returns this state without its nodes and edges. */
    public ProjectState withoutNodes() {
        Builder rest = toBuilder();
        rest.nodes.clear();
        rest.edges.clear();
        return rest.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProjectState state
                && info.equals(state.info)
                && nodes.equals(state.nodes)
                && disabled.equals(state.disabled)
                && macros.equals(state.macros)
                && docs.equals(state.docs)
                && groups.equals(state.groups)
                && runResults.equals(state.runResults)
                && freshness.equals(state.freshness)
                && edges.equals(state.edges)
                && extras.equals(state.extras)
                && warnings.equals(state.warnings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(info, nodes.keySet(), edges);
    }

    @Override
    public String toString() {
        return "ProjectState[" + info.projectName() + ", " + nodes.size() + " nodes, " + edges.size() + " edges]";
    }

    /**
     * Builds a {@link ProjectState}; not thread-safe. The order of the calls does not matter: nodes, macros, docs and
     * groups are sorted by id.
     */
    public static final class Builder {
        private StateInfo info;
        private final Map<NodeId, Node> nodes = new TreeMap<>();
        private final List<Node> disabled = new ArrayList<>();
        private final Map<String, Macro> macros = new TreeMap<>();
        private final Map<String, ProjectItem> docs = new TreeMap<>();
        private final Map<String, ProjectItem> groups = new TreeMap<>();
        private final List<RunResult> runResults = new ArrayList<>();
        private final List<Freshness> freshness = new ArrayList<>();
        private final List<Edge> edges = new ArrayList<>();
        private final List<Warning> warnings = new ArrayList<>();
        private Json.Obj extras = Json.Obj.EMPTY;

        private Builder(StateInfo info) {
            this.info = info;
        }

        /** Sets the metadata of the artifact. */
        public Builder info(StateInfo value) {
            info = value;
            return this;
        }

        /** Adds a node, or replaces the one with its id. */
        public Builder add(Node node) {
            nodes.put(node.id(), node);
            return this;
        }

        /** Adds a disabled node. */
        public Builder addDisabled(Node node) {
            disabled.add(node);
            return this;
        }

        /** Adds a macro. */
        public Builder add(Macro macro) {
            macros.put(macro.uniqueId(), macro);
            return this;
        }

        /** Adds a documentation block. */
        public Builder addDoc(ProjectItem doc) {
            docs.put(doc.uniqueId(), doc);
            return this;
        }

        /** Adds a group. */
        public Builder addGroup(ProjectItem group) {
            groups.put(group.uniqueId(), group);
            return this;
        }

        /** Adds the result of a build or test. */
        public Builder add(RunResult result) {
            runResults.add(result);
            return this;
        }

        Builder clearRunResults() {
            runResults.clear();
            return this;
        }

        /** Adds the freshness of a source. */
        public Builder add(Freshness result) {
            freshness.add(result);
            return this;
        }

        /** Adds a dependency. Dependencies that the nodes name need not be added. */
        public Builder add(Edge edge) {
            edges.add(edge);
            return this;
        }

        /** Adds a warning. */
        public Builder add(Warning warning) {
            warnings.add(warning);
            return this;
        }

        /** Sets the artifact's other top-level fields. */
        public Builder extras(Json.Obj value) {
            extras = value;
            return this;
        }

        /** Sets one of the artifact's other top-level fields. */
        public Builder addExtra(String name, Json value) {
            extras = extras.with(name, value);
            return this;
        }

        /** Returns the state. */
        public ProjectState build() {
            disabled.sort((left, right) -> left.id().compareTo(right.id()));
            return new ProjectState(this);
        }
    }
}
