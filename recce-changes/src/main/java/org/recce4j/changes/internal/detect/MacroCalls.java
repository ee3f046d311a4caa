package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/**
 * Which macros of one state call which, and which of them a node calls. What the artifact says of it is not all: dbt leaves out
 * what it looks up by name (materializations, strategies), what stands in the body of a call block or is passed on, and dbt 2.0
 * what macros call. So texts are read as well, but only those that have the name of a macro in question. Used by one thread.
 */
final class MacroCalls {

    /** The adapters whose macros an adapter takes over. */
    private static final Map<String, String> PARENTS = Map.of("redshift", "postgres", "databricks", "spark");

    private final Map<String, Macro> macros = new LinkedHashMap<>();
    private final Map<String, Set<String>> declared = new HashMap<>();
    private final Map<String, List<Macro>> mentioning = new HashMap<>();
    private final Map<String, TextNames> names = new HashMap<>();
    private final DbtTemplates templates;
    private final @Nullable String project;
    private final List<String> adapters = new ArrayList<>(List.of("default"));

    MacroCalls(ProjectState state, DbtTemplates templates) {
        this.templates = templates;
        project = state.info().projectName();
        for (String adapter = state.info().adapterType(); adapter != null; adapter = PARENTS.get(adapter)) {
            adapters.add(adapter);
        }
        for (Macro macro : state.macros()) {
            macros.put(macro.uniqueId(), macro);
            for (String called : macro.dependsOn()) {
                declared.computeIfAbsent(called, id -> new TreeSet<>()).add(macro.uniqueId());
            }
            mentioning.put(macro.name(), new ArrayList<>());
            mentioning.put(dispatched(macro.name()), new ArrayList<>());
        }
        for (Macro macro : state.macros()) {
            TextWords.each(macro.sql(), (word, isCalled) -> {
                if (!isCalled || macro.dependsOn().isEmpty()) {
                    note(word, macro);
                }
            });
        }
    }

    /** Where the artifact says what a macro calls, only what is passed on or looked up is left to be found. */
    private void note(String word, Macro macro) {
        List<Macro> those = mentioning.get(word);
        boolean isKnown = those != null
                && !those.isEmpty()
                && those.get(those.size() - 1).uniqueId().equals(macro.uniqueId());
        if (those != null && !isKnown) {
            those.add(macro);
        }
    }

    /** Returns the text of a macro; null where this state has no such macro or the artifact no text. */
    @Nullable
    String text(String id) {
        Macro macro = macros.get(id);
        return macro == null ? null : macro.sql();
    }

    /** Returns the macros that call a macro. */
    Set<String> callers(String id) {
        Set<String> callers = new TreeSet<>(declared.getOrDefault(id, Set.of()));
        Macro called = macros.get(id);
        if (called != null) {
            callers.addAll(callersOfHidden(called));
            for (String word : List.of(called.name(), dispatched(called.name()))) {
                for (Macro macro : mentioning.getOrDefault(word, List.of())) {
                    if (!callers.contains(macro.uniqueId()) && refers(macro, called)) {
                        callers.add(macro.uniqueId());
                    }
                }
            }
        }
        callers.remove(id);
        return callers;
    }

    /** A macro of the root project takes the place of dbt's own of that name, which the artifact names as called. */
    private Set<String> callersOfHidden(Macro called) {
        Set<String> callers = new TreeSet<>();
        if (project == null || called.packageName().equals(project)) {
            declared.forEach((id, those) -> {
                String[] parts = id.split("\\.", 3);
                if (parts.length == 3 && parts[2].equals(called.name()) && DbtPackages.contain(parts[1])) {
                    callers.addAll(those);
                }
            });
        }
        return callers;
    }

    private boolean refers(Macro macro, Macro called) {
        TextNames read = names.computeIfAbsent(macro.uniqueId(), key -> TextNames.of(macro.sql(), templates));
        return refers(read, macro.packageName(), called);
    }

    private boolean refers(TextNames text, String packageName, Macro called) {
        String name = called.name();
        return (text.has(name) && isMeant(called, packageName))
                || text.has(called.packageName() + "." + name)
                || (DbtPackages.contain(called.packageName()) && text.has("dbt." + name))
                || text.has("context." + name)
                || (isOfAdapter(name) && text.dispatches(dispatched(name)));
    }

    /** Whether a plain name means a macro: one of the same package goes first, then the root project's, then dbt's. */
    private boolean isMeant(Macro called, String packageName) {
        if (called.packageName().equals(packageName)) {
            return !DbtPackages.contain(packageName) || !has(project, called.name());
        }
        boolean isHidden = has(packageName, called.name()) && !DbtPackages.contain(packageName);
        boolean isOfRoot = project == null || called.packageName().equals(project);
        return !isHidden && (isOfRoot || (DbtPackages.contain(called.packageName()) && !has(project, called.name())));
    }

    private boolean has(@Nullable String packageName, String name) {
        return packageName != null && macros.containsKey("macro." + packageName + "." + name);
    }

    /** What a macro is dispatched by: {@code postgres__dateadd} by {@code dateadd}. */
    static String dispatched(String name) {
        int end = name.indexOf("__");
        return end < 0 ? name : name.substring(end + 2);
    }

    private boolean isOfAdapter(String name) {
        return adapters.stream().anyMatch(adapter -> name.startsWith(adapter + "__"));
    }

    /** Returns which of these macros a node calls, by what the artifact says, its text, its hooks and its configuration. */
    Set<String> calledBy(Node node, Predicate<String> inQuestion, Map<String, List<String>> byName) {
        Set<String> called = new TreeSet<>();
        node.dependsOn().macros().stream().filter(inQuestion).forEach(called::add);
        for (String name : configured(node)) {
            called.addAll(byName.getOrDefault(name, List.of()));
        }
        for (String text : texts(node)) {
            TextNames read = null;
            for (String word : TextWords.of(text)) {
                for (String id : byName.getOrDefault(word, List.of())) {
                    Macro macro = macros.get(id);
                    if (macro != null && !called.contains(id)) {
                        read = read == null ? TextNames.of(text, templates) : read;
                        if (refers(read, node.definition().packageName(), macro)) {
                            called.add(id);
                        }
                    }
                }
            }
        }
        return called;
    }

    private static Collection<String> texts(Node node) {
        List<String> texts = new ArrayList<>();
        if (node.code().raw() != null && !"python".equals(node.code().language())) {
            texts.add(node.code().raw());
        }
        for (String key : ConfigKeys.HOOKS) {
            for (Json hook : ValueSameness.items(node.config().resolved().get(key))) {
                String text = hook instanceof Json.Obj object ? object.text("sql") : String.valueOf(hook.toPlain());
                if (text != null) {
                    texts.add(text);
                }
            }
        }
        return texts;
    }

    /** The names under which dbt looks up what a node's configuration names. */
    private Set<String> configured(Node node) {
        Set<String> names = new HashSet<>();
        Json.Obj config = node.config().resolved();
        String materialized = config.text("materialized");
        for (String adapter : adapters) {
            names.add("materialization_" + materialized + "_" + adapter);
        }
        if ("incremental".equals(materialized)) {
            String strategy = config.text("incremental_strategy");
            names.add("get_incremental_" + (strategy == null ? "default" : strategy.replace('+', '_')) + "_sql");
        }
        String strategy = config.text("strategy");
        if (strategy != null) {
            names.add("snapshot_" + strategy.substring(strategy.lastIndexOf('.') + 1) + "_strategy");
        }
        String test = node.extras().object("test_metadata").text("name");
        if (test != null) {
            names.add("test_" + test);
        }
        return names;
    }
}
