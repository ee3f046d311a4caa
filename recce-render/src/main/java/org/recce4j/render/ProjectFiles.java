package org.recce4j.render;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;

/**
 * Variables and flags from the dbt_project.yml files of a project and its packages, which artifacts do not contain. Immutable and
 * thread-safe.
 */
public final class ProjectFiles {

    /** No files. */
    public static final ProjectFiles NONE = new ProjectFiles(Map.of(), null);

    /** Not a project's name: what is set above the root project. */
    private static final String ABOVE = "";

    private final Map<String, Json.Obj> byName;
    private final @Nullable String rootName;

    private ProjectFiles(Map<String, Json.Obj> byName, @Nullable String rootName) {
        this.byName = byName;
        this.rootName = rootName;
    }

    /**
     * Reads the texts of dbt_project.yml files: the root project's first, then those of packages in any order. Jinja in them is not
     * rendered. If two have the same {@code name}, the first one counts.
     *
     * @throws IllegalArgumentException if one is not YAML or has no {@code name}; the message does not quote the text
     */
    public static ProjectFiles of(List<String> texts) {
        Map<String, Json.Obj> byName = new LinkedHashMap<>();
        for (String text : texts) {
            Json content = Yaml.read(text);
            String name = content instanceof Json.Obj project ? project.text("name") : null;
            if (name == null) {
                throw new IllegalArgumentException("Cannot read a dbt_project.yml: it has no \"name\"");
            }
            byName.putIfAbsent(name, (Json.Obj) content);
        }
        return new ProjectFiles(byName, byName.keySet().stream().findFirst().orElse(null));
    }

    /**
     * Returns the same files as those of another root project, such as the one that an artifact names. If none of the files is
     * the root project's, only the packages' own variables are left.
     */
    public ProjectFiles rootedAt(String projectName) {
        return new ProjectFiles(byName, projectName);
    }

    /** Returns the names of the projects. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(byName.keySet());
        names.remove(ABOVE);
        return Collections.unmodifiableSet(names);
    }

    /** Returns whether there are no files. */
    public boolean isEmpty() {
        return byName.isEmpty();
    }

    /** Returns {@code flags} of the root project; empty if it sets none. */
    public Json.Obj flags() {
        return root().map(root -> root.object("flags")).orElse(Json.Obj.EMPTY);
    }

    /** Returns a flag from {@code flags} of the root project; empty if it is not set to true or false there. */
    public Optional<Boolean> flag(String name) {
        return root().map(root -> root.object("flags").get(name))
                .flatMap(value -> value instanceof Json.Bool flag ? Optional.of(flag.value()) : Optional.empty());
    }

    /**
     * Returns the value of {@code var(name)} in a package: the root project's value for this package, else its value for all
     * packages, else the package's own value; {@link Json.Null} if there is none.
     */
    public Json variable(String packageName, String name) {
        Json value = variables(packageName).get(name);
        return value == null ? Json.Null.INSTANCE : value;
    }

    /** Returns all variables that a package sees by name, as they are written; the precedence is that of {@link #variable}. */
    public Map<String, Json> variables(String packageName) {
        Map<String, Json> merged = new LinkedHashMap<>();
        for (Json.Obj vars : List.of(
                variables(byName.get(packageName)), variables(root().orElse(null)), variables(byName.get(ABOVE)))) {
            merged.putAll(vars.fields());
            merged.putAll(vars.object(packageName).fields());
        }
        return merged;
    }

    /**
     * Returns these files with some variables as other files have them, set or not. A project that the others do not contain keeps
     * its variables.
     */
    public ProjectFiles withVariables(Set<String> names, ProjectFiles other) {
        Map<String, Json.Obj> changed = new LinkedHashMap<>(byName);
        other.byName.forEach((project, theirs) -> changed.computeIfPresent(
                project, (key, own) -> own.with("vars", exchanged(variables(own), variables(theirs), names))));
        return new ProjectFiles(changed, rootName);
    }

    private static Json.Obj exchanged(Json.Obj own, Json.Obj theirs, Set<String> names) {
        Map<String, Json> vars = new LinkedHashMap<>();
        Set<String> keys = new LinkedHashSet<>(own.fields().keySet());
        keys.addAll(theirs.fields().keySet());
        for (String key : keys) {
            if (names.contains(key)) {
                theirs.find(key).ifPresent(value -> vars.put(key, value));
            } else if (own.get(key) instanceof Json.Obj || theirs.get(key) instanceof Json.Obj) {
                vars.put(key, exchanged(own.object(key), theirs.object(key), names));
            } else {
                own.find(key).ifPresent(value -> vars.put(key, value));
            }
        }
        return new Json.Obj(vars);
    }

    /** Returns these files with a variable that, above all of them, is set for one of the packages. */
    public ProjectFiles withVariable(String packageName, String name, Json value) {
        Map<String, Json.Obj> changed = new LinkedHashMap<>(byName);
        Json.Obj all = variables(byName.get(ABOVE));
        Json.Obj vars = all.with(packageName, all.object(packageName).with(name, value));
        changed.put(ABOVE, Json.Obj.EMPTY.with("vars", vars));
        return new ProjectFiles(changed, rootName);
    }

    /** Returns the packages in which dbt looks for macros of a namespace, from {@code dispatch} of the root project; empty if not set. */
    public List<String> dispatchOrder(String namespace) {
        return root().map(root -> root.items("dispatch")).orElse(List.of()).stream()
                .filter(entry -> entry instanceof Json.Obj one && namespace.equals(one.text("macro_namespace")))
                .findFirst()
                .map(entry -> ((Json.Obj) entry)
                        .items("search_order").stream()
                                .map(name -> String.valueOf(name.toPlain()))
                                .toList())
                .orElse(List.of());
    }

    /** Returns a top-level key of a package's file; {@link Json.Null} if there is no file, or it does not have the key. */
    public Json setting(String packageName, String name) {
        Json.Obj project = byName.get(packageName);
        return project == null ? Json.Null.INSTANCE : project.get(name);
    }

    /** Returns whether a package keeps other packages from its models that are not public ({@code restrict-access}). */
    public boolean restrictsAccess(String packageName) {
        Json.Obj project = byName.get(packageName);
        return project != null && Json.of(true).equals(project.get("restrict-access"));
    }

    private static Json.Obj variables(Json.@Nullable Obj project) {
        return project == null ? Json.Obj.EMPTY : project.object("vars");
    }

    private Optional<Json.Obj> root() {
        return Optional.ofNullable(rootName == null ? null : byName.get(rootName));
    }
}
