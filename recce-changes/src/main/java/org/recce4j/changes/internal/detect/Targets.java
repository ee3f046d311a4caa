package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** What configurations tell of the targets that two states were made for; no artifact names its target. */
final class Targets {

    private static final Pattern NAME = Pattern.compile("\\s*(\\{\\{)?-?\\s*target\\.name\\s*-?(}})?\\s*");

    private final ConfigText texts;
    private final List<Value> differing;

    Targets(ProjectState base, ProjectState current, ConfigText texts) {
        this.texts = texts;
        differing = differing(base, current).toList();
    }

    /** Whether the caller names two environments, or the same text that reads the target has two values. */
    boolean areTwo(ProjectState base, ProjectState current) {
        String before = base.info().environment();
        String after = current.info().environment();
        return (before != null && after != null && !before.equals(after))
                || differing.stream()
                        .anyMatch(value -> texts.explains(value.text(), value.old(), value.now(), ConfigText.TARGET));
    }

    /** Returns what the targets are called, where a text is the target's name and nothing else. */
    NamePair names() {
        return differing.stream()
                .flatMap(value -> name(value.text(), value.old(), value.now()).stream())
                .findFirst()
                .orElse(NamePair.UNKNOWN);
    }

    private static Optional<NamePair> name(Json text, Json old, Json now) {
        if (text instanceof Json.Obj parts) {
            return parts.fields().keySet().stream()
                    .flatMap(key -> old instanceof Json.Obj before && now instanceof Json.Obj after
                            ? name(parts.get(key), before.get(key), after.get(key)).stream()
                            : Stream.empty())
                    .findFirst();
        }
        return text instanceof Json.Str source
                        && old instanceof Json.Str before
                        && now instanceof Json.Str after
                        && NAME.matcher(source.value()).matches()
                ? Optional.of(new NamePair(before.value(), after.value()))
                : Optional.empty();
    }

    /**
     * A configuration whose text is the same and whose value is not.
     *
     * @param text what the files of both states say
     * @param old the value in the base state
     * @param now the value in the current state
     */
    private record Value(Json text, Json old, Json now) {}

    private Stream<Value> differing(ProjectState base, ProjectState current) {
        return current.nodes().stream()
                .flatMap(node -> base.node(node.id())
                        .filter(old -> !old.config().equals(node.config()))
                        .map(old -> differing(old, node))
                        .orElse(Stream.empty()));
    }

    private Stream<Value> differing(Node before, Node after) {
        Json.Obj old = before.config().resolved();
        Json.Obj now = after.config().resolved();
        return now.fields().keySet().stream()
                .filter(key ->
                        old.get(key) != Json.Null.INSTANCE && !old.get(key).equals(now.get(key)))
                .flatMap(key -> {
                    Json text = texts.shared(key, before, after);
                    return text == null ? Stream.empty() : Stream.of(new Value(text, old.get(key), now.get(key)));
                });
    }
}
