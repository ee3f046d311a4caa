package org.recce4j.render;

import java.util.Collections;
import java.util.LinkedHashMap;
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
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** Returns whether there are no files. */
    public boolean isEmpty() {
        return byName.isEmpty();
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
        Json.Obj root = root().map(project -> project.object("vars")).orElse(Json.Obj.EMPTY);
        Json.Obj own = variables(byName.get(packageName));
        return root.object(packageName)
                .find(name)
                .or(() -> root.find(name))
                .or(() -> own.object(packageName).find(name))
                .or(() -> own.find(name))
                .orElse(Json.Null.INSTANCE);
    }

    /** Returns all variables that a package sees by name, as they are written; the precedence is that of {@link #variable}. */
    public Map<String, Json> variables(String packageName) {
        Map<String, Json> merged = new LinkedHashMap<>();
        List.of(variables(byName.get(packageName)), root().map(ProjectFiles::variables).orElse(Json.Obj.EMPTY))
                .forEach(own -> {
                    merged.putAll(own.fields());
                    merged.putAll(own.object(packageName).fields());
                });
        return merged;
    }

    /** Returns these files with a variable that the root project sets for one of the packages. */
    public ProjectFiles withVariable(String packageName, String name, Json value) {
        Map<String, Json.Obj> changed = new LinkedHashMap<>(byName);
        String rootName = byName.keySet().stream().findFirst().orElse("");
        Json.Obj root = changed.getOrDefault(rootName, Json.Obj.EMPTY);
        Json.Obj all = root.object("vars");
        changed.put(rootName, root.with("vars", all.with(packageName, all.object(packageName).with(name, value))));
        return new ProjectFiles(changed);
    }

    /** Returns the packages in which dbt looks for macros of a namespace, from {@code dispatch} of the root project; empty if not set. */
    public List<String> dispatchOrder(String namespace) {
        return root().map(root -> root.items("dispatch")).orElse(List.of()).stream()
                .filter(entry -> entry instanceof Json.Obj one && namespace.equals(one.text("macro_namespace")))
                .findFirst()
                .map(entry -> ((Json.Obj) entry).items("search_order").stream()
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
