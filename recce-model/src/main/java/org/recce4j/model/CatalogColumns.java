package org.recce4j.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays a catalog onto a state, each table onto its node as {@link NodeColumns} does, and takes it off again. */
final class CatalogColumns {

    /** Where, beside what else a catalog says, a state keeps the tables of nodes that it does not have. */
    private static final String UNMATCHED_KEY = "unmatched";

    private static final String UNMATCHED = "MODEL-CATALOG-UNMATCHED";

    private static final String FAILED = "MODEL-CATALOG-ERRORS";

    private CatalogColumns() {}

    static ProjectState attach(ProjectState state, Catalog catalog) {
        ProjectState bare = detach(state);
        ProjectState.Builder attached = bare.toBuilder();
        TreeMap<NodeId, Catalog.Table> unmatched = new TreeMap<>(catalog.tables());
        for (Node node : bare.nodes()) {
            attach(unmatched.remove(node.id()), node, attached);
        }
        attachInAnyCase(bare, unmatched, attached);
        warnOfErrors(catalog, attached);
        warnOfUnmatched(unmatched, attached);
        return attached.extras(bare.extras().with(NodeColumns.EXTRAS_KEY, extras(catalog, unmatched)))
                .build();
    }

    private static void attach(Catalog.@Nullable Table table, Node node, ProjectState.Builder attached) {
        if (table != null) {
            attached.add(node.with(table));
        }
    }

    /** dbt 2.0 writes a catalog's ids in lower case. */
    private static void attachInAnyCase(
            ProjectState state, Map<NodeId, Catalog.Table> unmatched, ProjectState.Builder attached) {
        if (unmatched.isEmpty()) {
            return;
        }
        for (Node node : state.nodes()) {
            String folded = node.id().value().toLowerCase(Locale.ROOT);
            attach(NodeId.find(folded).map(unmatched::remove).orElse(null), node, attached);
        }
    }

    private static void warnOfErrors(Catalog catalog, ProjectState.Builder attached) {
        if (catalog.errors() instanceof Json.Arr errors && !errors.items().isEmpty()) {
            attached.add(new Warning(
                    FAILED,
                    "The catalog could not read " + errors.items().size()
                            + " schemas: a node without columns may have them; the reasons are in extras.catalog.errors",
                    "$.errors"));
        }
    }

    private static void warnOfUnmatched(SortedMap<NodeId, Catalog.Table> unmatched, ProjectState.Builder attached) {
        if (!unmatched.isEmpty()) {
            attached.add(new Warning(
                    UNMATCHED,
                    "The catalog has " + unmatched.size() + " tables of nodes that the manifest lacks, such as "
                            + unmatched.firstKey() + "; they are kept in extras.catalog.unmatched",
                    "$.nodes"));
        }
    }

    private static Json.Obj extras(Catalog catalog, Map<NodeId, Catalog.Table> unmatched) {
        Json.Obj.Builder extras = Json.Obj.builder()
                .putAll(catalog.extras())
                .put("metadata", catalog.metadata())
                .put("errors", catalog.errors());
        if (!unmatched.isEmpty()) {
            Json.Obj.Builder tables = Json.Obj.builder();
            unmatched.forEach((id, table) -> tables.put(id.value(), CatalogFormat.write(table)));
            extras.put(UNMATCHED_KEY, tables.build());
        }
        return extras.build();
    }

    static ProjectState detach(ProjectState state) {
        ProjectState.Builder detached = ProjectState.builder(state.info());
        state.nodes().forEach(node -> detached.add(NodeColumns.withoutCatalog(node)));
        state.disabled().forEach(detached::addDisabled);
        state.macros().forEach(detached::add);
        state.docs().forEach(detached::addDoc);
        state.groups().forEach(detached::addGroup);
        state.edges().forEach(detached::add);
        state.runResults().forEach(detached::add);
        state.freshness().forEach(detached::add);
        state.warnings().stream()
                .filter(warning ->
                        !warning.code().equals(UNMATCHED) && !warning.code().equals(FAILED))
                .forEach(detached::add);
        return detached.extras(state.extras().without(List.of(NodeColumns.EXTRAS_KEY)))
                .build();
    }

    /** Returns the catalog that was laid onto a state. */
    static Optional<Catalog> catalog(ProjectState state) {
        if (!state.hasCatalog()) {
            return Optional.empty();
        }
        Json.Obj kept = state.extras().object(NodeColumns.EXTRAS_KEY);
        Map<NodeId, Catalog.Table> tables = new LinkedHashMap<>();
        for (Node node : state.nodes()) {
            if (node.extras().find(NodeColumns.EXTRAS_KEY).isPresent()) {
                tables.put(node.id(), NodeColumns.table(node));
            }
        }
        kept.object(UNMATCHED_KEY)
                .fields()
                .forEach((id, table) -> tables.put(new NodeId(id), CatalogFormat.read((Json.Obj) table)));
        return Optional.of(new Catalog(
                kept.object("metadata"),
                tables,
                kept.get("errors"),
                kept.without(List.of("metadata", "errors", UNMATCHED_KEY))));
    }
}
