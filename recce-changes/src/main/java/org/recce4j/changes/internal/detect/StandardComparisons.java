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

    private static final Difference OTHER_PARENTS = Difference.named(List.of("depends_on"));

    private StandardComparisons() {}

    /** Fields of the artifact. A field that only one of the two dbt versions knows is not a difference, at any depth. */
    static AspectComparison<StandardContext> known(String... names) {
        return new AspectComparison<>(
                "fields: " + SharedComparisons.listed(names),
                (before, after, context) -> Difference.among(
                        name -> !isSame(
                                before.extras().get(name), after.extras().get(name), context),
                        names));
    }

    static boolean isSame(Json old, Json now, StandardContext context) {
        if (ValueSameness.isNothing(old) && ValueSameness.isNothing(now)) {
            return true;
        }
        ValueSameness sameness = context.versions().sameness();
        boolean isUnknown = sameness == ValueSameness.OTHER_ENGINE
                ? ValueSameness.isNothing(old) || ValueSameness.isNothing(now)
                : sameness == ValueSameness.OTHER_VERSION && (old == Json.Null.INSTANCE || now == Json.Null.INSTANCE);
        return isUnknown || context.environments().areSame(old, now, sameness);
    }

    /** White space counts, but not where another dbt wrote the text. */
    static boolean isSameText(@Nullable String old, @Nullable String now, StandardContext context) {
        if (!context.versions().areSame()) {
            return Texts.areSame(old, now);
        }
        String before = Objects.requireNonNullElse(old, "");
        return context.environments().runs().translated(before).equals(Objects.requireNonNullElse(now, ""))
                || before.equals(Objects.requireNonNullElse(now, ""));
    }

    /** A unit test's inputs and what it expects; engines write the path of a fixture, or its name. */
    static AspectComparison<StandardContext> unitTestData() {
        String[] names = {"given", "expect"};
        return new AspectComparison<>(
                "fields: " + SharedComparisons.listed(names),
                (before, after, context) -> Difference.among(
                        name -> !isSame(
                                withFixtureNames(before.extras().get(name)),
                                withFixtureNames(after.extras().get(name)),
                                context),
                        names));
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
    static AspectComparison<StandardContext> text(String name) {
        Difference differs = Difference.named(List.of(name));
        return new AspectComparison<>(
                "fields: `" + name + "`",
                (before, after, context) ->
                        isSameText(before.extras().text(name), after.extras().text(name), context)
                                ? Difference.same()
                                : differs);
    }

    /** The descriptions of the node and of the columns that both sides name, those that dbt writes to the warehouse. */
    static AspectComparison<StandardContext> persistedDescriptions() {
        return new AspectComparison<>(
                "the descriptions of the node and its columns that dbt writes to the warehouse (`persist_docs`)",
                (before, after, context) -> descriptions(before, after, context, true));
    }

    /** The other descriptions. */
    static AspectComparison<StandardContext> descriptions() {
        return new AspectComparison<>(
                "the other descriptions of the node and its columns",
                (before, after, context) -> descriptions(before, after, context, false));
    }

    private static Difference descriptions(Node before, Node after, StandardContext context, boolean persisted) {
        List<String> changed = new ArrayList<>();
        if (persisted == persists("relation", before, after) && !isSameDescription(before, after, context)) {
            changed.add("description");
        }
        if (persisted == persists("columns", before, after) && !before.columns().equals(after.columns())) {
            Map<String, Column> now = columns(after);
            columns(before).forEach((name, column) -> {
                Column other = now.get(name);
                if (other != null && !isSameText(column.description(), other.description(), context)) {
                    changed.add("columns." + column.name());
                }
            });
        }
        return Difference.named(changed);
    }

    private static boolean persists(String what, Node before, Node after) {
        return persists(what, before) || persists(what, after);
    }

    private static boolean persists(String what, Node node) {
        return ValueSameness.isTrue(
                node.config().resolved().object("persist_docs").get(what));
    }

    private static boolean isSameDescription(Node before, Node after, StandardContext context) {
        return isSameText(before.definition().description(), after.definition().description(), context);
    }

    private static Map<String, Column> columns(Node node) {
        Map<String, Column> columns = new TreeMap<>();
        node.columns().forEach(column -> columns.put(column.name(), column));
        return columns;
    }

    static AspectComparison<StandardContext> parents() {
        return new AspectComparison<>("the parents (`depends_on`)", StandardComparisons::parents);
    }

    /** Other parents of the same text: a macro, a variable or the latest version of a model leads elsewhere. */
    static AspectComparison<StandardContext> parentsOfSameText() {
        return new AspectComparison<>(
                "the parents (`depends_on`), if the text is the same and the same dbt version wrote both states",
                (before, after, context) -> {
                    boolean isComparable = context.versions().areSame()
                            && Objects.equals(before.code().raw(), after.code().raw());
                    return isComparable ? parents(before, after, context) : Difference.same();
                });
    }

    private static Difference parents(Node before, Node after, StandardContext context) {
        return before.dependsOn().nodes().equals(after.dependsOn().nodes())
                        || parents(before, context)
                                .equals(Set.copyOf(after.dependsOn().nodes()))
                ? Difference.same()
                : OTHER_PARENTS;
    }

    /** Returns the parents, each under the id that it has now. */
    private static Set<NodeId> parents(Node before, StandardContext context) {
        Set<NodeId> parents = new TreeSet<>();
        before.dependsOn().nodes().forEach(id -> parents.add(context.pairs().currentId(id)));
        return parents;
    }

    /** The fully qualified name; engines give those of tests other folders. */
    static AspectComparison<StandardContext> fqn() {
        return new AspectComparison<>(
                "the fully qualified name, if the file was moved or the node renamed",
                (before, after, context) ->
                        before.definition().name().equals(after.definition().name()) && isUnmoved(before, after)
                                ? Difference.same()
                                : SharedComparisons.fqn(before, after));
    }

    private static boolean isUnmoved(Node before, Node after) {
        return path(before).equals(path(after));
    }

    private static String path(Node node) {
        String path = node.definition().originalFilePath();
        return path == null ? "" : path.replace('\\', '/');
    }
}
