package org.recce4j.render.jinja.internal.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One template in one rendering: its names at the top, what it exports, its blocks (Jinja2's {@code runtime.Context}). */
public final class TemplateContext {

    private final VariableScope root;
    private final Map<String, List<Block>> blocks = new HashMap<>();
    private final Set<String> imported = new HashSet<>();

    /** A block and the template that defines it. */
    public record Block(BlockDefinition definition, CompiledTemplate source) {}

    /** {@code outer} is the scope around the template: the caller's variables, or the including template's. */
    TemplateContext(CompiledTemplate template, VariableScope outer) {
        this.root = new VariableScope(outer);
        addBlocks(template);
    }

    VariableScope root() {
        return root;
    }

    /** Returns what blocks see of the template's own names: those with a value. */
    public VariableScope visible() {
        return root.visible();
    }

    public void addBlocks(CompiledTemplate parent) {
        parent.blocks()
                .forEach((name, block) ->
                        blocks.computeIfAbsent(name, any -> new ArrayList<>()).add(new Block(block, parent)));
    }

    /** Returns the definitions of a block, the most derived template's first. */
    public List<Block> blocks(String name) {
        return blocks.getOrDefault(name, List.of());
    }

    /** Imported names are not exported again. */
    public void markImported(String name) {
        imported.add(name);
    }

    public Map<String, @Nullable Object> exports() {
        Map<String, @Nullable Object> exports = new LinkedHashMap<>();
        root.own().forEach((name, value) -> {
            if (!name.startsWith("_") && !imported.contains(name) && !name.equals("self")) {
                exports.put(name, value);
            }
        });
        return exports;
    }
}
