package org.recce4j.diff.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.ChangeDetector;
import org.recce4j.diff.ChangeSet;
import org.recce4j.diff.NodeChange;
import org.recce4j.diff.NodeChange.Reason;
import org.recce4j.model.Code;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/** Compares node by node: the source text as text, and what the project's files configure. */
public final class StandardChangeDetector implements ChangeDetector {

    /** What dbt leaves out of {@code state:modified.configs} (dbt-core 1.12, {@code CompareBehavior.Exclude}). */
    private static final List<String> NOT_COMPARED = List.of("alias", "schema", "database", "tags", "group");

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    public StandardChangeDetector() {}

    @Override
    public ChangeSet detect(ProjectState base, ProjectState current) {
        Set<NodeId> ids = new TreeSet<>();
        base.nodes().forEach(node -> ids.add(node.id()));
        current.nodes().forEach(node -> ids.add(node.id()));
        List<NodeChange> changes = new ArrayList<>();
        ids.forEach(id -> change(base.node(id), current.node(id)).ifPresent(changes::add));
        return new ChangeSet(base, current, changes);
    }

    private static Optional<NodeChange> change(Optional<Node> base, Optional<Node> current) {
        if (base.isEmpty()) {
            return current.map(NodeChange.Added::new);
        }
        if (current.isEmpty()) {
            return base.map(NodeChange.Removed::new);
        }
        return modified(base.get(), current.get());
    }

    private static Optional<NodeChange> modified(Node base, Node current) {
        EnumSet<Reason> reasons = EnumSet.noneOf(Reason.class);
        body(base, current).ifPresent(reasons::add);
        List<String> configs = configs(base, current);
        if (!configs.isEmpty()) {
            reasons.add(Reason.CONFIGS);
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        Json.Obj detail = configs.isEmpty()
                ? Json.Obj.EMPTY
                : Json.Obj.builder().put("configs", configs).build();
        return Optional.of(new NodeChange.Modified(base, current, reasons, detail));
    }

    private static Optional<Reason> body(Node base, Node current) {
        String before = base.code().raw();
        String after = current.code().raw();
        if (before == null || after == null || base.type().equals(ResourceType.SEED)) {
            return isSameFile(base.code().checksum(), current.code().checksum())
                    ? Optional.empty()
                    : Optional.of(Reason.BODY);
        }
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(collapsed(before).equals(collapsed(after)) ? Reason.WHITESPACE : Reason.BODY);
    }

    /** Checksums tell a difference only where both sides have one of the same kind. */
    private static boolean isSameFile(Code.@Nullable Checksum before, Code.@Nullable Checksum after) {
        return before == null || after == null || !before.name().equals(after.name()) || before.equals(after);
    }

    private static String collapsed(String text) {
        return WHITE_SPACE.matcher(text.strip()).replaceAll(" ");
    }

    private static List<String> configs(Node base, Node current) {
        Json.Obj before = base.config().unrendered().without(NOT_COMPARED);
        Json.Obj after = current.config().unrendered().without(NOT_COMPARED);
        if (before.equals(after)) {
            return List.of();
        }
        Set<String> keys = new TreeSet<>(before.fields().keySet());
        keys.addAll(after.fields().keySet());
        keys.removeIf(
                key -> Objects.equals(before.fields().get(key), after.fields().get(key)));
        return List.copyOf(keys);
    }
}
