package org.recce4j.changes.internal.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;

/**
 * Which texts might read which variables and environment variables: those that name them, or that make up the name, or that have the
 * name of a macro whose text might. It never misses one that is called by its name. Used for one comparison, by one thread.
 */
final class InputReaders {

    private static final Pattern CALL =
            Pattern.compile("\\b(?:env_|has_)?var\\s*\\(\\s*(?:(?:'([^']*)'|\"([^\"]*)\")\\s*[,)])?");

    private final Map<String, List<String>> macros = new HashMap<>();
    private final Map<String, Reads> known = new HashMap<>();
    private final Map<NodeId, List<Node>> ephemerals = new HashMap<>();

    InputReaders(ProjectState base, ProjectState current) {
        for (ProjectState state : List.of(base, current)) {
            for (Macro macro : state.macros()) {
                add(macro.name(), macro);
                add(MacroCalls.dispatched(macro.name()), macro);
            }
            for (Node node : state.nodes()) {
                if ("ephemeral".equals(node.config().resolved().text("materialized"))) {
                    ephemerals
                            .computeIfAbsent(node.id(), key -> new ArrayList<>())
                            .add(node);
                }
            }
        }
    }

    /**
     * What one text has, without those that it calls.
     *
     * @param names what it reads by name
     * @param isOpen whether it makes up a name
     * @param words the names of macros in it
     */
    private record Reads(Set<String> names, boolean isOpen, Set<String> words) {}

    private void add(String name, Macro macro) {
        if (macro.sql() != null) {
            macros.computeIfAbsent(name, key -> new ArrayList<>()).add(macro.sql());
        }
    }

    /** Returns whether a node's text, or one that is read with it, might read one of the inputs. */
    boolean mightRead(Node node, Set<String> inputs) {
        Deque<String> texts = new ArrayDeque<>();
        addTexts(node, texts, new HashSet<>());
        Set<String> seen = new HashSet<>();
        while (!texts.isEmpty()) {
            String text = texts.pop();
            if (seen.add(text)) {
                Reads reads = known.computeIfAbsent(text, this::reads);
                if (reads.isOpen() || reads.names().stream().anyMatch(inputs::contains)) {
                    return true;
                }
                reads.words()
                        .forEach(word -> macros.getOrDefault(word, List.of()).forEach(texts::push));
            }
        }
        return false;
    }

    /** The texts of ephemeral models become parts of the text that reads them. */
    private void addTexts(Node node, Deque<String> texts, Set<NodeId> seen) {
        if (node.code().raw() != null) {
            texts.push(node.code().raw());
        }
        if (node.type().equals(ResourceType.TEST)) {
            texts.push(String.valueOf(node.extras().get("test_metadata").toPlain()));
            texts.push(String.valueOf(node.config().resolved().get("where").toPlain()));
        }
        for (NodeId parent : node.dependsOn().nodes()) {
            if (seen.add(parent)) {
                ephemerals.getOrDefault(parent, List.of()).forEach(model -> addTexts(model, texts, seen));
            }
        }
    }

    private Reads reads(String text) {
        Set<String> names = new HashSet<>();
        boolean isOpen = false;
        Matcher calls = CALL.matcher(text);
        while (calls.find()) {
            String name = calls.group(1) == null ? calls.group(2) : calls.group(1);
            isOpen |= name == null;
            if (name != null) {
                names.add(name);
            }
        }
        Set<String> words = TextWords.of(text);
        words.retainAll(macros.keySet());
        return new Reads(names, isOpen, words);
    }
}
