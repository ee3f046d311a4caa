package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.NodeChange;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;

/** Changes of what is no node: groups, documentation blocks, and macros, as far as no change of a node tells of them. */
final class ItemChanges {

    /** Where an item is, when dbt wrote it, what it is: nothing of what it says. */
    private static final Set<String> BESIDE = Set.of(
            "created_at",
            "name",
            "original_file_path",
            "package_name",
            "patch_path",
            "path",
            "resource_type",
            "root_path",
            "unique_id");

    /** Which arguments a macro has: some versions of dbt read its text for that. */
    private static final String INFERRED = "arguments";

    /** What describes an item to people. */
    private static final Set<String> DESCRIBING = Set.of("description", INFERRED, "block_contents");

    /** Why an item that one state or both have counts as changed. */
    @FunctionalInterface
    private interface Said<T> {
        Differences differences(@Nullable T old, @Nullable T now);
    }

    private final StandardContext context;
    private final boolean isOneDbt;

    ItemChanges(StandardContext context) {
        this.context = context;
        this.isOneDbt =
                ProjectMacros.isOneDbt(context.states().base(), context.states().current());
    }

    /** Returns all such changes; of macros the bodies that changed, were added or removed only if no node is known to call them. */
    List<NodeChange> all(Set<String> uncalled) {
        List<NodeChange> changes = new ArrayList<>();
        add(
                macros(context.states().base().macros()),
                macros(context.states().current().macros()),
                changes,
                (old, now) -> {
                    String id = (now == null ? Objects.requireNonNull(old) : now).uniqueId();
                    Differences differences = new Differences();
                    if (uncalled.contains(id)) {
                        differences.add(Reason.BODY, Difference.differs());
                    }
                    if (old != null && now != null) {
                        addSaid(old.extras(), now.extras(), differences);
                    }
                    return differences;
                });
        add(
                items("group", context.states().base().groups()),
                items("group", context.states().current().groups()),
                changes,
                this::said);
        add(
                items("doc", context.states().base().docs()),
                items("doc", context.states().current().docs()),
                changes,
                this::said);
        return changes;
    }

    private Differences said(@Nullable ProjectItem old, @Nullable ProjectItem now) {
        Differences differences = new Differences();
        if (old == null || now == null) {
            differences.add(Reason.OTHER, Difference.differs());
        } else {
            addSaid(old.extras(), now.extras(), differences);
        }
        return differences;
    }

    /** The reasons of one that only one state has count, but are not told. */
    private static <T> void add(
            Map<NodeId, T> before, Map<NodeId, T> after, List<NodeChange> changes, Said<T> compare) {
        Set<NodeId> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (NodeId id : ids) {
            T old = before.get(id);
            T now = after.get(id);
            Differences differences = compare.differences(old, now);
            if (differences.isEmpty()) {
                continue;
            }
            changes.add(
                    old == null || now == null
                            ? new NodeChange.Item(id, old == null ? "added" : "removed", Set.of(), Json.Obj.EMPTY)
                            : new NodeChange.Item(id, "modified", differences.reasons(), differences.details()));
        }
    }

    private void addSaid(Json.Obj old, Json.Obj now, Differences differences) {
        if (old.equals(now)) {
            return;
        }
        Set<String> keys = new TreeSet<>(old.fields().keySet());
        keys.addAll(now.fields().keySet());
        keys.removeAll(BESIDE);
        for (String key : keys) {
            if (!isSame(key, old.get(key), now.get(key))) {
                Reason reason = DESCRIBING.contains(key) ? Reason.DESCRIPTIONS : Reason.OTHER;
                differences.add(reason, Difference.named(List.of(key)));
            }
        }
    }

    private boolean isSame(String key, Json old, Json now) {
        return StandardComparisons.isSame(old, now, context)
                || (key.equals(INFERRED) && !context.versions().areSame())
                || (!DESCRIBING.contains(key) && context.environments().places().isSameButForNames(old, now));
    }

    private Map<NodeId, Macro> macros(Collection<Macro> macros) {
        Map<NodeId, Macro> byId = new TreeMap<>();
        for (Macro macro : macros) {
            if (isOfProject(macro.packageName())) {
                NodeId.find(macro.uniqueId()).ifPresent(id -> byId.put(id, macro));
            }
        }
        return byId;
    }

    /** Up to dbt 1.3 the id of a documentation block has no type in front. */
    private Map<NodeId, ProjectItem> items(String type, Collection<ProjectItem> items) {
        Map<NodeId, ProjectItem> byId = new TreeMap<>();
        for (ProjectItem item : items) {
            if (isOfProject(item.packageName())) {
                String id = item.uniqueId().startsWith(type + ".") ? item.uniqueId() : type + "." + item.uniqueId();
                NodeId.find(id).ifPresent(found -> byId.put(found, item));
            }
        }
        return byId;
    }

    private boolean isOfProject(String packageName) {
        return isOneDbt || !DbtPackages.contain(packageName);
    }
}
