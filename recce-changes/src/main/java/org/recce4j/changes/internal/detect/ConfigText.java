package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;

/** What the project's files say of a configuration before Jinja, and what that text depends on. Immutable. */
final class ConfigText {

    /** What another target gives another value. */
    static final Set<String> TARGET = Set.of("target");

    /** What another run of dbt gives another value. */
    static final Set<String> RUN =
            Set.of("invocation_id", "run_started_at", "modules", "flags", "invocation_args_dict", "selected_resources");

    private final Map<String, List<Macro>> macros = new HashMap<>();
    private final DbtTemplates templates;

    private ConfigText(Collection<Macro> all, DbtTemplates templates) {
        this.templates = templates;
        for (Macro macro : all) {
            if (!DbtPackages.contain(macro.packageName())) {
                macros.computeIfAbsent(macro.name(), name -> new ArrayList<>()).add(macro);
            }
        }
    }

    /** Prepares to look into the macros of both states, where a text calls one. */
    static ConfigText of(StatePair states) {
        List<Macro> all = new ArrayList<>(states.base().macros());
        all.addAll(states.current().macros());
        return new ConfigText(all, states.templates());
    }

    /** Returns what the files of both states say of a key; null where they say different things, or nothing. */
    @Nullable
    Json shared(String key, Node before, Node after) {
        Json shared = SharedText.common(
                stored(key, before.config().unrendered()),
                stored(key, after.config().unrendered()));
        if (shared != null && shared != Json.Null.INSTANCE) {
            return shared;
        }
        Json old = inText(key, before);
        return old == Json.Null.INSTANCE || !old.equals(inText(key, after)) ? null : old;
    }

    private Json inText(String key, Node node) {
        Json.Obj.Builder arguments = Json.Obj.builder();
        templates.configArguments(node).forEach(arguments::put);
        return stored(key, arguments.build());
    }

    /** A hook is spelled in two ways, and files of two levels may use both. */
    private static Json stored(String key, Json.Obj config) {
        Json value = config.get(key);
        if (!ConfigKeys.HOOKS.contains(key)) {
            return value;
        }
        Json other = config.get(ConfigKeys.otherSpelling(key));
        if (value == Json.Null.INSTANCE || other == Json.Null.INSTANCE) {
            return value == Json.Null.INSTANCE ? other : value;
        }
        return key.indexOf('-') < 0 ? new Json.Arr(List.of(other, value)) : new Json.Arr(List.of(value, other));
    }

    /** Whether a text that reads one of these names, itself or in a macro that it calls, explains all that differs of its value. */
    boolean explains(Json text, Json old, Json now, Set<String> names) {
        if (old.equals(now)) {
            return true;
        }
        if (text instanceof Json.Arr items) {
            return items.items().stream().anyMatch(item -> reads(String.valueOf(item.toPlain()), names));
        }
        if (!(old instanceof Json.Obj before) || !(now instanceof Json.Obj after)) {
            return text instanceof Json.Str source && reads(source.value(), names);
        }
        Set<String> keys = new TreeSet<>(before.fields().keySet());
        keys.addAll(after.fields().keySet());
        keys.removeIf(key -> before.get(key).equals(after.get(key)));
        if (text instanceof Json.Obj parts) {
            return keys.stream().allMatch(key -> explains(part(parts, key), before.get(key), after.get(key), names));
        }
        return text instanceof Json.Str source
                && reads(source.value(), names)
                && TextWords.of(source.value()).containsAll(keys);
    }

    private static Json part(Json.Obj parts, String key) {
        return parts.find(key).orElseGet(() -> parts.get("+" + key));
    }

    private boolean reads(String text, Set<String> names) {
        Set<String> seen = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(text));
        while (!open.isEmpty()) {
            for (String word : TextWords.of(open.remove(open.size() - 1))) {
                if (names.contains(word)) {
                    return true;
                }
                for (Macro macro : macros.getOrDefault(word, List.of())) {
                    if (macro.sql() != null && seen.add(macro.sql())) {
                        open.add(macro.sql());
                    }
                }
            }
        }
        return false;
    }
}
