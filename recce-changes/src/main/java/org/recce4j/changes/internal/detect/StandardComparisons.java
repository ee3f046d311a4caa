package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;

/** The comparisons of the standard mode: whatever differs, and nothing that only another dbt or environment makes of it. */
final class StandardComparisons {

    private StandardComparisons() {}

    /** Fields of the artifact; one that only one of two versions knows, at any depth, is no difference. */
    static Comparison known(String... names) {
        return (before, after, compared) -> Comparisons.differing(
                name -> !isSame(before.extras().get(name), after.extras().get(name), compared), names);
    }

    static boolean isSame(Json old, Json now, Compared compared) {
        if (Values.isNothing(old) && Values.isNothing(now)) {
            return true;
        }
        Values sameness = compared.versions().sameness();
        boolean isUnknown = sameness == Values.OTHER_ENGINE
                ? Values.isNothing(old) || Values.isNothing(now)
                : sameness == Values.OTHER_VERSION && (old == Json.Null.INSTANCE || now == Json.Null.INSTANCE);
        return isUnknown || compared.environments().areSame(old, now, sameness);
    }

    /** White space counts, but not where another dbt wrote the text. */
    static boolean isSameText(@Nullable String old, @Nullable String now, Compared compared) {
        if (!compared.versions().areSame()) {
            return Texts.areSame(old, now);
        }
        String before = Objects.requireNonNullElse(old, "");
        return compared.environments().runs().translated(before).equals(Objects.requireNonNullElse(now, ""))
                || before.equals(Objects.requireNonNullElse(now, ""));
    }

    /** A unit test's inputs and what it expects; engines write the path of a fixture, or its name. */
    static Comparison unitTestData() {
        return (before, after, compared) -> Comparisons.differing(
                name -> !isSame(
                        withFixtureNames(before.extras().get(name)),
                        withFixtureNames(after.extras().get(name)),
                        compared),
                "given",
                "expect");
    }

    private static Json withFixtureNames(Json value) {
        if (value instanceof Json.Arr inputs) {
            return new Json.Arr(inputs.items().stream()
                    .map(StandardComparisons::withFixtureNames)
                    .toList());
        }
        String fixture = value instanceof Json.Obj input ? input.text("fixture") : null;
        return fixture == null
                ? value
                : ((Json.Obj) value).with("fixture", Json.of(fixture.replaceAll(".*/|\\.\\w+$", "")));
    }

    /** A text of the artifact. */
    static Comparison text(String... names) {
        return (before, after, compared) -> Comparisons.differing(
                name -> !isSameText(before.extras().text(name), after.extras().text(name), compared), names);
    }

    /** The descriptions of the node and of the columns that both sides name, those that dbt writes to the warehouse or the others. */
    static Comparison descriptions(boolean persisted) {
        return (before, after, compared) -> {
            List<String> changed = new ArrayList<>();
            if (persisted == persists("relation", before, after) && !isSameDescription(before, after, compared)) {
                changed.add("description");
            }
            if (persisted == persists("columns", before, after)
                    && !before.columns().equals(after.columns())) {
                Map<String, Column> now = columns(after);
                columns(before).forEach((name, column) -> {
                    Column other = now.get(name);
                    if (other != null && !isSameText(column.description(), other.description(), compared)) {
                        changed.add("columns." + column.name());
                    }
                });
            }
            return Comparisons.names(changed);
        };
    }

    private static boolean persists(String what, Node before, Node after) {
        return persists(what, before) || persists(what, after);
    }

    private static boolean persists(String what, Node node) {
        return Values.isTrue(node.config().resolved().object("persist_docs").get(what));
    }

    private static boolean isSameDescription(Node before, Node after, Compared compared) {
        return isSameText(before.definition().description(), after.definition().description(), compared);
    }

    private static Map<String, Column> columns(Node node) {
        Map<String, Column> columns = new TreeMap<>();
        node.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    /** The parents, each under the id that it has now. */
    static Comparison parents() {
        return (before, after, compared) ->
                before.dependsOn().nodes().equals(after.dependsOn().nodes())
                                || parents(before, compared)
                                        .equals(Set.copyOf(after.dependsOn().nodes()))
                        ? null
                        : Comparisons.names(List.of("depends_on"));
    }

    private static Set<NodeId> parents(Node before, Compared compared) {
        Set<NodeId> parents = new TreeSet<>();
        before.dependsOn().nodes().forEach(id -> parents.add(compared.pairs().currentId(id)));
        return parents;
    }

    /** Other parents of the same text: a macro, a variable or the latest version of a model leads elsewhere. */
    static Comparison parentsOfSameText() {
        Comparison parents = parents();
        return (before, after, compared) -> {
            boolean isComparable = compared.versions().areSame()
                    && Objects.equals(before.code().raw(), after.code().raw());
            return isComparable ? parents.difference(before, after, compared) : null;
        };
    }

    /** The fully qualified name; engines give those of tests other folders. */
    static Comparison fqn() {
        Comparison fqn = Comparisons.fqn();
        return (before, after, compared) ->
                before.definition().name().equals(after.definition().name()) && isUnmoved(before, after)
                        ? null
                        : fqn.difference(before, after, compared);
    }

    private static boolean isUnmoved(Node before, Node after) {
        return path(before).equals(path(after));
    }

    private static String path(Node node) {
        String path = node.definition().originalFilePath();
        return path == null ? "" : path.replace('\\', '/');
    }
}
