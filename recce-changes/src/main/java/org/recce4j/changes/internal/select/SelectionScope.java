package org.recce4j.changes.internal.select;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.NodeChange.Reason;
import org.recce4j.changes.SelectionException;
import org.recce4j.changes.internal.detect.DbtStateSelector;
import org.recce4j.model.Freshness;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** What methods look at beside a node: the state it is in, the one before, the YAML selectors. */
final class SelectionScope {

    private static final String SCHEME = "://";

    /** What dbt answers only as long as no versioned model with an enforced contract is gone. */
    private static final Set<String> NEEDING_CONTRACTS = Set.of("modified", "unmodified", "modified.contract");

    private final ProjectState state;
    private final @Nullable ProjectState previous;
    private final @Nullable DbtStateSelector stateSelector;
    private final NamedSelections selectors;

    /** Finds what the YAML selectors of some name select. */
    @FunctionalInterface
    interface NamedSelections {
        Set<NodeId> select(SelectionCriteria criteria);
    }

    SelectionScope(
            ProjectState state,
            @Nullable ProjectState previous,
            @Nullable DbtStateSelector stateSelector,
            NamedSelections selectors) {
        this.state = state;
        this.previous = previous;
        this.stateSelector = stateSelector;
        this.selectors = selectors;
    }

    /** {@code this} is the root project, where the state knows its name. */
    String packageName(String name) {
        return name.equals("this") ? Objects.requireNonNullElse(state.info().projectName(), name) : name;
    }

    /** Returns the root project's files, as far as the state names them; all files where it does not name the project. */
    Collection<String> files() {
        Set<String> files = new HashSet<>();
        String root = state.info().projectName();
        state.nodes().forEach(node -> addFiles(node, root, files));
        state.disabled().forEach(node -> addFiles(node, root, files));
        return files;
    }

    private static void addFiles(Node node, @Nullable String root, Set<String> files) {
        String file = node.definition().originalFilePath();
        if (file != null && (root == null || root.equals(node.definition().packageName()))) {
            files.add(file);
        }
        String patch = node.definition().patchPath();
        if (patch != null && (root == null || patch.startsWith(root + SCHEME))) {
            files.add(withoutScheme(patch));
        }
    }

    /** Returns the YAML file that describes the node, below its project; null when none does. */
    static @Nullable String patchFile(Node node) {
        String patch = node.definition().patchPath();
        return patch == null ? null : withoutScheme(patch);
    }

    private static String withoutScheme(String patch) {
        int scheme = patch.indexOf(SCHEME);
        return scheme < 0 ? patch : patch.substring(scheme + SCHEME.length());
    }

    Predicate<Node> state(SelectionCriteria criteria) {
        DbtStateSelector states =
                require(stateSelector, "Got a state selector method, but no comparison manifest", criteria);
        Map<String, Predicate<NodeId>> checks = new LinkedHashMap<>();
        checks.put("new", states::isNew);
        checks.put("old", id -> !states.isNew(id));
        checks.put("modified", states::isModified);
        checks.put("unmodified", id -> !states.isModified(id));
        for (Reason reason : new Reason[] {
            Reason.BODY, Reason.CONFIGS, Reason.PERSISTED_DESCRIPTIONS, Reason.RELATION, Reason.MACROS, Reason.CONTRACT
        }) {
            checks.put("modified." + reason.id(), id -> states.isModified(id, reason));
        }
        Predicate<NodeId> check = checks.get(criteria.text());
        if (check == null) {
            throw SelectionParser.error(
                    "Got an invalid selector \"" + criteria.text() + "\", expected one of \"['"
                            + String.join("', '", checks.keySet()) + "']\"",
                    criteria.position().value());
        }
        if (NEEDING_CONTRACTS.contains(criteria.text())) {
            states.requireContractsKept();
        }
        Predicate<NodeId> known = states::knows;
        Predicate<NodeId> answer = known.and(check);
        return node -> answer.test(node.id());
    }

    private static <T> T require(@Nullable T found, String otherwise, SelectionCriteria criteria) {
        if (found == null) {
            throw new SelectionException(
                    ChangesErrorCode.NO_PREVIOUS_STATE,
                    otherwise,
                    criteria.position().start());
        }
        return found;
    }

    Predicate<Node> result(SelectionCriteria criteria) {
        ProjectState before = require(
                previous == null || previous.runResults().isEmpty() ? null : previous,
                "No comparison run_results",
                criteria);
        Set<String> ids = new HashSet<>();
        before.runResults().forEach(result -> {
            if (result.status().equals(criteria.text())) {
                ids.add(result.uniqueId());
            }
        });
        return node -> ids.contains(node.id().value());
    }

    Predicate<Node> sourceStatus(SelectionCriteria criteria) {
        ProjectState before = require(
                previous == null || previous.freshness().isEmpty() ? null : previous,
                "No previous state comparison freshness results in sources.json",
                criteria);
        require(
                state.freshness().isEmpty() ? null : state,
                "No current state comparison freshness results in sources.json",
                criteria);
        if (!criteria.text().equals("fresher")) {
            return node -> false;
        }
        Map<String, Freshness> old = new HashMap<>();
        before.freshness().forEach(freshness -> old.put(freshness.uniqueId(), freshness));
        Set<String> fresher = new HashSet<>();
        state.freshness().stream()
                .filter(now -> isFresher(now, old.get(now.uniqueId())))
                .forEach(now -> fresher.add(now.uniqueId()));
        return node -> fresher.contains(node.id().value());
    }

    /** A source that was not looked at before counts as fresher; one whose query failed, now or then, does not. */
    private static boolean isFresher(Freshness now, @Nullable Freshness before) {
        Instant loaded = now.maxLoadedAt();
        if (loaded == null || before == null) {
            return loaded != null;
        }
        return before.maxLoadedAt() != null && loaded.isAfter(before.maxLoadedAt());
    }

    Predicate<Node> selector(SelectionCriteria criteria) {
        Set<NodeId> ids = selectors.select(criteria);
        return node -> ids.contains(node.id());
    }
}
