package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** The comparisons that dbt's own rules are made of; each does what the method of that name in dbt does. */
final class Comparisons {

    private Comparisons() {}

    /** The source text, as text ({@code same_body}). */
    static Comparison rawCode() {
        return (before, after, compared) -> difference(
                Objects.equals(text(before.code().raw()), text(after.code().raw())));
    }

    /** A seed's checksum, its algorithm included ({@code same_seeds}). */
    static Comparison checksum() {
        return (before, after, compared) ->
                difference(same(before.code().checksum(), after.code().checksum()));
    }

    private static boolean same(Code.@Nullable Checksum before, Code.@Nullable Checksum after) {
        return before != null && before.equals(after);
    }

    /** What the project's files set, key by key; a key that is null and one that is not there differ. */
    static Comparison unrendered(Predicate<String> counts) {
        return (before, after, compared) -> {
            Json.Obj old = compared.unrendered().of(before);
            Json.Obj now = after.config().unrendered();
            return old.equals(now) ? null : names(differing(old, now, counts));
        };
    }

    private static Set<String> differing(Json.Obj before, Json.Obj after, Predicate<String> counts) {
        Set<String> names = new TreeSet<>(before.fields().keySet());
        names.addAll(after.fields().keySet());
        names.removeIf(name -> !counts.test(name)
                || same(before.fields().get(name), after.fields().get(name)));
        return names;
    }

    private static boolean same(@Nullable Json before, @Nullable Json after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return Values.EQUAL.isSame(before, after);
    }

    /** What the project's files set for some keys; a key that is null is not there ({@code same_database_representation}). */
    static Comparison unrenderedPlace(String... names) {
        return (before, after, compared) -> {
            Json.Obj old = compared.unrendered().of(before);
            Json.Obj now = after.config().unrendered();
            return differing(name -> !Values.EQUAL.isSame(old.get(name), now.get(name)), names);
        };
    }

    /** The resolved configuration as a whole. */
    static Comparison resolved() {
        return (before, after, compared) -> difference(Values.DATACLASS.isSame(
                before.config().resolved(), after.config().resolved()));
    }

    /** Fields of the artifact; null and absent are the same. */
    static Comparison fields(String... names) {
        return (before, after, compared) ->
                differing(name -> !Values.DATACLASS.isSame(field(before, name), field(after, name)), names);
    }

    private static Json field(Node node, String name) {
        return name.equals("description")
                ? Json.of(node.definition().description())
                : node.extras().get(name);
    }

    /** A field that dbt fills where the artifact does not say. */
    static Comparison field(String name, String otherwise) {
        return (before, after, compared) -> Objects.equals(
                        Objects.requireNonNullElse(before.extras().text(name), otherwise),
                        Objects.requireNonNullElse(after.extras().text(name), otherwise))
                ? null
                : names(List.of(name));
    }

    /** Fields within an object of the artifact. */
    static Comparison within(String object, String... names) {
        return (before, after, compared) -> differing(
                name -> !Values.DATACLASS.isSame(
                        before.extras().object(object).get(name),
                        after.extras().object(object).get(name)),
                names);
    }

    /** A function's overloads by what is in their SQL ({@code same_overloads}). */
    static Comparison overloads() {
        return items(
                "overloads",
                overload -> List.of(
                        overload.get("defined_in"),
                        overload.get("arguments"),
                        overload.get("returns"),
                        overload.get("raw_body")));
    }

    /** Where a saved query is exported to ({@code same_exports}). */
    static Comparison exports() {
        return items("exports", export -> {
            Json.Obj unrendered = export.object("unrendered_config");
            return List.of(
                    export.get("name"), unrendered.get("export_as"), unrendered.get("schema"), unrendered.get("alias"));
        });
    }

    private static Comparison items(String list, Function<Json.Obj, List<Json>> compared) {
        return (before, after, states) -> items(before.extras().items(list), compared)
                        .equals(items(after.extras().items(list), compared))
                ? null
                : names(List.of(list));
    }

    private static List<List<Json>> items(List<Json> items, Function<Json.Obj, List<Json>> compared) {
        return items.stream()
                .map(item -> compared.apply(item instanceof Json.Obj object ? object : Json.Obj.EMPTY))
                .toList();
    }

    /** The tags, in order ({@code same_tags}). */
    static Comparison tags() {
        return (before, after, compared) ->
                before.config().tags().equals(after.config().tags()) ? null : names(List.of("tags"));
    }

    /** dbt's fully qualified name ({@code same_fqn}). */
    static Comparison fqn() {
        return (before, after, compared) -> {
            List<String> old = before.definition().fqn();
            List<String> now = after.definition().fqn();
            return old.equals(now) ? null : Json.of(List.of(String.join(".", old), String.join(".", now)));
        };
    }

    /** The parents, in any order. */
    static Comparison parents() {
        return (before, after, compared) ->
                before.dependsOn().nodes().equals(after.dependsOn().nodes()) ? null : names(List.of("depends_on"));
    }

    /** Descriptions that dbt writes to the warehouse ({@code same_persisted_description}): the current state says which. */
    static Comparison persistedDescriptions() {
        return (before, after, compared) -> {
            Json.Obj persisted = after.config().resolved().object("persist_docs");
            List<String> changed = new ArrayList<>();
            if (Values.isTrue(persisted.get("relation"))
                    && !text(before.definition().description())
                            .equals(text(after.definition().description()))) {
                changed.add("description");
            }
            if (Values.isTrue(persisted.get("columns"))
                    && !before.columns().equals(after.columns())
                    && !columnDescriptions(before).equals(columnDescriptions(after))) {
                changed.add("columns");
            }
            return names(changed);
        };
    }

    private static Map<String, String> columnDescriptions(Node node) {
        Map<String, String> descriptions = new TreeMap<>();
        for (Column column : node.columns()) {
            descriptions.put(column.name(), text(column.description()));
        }
        return descriptions;
    }

    /** Where a source is; before dbt 1.9, and without its flag, after rendering. */
    static Comparison sourcePlace() {
        return (before, after, compared) -> {
            List<String> changed = new ArrayList<>();
            Relation old = before.relation();
            Relation now = after.relation();
            if (compared.moreUnrendered()) {
                for (String name : List.of("unrendered_database", "unrendered_schema")) {
                    if (!before.extras().get(name).equals(after.extras().get(name))) {
                        changed.add(name);
                    }
                }
            } else {
                addIfDiffers("database", old, now, Relation::database, changed);
                addIfDiffers("schema", old, now, Relation::schema, changed);
            }
            addIfDiffers("identifier", old, now, Relation::identifier, changed);
            return names(changed);
        };
    }

    private static void addIfDiffers(
            String name,
            @Nullable Relation before,
            @Nullable Relation after,
            Function<Relation, @Nullable String> part,
            List<String> changed) {
        String old = before == null ? null : part.apply(before);
        String now = after == null ? null : part.apply(after);
        if (!Objects.equals(old, now)) {
            changed.add(name);
        }
    }

    /** A difference that has nothing more to tell. */
    static @Nullable Json difference(boolean same) {
        return same ? null : Json.Null.INSTANCE;
    }

    /** A difference that names those that differ; null when none does. */
    static @Nullable Json differing(Predicate<String> differs, String... names) {
        List<String> changed = List.of();
        for (String name : names) {
            if (differs.test(name)) {
                changed = changed.isEmpty() ? new ArrayList<>() : changed;
                changed.add(name);
            }
        }
        return changed.isEmpty() ? null : Json.of(changed);
    }

    /** A difference that names what changed; null when nothing did. */
    static @Nullable Json names(Iterable<String> names) {
        List<String> all = new ArrayList<>();
        names.forEach(all::add);
        return all.isEmpty() ? null : Json.of(all);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
