package org.recce4j.diff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.recce4j.changes.ChangeSet;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** Which columns of both states are personal. All names are in lower case. Immutable. */
final class PersonalColumns {

    private static final String CONTAINS = "contains_";
    private static final Set<String> NEGATIVE = Set.of("false", "no", "none", "0", "");

    private final Privacy privacy;
    private final Map<NodeId, Set<String>> columns = new HashMap<>();
    private final Set<NodeId> wholeNodes = new HashSet<>();
    private final Set<String> everywhere = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private PersonalColumns(Privacy privacy) {
        this.privacy = privacy;
    }

    static PersonalColumns of(ChangeSet changes, Privacy privacy) {
        PersonalColumns found = new PersonalColumns(privacy);
        if (privacy.mode() != Privacy.Mode.SHOW) {
            List<ProjectState> states = List.of(changes.base(), changes.current());
            states.forEach(state -> state.nodes().forEach(found::addMarked));
            privacy.columns().forEach(written -> found.add(written, states));
            states.forEach(state -> state.nodes().forEach(found::addNames));
            found.names.addAll(found.everywhere);
        }
        return found;
    }

    private void addMarked(Node node) {
        Json.Obj config = node.config().resolved();
        if (isMarked(node.config().tags())
                || isMarked(node.extras())
                || isMarked(config)
                || isMarked(node.extras().object("source_meta"), privacy.markers())) {
            wholeNodes.add(node.id());
        }
        for (Column column : node.columns()) {
            if (isMarked(column.extras()) || isMarked(column.extras().object("config"))) {
                columnsOf(node.id()).add(lower(column.name()));
            }
        }
    }

    private Set<String> columnsOf(NodeId node) {
        return columns.computeIfAbsent(node, id -> new HashSet<>());
    }

    /** A model that no state has does not make its column less personal. */
    private void add(String written, List<ProjectState> states) {
        String column = column(written);
        List<Node> named = named(written, states);
        named.forEach(node -> columnsOf(node.id()).add(column));
        if (named.isEmpty()) {
            everywhere.add(column);
        }
    }

    private static String column(String written) {
        return lower(written.substring(written.lastIndexOf('.') + 1));
    }

    /** Returns the nodes of the model that stands before the column; none if no model does, or no state has it. */
    private static List<Node> named(String written, List<ProjectState> states) {
        String model = written.substring(0, Math.max(written.lastIndexOf('.'), 0));
        return states.stream()
                .flatMap(state -> state.nodes().stream())
                .filter(node ->
                        node.name().equalsIgnoreCase(model) || node.id().value().equalsIgnoreCase(model))
                .toList();
    }

    /** Returns which of the columns that a user wrote no node is known to have, if the columns of any such node are known. */
    static List<String> unknown(ChangeSet changes, Privacy privacy) {
        List<ProjectState> states = List.of(changes.base(), changes.current());
        List<Node> all =
                states.stream().flatMap(state -> state.nodes().stream()).toList();
        return privacy.columns().stream()
                .filter(written -> {
                    boolean hasModel = written.contains(".");
                    List<Node> named = hasModel ? named(written, states) : all;
                    Set<String> known = knownTo(named.isEmpty() ? all : named);
                    boolean isFound = !named.isEmpty() && known.contains(column(written));
                    return !known.isEmpty() && !isFound;
                })
                .toList();
    }

    private static Set<String> knownTo(List<Node> nodes) {
        Set<String> known = new HashSet<>();
        nodes.forEach(node -> node.columns().forEach(column -> known.add(lower(column.name()))));
        return known;
    }

    private void addNames(Node node) {
        names.addAll(columns.getOrDefault(node.id(), Set.of()));
        if (wholeNodes.contains(node.id())) {
            node.columns().forEach(column -> names.add(lower(column.name())));
        }
    }

    private boolean isMarked(Json.Obj entry) {
        Json tags = entry.get("tags");
        List<Json> all = tags instanceof Json.Arr list ? list.items() : List.of(tags);
        return isMarked(all.stream().map(PersonalColumns::text).toList())
                || isMarked(entry.object("meta"), privacy.markers());
    }

    private boolean isMarked(Collection<String> tags) {
        return tags.stream().anyMatch(tag -> privacy.markers().contains(lower(tag)));
    }

    private static boolean isMarked(Json.Obj meta, List<String> markers) {
        return meta.fields().entrySet().stream().anyMatch(entry -> {
            String key = lower(entry.getKey());
            String marker = key.startsWith(CONTAINS) ? key.substring(CONTAINS.length()) : key;
            return markers.contains(marker) ? isPositive(entry.getValue()) : names(entry.getValue(), markers);
        });
    }

    private static boolean isPositive(Json value) {
        return value != Json.Null.INSTANCE
                && !NEGATIVE.contains(lower(text(value)))
                && !(value instanceof Json.Arr list && list.items().isEmpty());
    }

    private static boolean names(Json value, List<String> markers) {
        return value instanceof Json.Arr list
                ? list.items().stream().anyMatch(item -> names(item, markers))
                : value instanceof Json.Str text
                        && markers.contains(lower(text.value().strip()));
    }

    private static String text(Json value) {
        return value instanceof Json.Str text ? text.value() : String.valueOf(value.toPlain());
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Returns whether a column of a node is personal. */
    boolean contains(Collection<NodeId> nodes, String column) {
        String name = lower(column);
        return everywhere.contains(name)
                || nodes.stream()
                        .anyMatch(node -> wholeNodes.contains(node)
                                || columns.getOrDefault(node, Set.of()).contains(name));
    }

    /** Returns whether a personal column of any node has this name. */
    boolean containsName(String column) {
        return names.contains(lower(column));
    }
}
