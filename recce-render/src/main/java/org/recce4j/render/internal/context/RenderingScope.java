package org.recce4j.render.internal.context;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.render.Input;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.internal.project.ProjectMacro;
import org.recce4j.render.internal.relation.RelationValue;
import org.recce4j.render.internal.table.SqlResults;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateException;
import org.recce4j.render.jinja.TemplateSession;

/** One rendering of a node, or of SQL outside of the project: what it may call, and what it has read. For one thread. */
public final class RenderingScope {

    private final DbtProject project;
    private final @Nullable Node node;
    private final boolean isBuilt;
    private final Jinja language;
    private final ContextVariables variables;
    private final TemplateSession session;
    private final SortedSet<Input> inputs = new TreeSet<>();
    private final Set<NodeId> refs = new HashSet<>();
    private final Set<NodeId> ephemerals = new LinkedHashSet<>();
    private final Deque<String> running = new ArrayDeque<>();
    private final Map<ProjectMacro, MacroFunction> macros = new HashMap<>();
    private final SqlResults results;
    private boolean isParsing;
    private @Nullable List<String> failedIn;

    /**
     * Prepares a rendering of a node.
     *
     * @param isBuilt whether the node's own relation is taken to exist
     */
    public RenderingScope(DbtProject project, Node node, boolean isBuilt) {
        this(project, node, isBuilt, project.jinja());
    }

    /** Prepares a rendering of SQL outside of the project, in its own language. */
    public static RenderingScope ofText(DbtProject project, Jinja language) {
        return new RenderingScope(project, null, false, language);
    }

    private RenderingScope(DbtProject project, @Nullable Node node, boolean isBuilt, Jinja language) {
        this.project = project;
        this.language = language;
        this.node = node;
        this.isBuilt = isBuilt;
        this.results = new SqlResults(
                project.adapterType(),
                project.behaviour().release().isSince("1.7"),
                project.behaviour().has(DbtRule.RESULTS_ARE_LOADED_ONCE));
        this.variables = new ContextVariables(this);
        this.session = language.session(variables, new Cancellation());
    }

    /** Renders a text as dbt does: one without any tag stays as it is. */
    public String render(String text) {
        return TagSearch.hasTag(text) ? session.render(project.jinja().template(text)) : text;
    }

    /** Renders SQL outside of the project, of which one line break at the end is dropped even if it has no tag. */
    public String renderText(String text) {
        return session.render(language.template(text));
    }

    /** Renders a text to the value of its only expression, if it has just one. */
    @Nullable
    Object renderNative(String text) {
        return session.renderNative(project.jinja().template(text));
    }

    DbtProject project() {
        return project;
    }

    /** Returns null for SQL outside of the project. */
    @Nullable
    Node node() {
        return node;
    }

    /** Returns the package whose macros and variables the rendering sees first. */
    String packageName() {
        return node == null
                ? Objects.requireNonNullElse(project.name(), "")
                : node.definition().packageName();
    }

    /** Returns the name that messages give what is rendered. */
    String name() {
        return node == null ? "inline_query" : node.name();
    }

    boolean isBuilt() {
        return isBuilt;
    }

    ContextVariables variables() {
        return variables;
    }

    MacroFunction macro(ProjectMacro macro) {
        return macros.computeIfAbsent(macro, any -> new MacroFunction(this, macro));
    }

    Jinja.@Nullable Callable callable(ProjectMacro macro) {
        return session.macro(macro.template(), ProjectMacro.PREFIX + macro.name());
    }

    /**
     * Renders the node as dbt does when it parses a project, when {@code execute} is false and nothing is asked of the warehouse,
     * and returns what it refers to.
     */
    Set<NodeId> parsedRefs() {
        RenderingScope parsing = new RenderingScope(project, node, isBuilt, language);
        parsing.isParsing = true;
        try {
            parsing.render(node == null ? "" : String.valueOf(node.code().raw()));
        } catch (TemplateException failure) {
            return Set.of();
        }
        return parsing.refs;
    }

    /** Returns the results of statements that it has stored. */
    SqlResults results() {
        return results;
    }

    /** Returns whether the rendering only collects what the node refers to. */
    boolean isParsing() {
        return isParsing;
    }

    void addRef(NodeId id) {
        refs.add(id);
    }

    /** Sets a variable of the context before the rendering begins. */
    public void set(String name, @Nullable Object value) {
        variables.set(name, value);
    }

    void read(Input.Kind kind, String name) {
        inputs.add(new Input(kind, name));
    }

    /** Records what a read input's value is. */
    void answered(Input.Kind kind, String name, @Nullable Object value) {
        project.listener().answered(new Input(kind, name), value);
    }

    /** Returns what the rendering has read that artifacts do not contain. */
    public SortedSet<Input> inputs() {
        return inputs;
    }

    /** Returns a relation as the node reads it: with dbt's {@code --empty}, as a query without rows. */
    RelationValue read(RelationValue relation) {
        boolean isEmpty = project.behaviour().has(DbtRule.EMPTY_LIMITS_RELATIONS)
                && Json.of(true).equals(project.inputs().flags().get("EMPTY"));
        return isEmpty ? relation.withLimit(0) : relation;
    }

    void addEphemeral(NodeId id) {
        ephemerals.add(id);
    }

    /** Returns the ephemeral models that the rendering has referred to, in the order of the calls. */
    public Set<NodeId> ephemerals() {
        return ephemerals;
    }

    void enter(ProjectMacro macro) {
        running.push(macro.id());
    }

    void leave() {
        running.pop();
    }

    /** Keeps which macros run, if nothing failed before. */
    void markFailed() {
        if (failedIn == null) {
            failedIn = new ArrayList<>(running);
        }
    }

    /** Returns the ids of the macros that ran when the rendering failed, the innermost first. */
    public List<String> failedIn() {
        return failedIn == null ? List.of() : failedIn;
    }
}
