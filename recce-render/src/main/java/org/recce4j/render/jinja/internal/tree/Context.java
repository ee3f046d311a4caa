package org.recce4j.render.jinja.internal.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One template in one rendering: its names at the top, what it exports, its blocks (Jinja2's {@code runtime.Context}). */
final class Context {

    private final Compiled template;
    private final Scope root;
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Set<String> imported = new HashSet<>();

    /** A block and the template that defines it. */
    record Block(BlockNode node, Compiled source) {}

    /** {@code outer} is what the template sees of the world: the caller's variables, or the including template's. */
    Context(Compiled template, Scope outer) {
        this.template = template;
        this.root = new Scope(outer);
        addBlocks(template);
    }

    Compiled template() {
        return template;
    }

    Scope root() {
        return root;
    }

    /** What blocks see of the template's own names: those that have a value. */
    Scope visible() {
        return root.visible();
    }

    void addBlocks(Compiled parent) {
        parent.blocks()
                .forEach((name, block) ->
                        blocks.computeIfAbsent(name, any -> new ArrayList<>()).add(new Block(block, parent)));
    }

    /** The definitions of a block, the most derived template's first. */
    List<Block> blocks(String name) {
        return blocks.getOrDefault(name, List.of());
    }

    /** Imported names are not passed on to who imports this template. */
    void markImported(String name) {
        imported.add(name);
    }

    Map<String, @Nullable Object> exports() {
        Map<String, @Nullable Object> exports = new LinkedHashMap<>();
        root.own().forEach((name, value) -> {
            if (!name.startsWith("_") && !imported.contains(name) && !name.equals("self")) {
                exports.put(name, value);
            }
        });
        return exports;
    }
}
