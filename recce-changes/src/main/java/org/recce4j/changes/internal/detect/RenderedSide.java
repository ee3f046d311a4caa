package org.recce4j.changes.internal.detect;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Input;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;

/** Renders nodes of one state, with its inputs and with those of the other state. Used for one comparison, by one thread. */
final class RenderedSide {

    private final ProjectState state;
    private final RenderInputs own;
    private final RenderInputs other;
    private final Map<Key, ModelRenderer> renderers = new HashMap<>();

    RenderedSide(ProjectState state, RenderInputs own, RenderInputs other) {
        this.state = state;
        this.own = own;
        this.other = other;
    }

    /** What a renderer has of the other side, and whether tables of incremental models exist for it. */
    private record Key(Set<Input> exchanged, IncrementalMode mode) {}

    /**
     * Returns the inputs whose values of the other side change a node's text, by name; null if the node cannot be rendered.
     *
     * @param differs whether the two sides have different values of an input
     */
    @Nullable
    Set<String> changing(NodeId id, IncrementalMode mode, Predicate<Input> differs) {
        if (!(render(id, Set.of(), mode) instanceof Rendering.Rendered text)) {
            return null;
        }
        Set<Input> read = text.inputs().stream().filter(differs).collect(Collectors.toSet());
        if (read.isEmpty()) {
            return Set.of();
        }
        if (!(render(id, read, mode) instanceof Rendering.Rendered exchanged)) {
            return null;
        }
        return exchanged.sql().equals(text.sql()) ? Set.of() : names(id, mode, read, text.sql());
    }

    /** Those that change the text alone; all of them if it takes several. */
    private Set<String> names(NodeId id, IncrementalMode mode, Set<Input> read, String text) {
        Set<String> names = new TreeSet<>();
        for (Input input : read) {
            Rendering alone = render(id, Set.of(input), mode);
            if (alone instanceof Rendering.Rendered rendered && !rendered.sql().equals(text)) {
                names.add(input.name());
            }
        }
        if (names.isEmpty()) {
            read.forEach(input -> names.add(input.name()));
        }
        return names;
    }

    private Rendering render(NodeId id, Set<Input> exchanged, IncrementalMode mode) {
        return renderers
                .computeIfAbsent(new Key(exchanged, mode), this::renderer)
                .render(id);
    }

    private ModelRenderer renderer(Key key) {
        RenderInputs inputs = ExchangedInputs.of(own, other, key.exchanged());
        return ModelRenderer.of(
                state, inputs.toBuilder().incremental(key.mode()).build());
    }
}
