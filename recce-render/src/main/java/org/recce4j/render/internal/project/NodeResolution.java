package org.recce4j.render.internal.project;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;

/**
 * What {@code ref}, {@code source} and {@code function} name (dbt-core 1.12, {@code resolve_ref} and {@code resolve_source} in {@code
 * contracts/graph/manifest.py}; the messages are dbt's). Immutable and thread-safe.
 */
public final class NodeResolution {

    private final NodeLookup refs;
    private final NodeLookup disabledRefs;
    private final NodeLookup functions;
    private final NodeLookup disabledFunctions;
    private final NodeLookup sources;
    private final NodeLookup disabledSources;
    private final @Nullable String rootProject;

    NodeResolution(ProjectState state, @Nullable String rootProject) {
        this.refs = NodeLookup.ofRefs(state.nodes());
        this.disabledRefs = NodeLookup.ofRefs(state.disabled());
        this.functions = NodeLookup.ofFunctions(state.nodes());
        this.disabledFunctions = NodeLookup.ofFunctions(state.disabled());
        this.sources = NodeLookup.ofSources(state.nodes());
        this.disabledSources = NodeLookup.ofSources(state.disabled());
        this.rootProject = rootProject;
    }

    /**
     * The call of {@code ref}.
     *
     * @param packageName the first of two arguments; null if there is one
     * @param version null or empty for the latest
     */
    public record Ref(
            String name,
            @Nullable String packageName,
            @Nullable Object version) {

        private String key() {
            return isPinned() ? NodeLookup.versioned(name, String.valueOf(version)) : name;
        }

        private boolean isPinned() {
            return version != null && !version.equals("") && !version.equals(0L);
        }
    }

    /**
     * Returns what a node refers to.
     *
     * @param from the node that calls; null for SQL outside of the project
     * @throws RenderException if there is none, it is disabled, or several packages have one
     */
    public Node ref(Ref ref, @Nullable Node from) {
        boolean isDisabled = false;
        for (String packageName : packagesToSearch(ref.packageName(), from)) {
            List<Node> found = refs.find(ref.key(), packageName);
            if (found.size() > 1) {
                throw ambiguous(ref.key(), found);
            }
            if (found.size() == 1) {
                return found.get(0);
            }
            isDisabled |= !disabledRefs.find(ref.key(), packageName).isEmpty();
        }
        String version = ref.isPinned() ? "with version '" + ref.version() + "' " : "";
        String place = ref.packageName() == null ? "" : "in package or project '" + ref.packageName() + "' ";
        throw missing(
                isDisabled ? RenderErrorCode.REF_DISABLED : RenderErrorCode.REF_NOT_FOUND,
                "node named '" + ref.name() + "' " + version + place,
                from);
    }

    /**
     * Returns the source that a node names.
     *
     * @param from the node that calls; null for SQL outside of the project
     * @throws RenderException if there is none, or it is disabled
     */
    public Node source(String sourceName, String tableName, @Nullable Node from) {
        String key = sourceName + "." + tableName;
        List<@Nullable String> packages = packagesToSearch(null, from);
        Node found = first(sources, key, packages);
        if (found != null) {
            return found;
        }
        boolean isDisabled = first(disabledSources, key, packages) != null;
        throw missing(
                isDisabled ? RenderErrorCode.SOURCE_DISABLED : RenderErrorCode.SOURCE_NOT_FOUND,
                "source named '" + key + "' ",
                from);
    }

    /**
     * Returns the user-defined function that a node names.
     *
     * @param packageName the first of two arguments; null if there is one
     * @param from the node that calls; null for SQL outside of the project
     * @throws RenderException if there is none, or it is disabled
     */
    public Node function(String name, @Nullable String packageName, @Nullable Node from) {
        List<@Nullable String> packages = packagesToSearch(packageName, from);
        Node found = first(functions, name, packages);
        if (found != null) {
            return found;
        }
        boolean isDisabled = first(disabledFunctions, name, packages) != null;
        throw missing(
                isDisabled ? RenderErrorCode.REF_DISABLED : RenderErrorCode.REF_NOT_FOUND,
                "function named '" + name + "' ",
                from);
    }

    private static @Nullable Node first(NodeLookup lookup, String key, List<@Nullable String> packages) {
        for (String packageName : packages) {
            List<Node> found = lookup.find(key, packageName);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return null;
    }

    /** A null in the list means all packages. */
    private List<@Nullable String> packagesToSearch(@Nullable String given, @Nullable Node from) {
        List<@Nullable String> packages = new ArrayList<>();
        if (given != null) {
            packages.add(given);
            return packages;
        }
        if (rootProject != null) {
            packages.add(rootProject);
        }
        if (from != null && !from.definition().packageName().equals(rootProject)) {
            packages.add(from.definition().packageName());
        }
        packages.add(null);
        return packages;
    }

    private static RenderException ambiguous(String name, List<Node> found) {
        String ids = found.stream().map(node -> "'" + node.id() + "'").collect(Collectors.joining(", "));
        String packages = found.stream()
                .map(node -> "'" + node.definition().packageName() + "'")
                .collect(Collectors.joining(" or "));
        return new RenderException(
                RenderErrorCode.REF_AMBIGUOUS,
                "When referencing '" + name + "', dbt found nodes in multiple packages: " + ids
                        + "\nTo fix this, use two-argument 'ref', with the package name first: " + packages);
    }

    private static RenderException missing(ErrorCode code, String what, @Nullable Node from) {
        boolean isDisabled = code == RenderErrorCode.REF_DISABLED || code == RenderErrorCode.SOURCE_DISABLED;
        return new RenderException(
                code,
                subject(from) + " depends on a " + what + (isDisabled ? "which is disabled" : "which was not found")
                        + (from == null ? advice(isDisabled) : ""));
    }

    private static String advice(boolean isDisabled) {
        return isDisabled ? "; enable it or choose another" : "; check the name and its package";
    }

    private static String subject(@Nullable Node from) {
        if (from == null) {
            return "The SQL";
        }
        String type = from.type().name();
        return Character.toUpperCase(type.charAt(0)) + type.substring(1) + " '" + from.id() + "' ("
                + from.definition().originalFilePath() + ")";
    }
}
