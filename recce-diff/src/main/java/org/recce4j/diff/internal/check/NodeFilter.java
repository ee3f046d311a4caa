package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.model.NodeId;

/**
 * The nodes of both states that {@code select}, {@code exclude}, {@code packages} and {@code view_mode} of a check mean, as Recce selects
 * them: without tests, and of the root project unless packages are given.
 *
 * @param select an expression; null for all nodes
 * @param exclude an expression whose nodes are left out; null for none
 * @param packages the packages to look at; null for the root project alone
 * @param changedModels whether only what changed, what is downstream of it and the parents of both count
 */
public record NodeFilter(
        @Nullable String select,
        @Nullable String exclude,
        @Nullable List<String> packages,
        boolean changedModels) {

    public static final List<String> PARAMS = List.of("select", "exclude", "packages", "view_mode");

    private static final List<String> EVERYTHING =
            List.of("fqn:*", "source:*", "exposure:*", "metric:*", "semantic_model:*");

    private static final Set<String> SHOWN =
            Set.of("model", "seed", "snapshot", "source", "exposure", "metric", "semantic_model");

    private static final Set<String> WITH_ROWS = Set.of("model", "seed", "snapshot");

    public static NodeFilter of(Params params) {
        return of(params, false);
    }

    /**
     * Reads the selection of a check.
     *
     * @param changedModels what counts if the check does not say
     */
    public static NodeFilter of(Params params, boolean changedModels) {
        String mode = params.oneOf("view_mode", "all", "changed_models");
        return new NodeFilter(
                params.text("select"),
                params.text("exclude"),
                params.has("packages") ? params.list("packages") : null,
                mode == null ? changedModels : mode.equals("changed_models"));
    }

    /**
     * Returns the nodes, by id.
     *
     * @throws org.recce4j.changes.SelectionException when an expression makes no sense
     */
    public Set<NodeId> of(ChangeSet changes) {
        NodeSelector selector = NodeSelector.ofBoth(changes.base(), changes.current());
        Set<NodeId> selected = new TreeSet<>(selector.select(SelectionRequest.DEFAULT
                .selecting(select == null ? EVERYTHING : List.of(select))
                .excluding(exclude == null ? List.of() : List.of(exclude))));
        selected.removeIf(id -> !SHOWN.contains(id.type().name()));
        String project = changes.current().info().projectName();
        List<String> of = packages == null && project != null ? List.of(project) : packages;
        if (of != null) {
            selected.retainAll(ofPackages(selector, of));
        }
        if (changedModels) {
            selected.retainAll(Neighbours.near(changes.lineage()));
        }
        return selected;
    }

    /** Returns the selection of everything that it names, changed or not. */
    public NodeFilter ofAny() {
        return new NodeFilter(select, exclude, packages, false);
    }

    /** Returns the selection in these packages. */
    public NodeFilter inPackages(List<String> names) {
        return new NodeFilter(select, exclude, names, changedModels);
    }

    /** Returns those of the nodes that are models, seeds or snapshots. */
    public Set<NodeId> withRows(ChangeSet changes) {
        return of(changes).stream()
                .filter(id -> WITH_ROWS.contains(id.type().name()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<NodeId> ofPackages(NodeSelector selector, List<String> packages) {
        return packages.isEmpty()
                ? Set.of()
                : selector.select(SelectionRequest.DEFAULT.selecting(
                        packages.stream().map(name -> "package:" + name).toList()));
    }
}
