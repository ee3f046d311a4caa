package org.recce4j.changes.internal.detect;

import static org.recce4j.changes.internal.detect.SharedComparisons.listed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;

/** The comparisons that dbt's own rules are made of; each does what the method of that name in dbt does. */
final class DbtComparisons {

    private static final List<String> UNRENDERED_PLACE = List.of("unrendered_database", "unrendered_schema");

    private DbtComparisons() {}

    /** The source text, as text ({@code same_body}). */
    static AspectComparison<DetectionContext> sourceText() {
        return new AspectComparison<>(
                "the source text",
                (before, after, context) -> Difference.unless(Objects.equals(
                        text(before.code().raw()), text(after.code().raw()))));
    }

    /** A seed's checksum, its algorithm included ({@code same_seeds}). */
    static AspectComparison<DetectionContext> checksum() {
        return new AspectComparison<>(
                "the checksum of the file, and its algorithm",
                (before, after, context) -> Difference.unless(
                        same(before.code().checksum(), after.code().checksum())));
    }

    private static boolean same(Code.@Nullable Checksum before, Code.@Nullable Checksum after) {
        return before != null && before.equals(after);
    }

    /** What the project's files set, key by key; a key that is null and one that is not there differ. */
    static AspectComparison<DbtContext> configs() {
        return configs("the configuration before Jinja", key -> true);
    }

    static AspectComparison<DbtContext> configsExcept(String... names) {
        Set<String> excluded = Set.of(names);
        return configs("the configuration before Jinja, except " + listed(names), key -> !excluded.contains(key));
    }

    static AspectComparison<DbtContext> configsOnly(String... names) {
        return configs("the configuration before Jinja, only " + listed(names), Set.of(names)::contains);
    }

    private static AspectComparison<DbtContext> configs(String words, Predicate<String> counts) {
        return new AspectComparison<>(words, (before, after, context) -> {
            Json.Obj old = context.unrendered().of(before);
            Json.Obj now = after.config().unrendered();
            return old.equals(now) ? Difference.same() : Difference.named(differing(old, now, counts));
        });
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
        return ValueSameness.EQUAL.isSame(before, after);
    }

    /** What the project's files set for some keys; a key that is null is not there ({@code same_database_representation}). */
    static AspectComparison<DbtContext> relation(String... names) {
        return new AspectComparison<>(
                listed(names) + " of the configuration before Jinja", (before, after, context) -> {
                    Json.Obj old = context.unrendered().of(before);
                    Json.Obj now = after.config().unrendered();
                    return Difference.among(name -> !ValueSameness.EQUAL.isSame(old.get(name), now.get(name)), names);
                });
    }

    /** The resolved configuration as a whole. */
    static AspectComparison<DetectionContext> resolvedConfigs() {
        return new AspectComparison<>(
                "the resolved configuration",
                (before, after, context) -> Difference.unless(ValueSameness.DATACLASS.isSame(
                        before.config().resolved(), after.config().resolved())));
    }

    /** Fields within an object of the artifact. */
    static AspectComparison<DetectionContext> fieldsOf(String object, String... names) {
        return new AspectComparison<>(
                "fields of `" + object + "`: " + listed(names),
                (before, after, context) -> Difference.among(
                        name -> !ValueSameness.DATACLASS.isSame(
                                before.extras().object(object).get(name),
                                after.extras().object(object).get(name)),
                        names));
    }

    /** A function's overloads by what is in their SQL ({@code same_overloads}). */
    static AspectComparison<DetectionContext> overloads() {
        String[] fields = {"defined_in", "arguments", "returns", "raw_body"};
        return items(
                "overloads",
                listed(fields),
                overload -> Stream.of(fields).map(overload::get).toList());
    }

    /** Where a saved query is exported to ({@code same_exports}). */
    static AspectComparison<DetectionContext> exports() {
        String[] keys = {"export_as", "schema", "alias"};
        return items("exports", "`name`, and before Jinja " + listed(keys), export -> {
            List<Json> compared = new ArrayList<>(List.of(export.get("name")));
            for (String key : keys) {
                compared.add(export.object("unrendered_config").get(key));
            }
            return compared;
        });
    }

    private static AspectComparison<DetectionContext> items(
            String list, String fields, Function<Json.Obj, List<Json>> compared) {
        Difference differs = Difference.named(List.of(list));
        return new AspectComparison<>(
                "fields of each item of `" + list + "`: " + fields,
                (before, after, context) -> items(before.extras().items(list), compared)
                                .equals(items(after.extras().items(list), compared))
                        ? Difference.same()
                        : differs);
    }

    private static List<List<Json>> items(List<Json> items, Function<Json.Obj, List<Json>> compared) {
        return items.stream()
                .map(item -> compared.apply(item instanceof Json.Obj object ? object : Json.Obj.EMPTY))
                .toList();
    }

    /** The tags, in order ({@code same_tags}). */
    static AspectComparison<DetectionContext> tags() {
        Difference differs = Difference.named(List.of("tags"));
        return new AspectComparison<>(
                "the tags, in their order",
                (before, after, context) ->
                        before.config().tags().equals(after.config().tags()) ? Difference.same() : differs);
    }

    /** The parents ({@code same_depends_on}). */
    static AspectComparison<DetectionContext> parents() {
        Difference differs = Difference.named(List.of("depends_on"));
        return new AspectComparison<>(
                "the parents (`depends_on`)",
                (before, after, context) ->
                        before.dependsOn().nodes().equals(after.dependsOn().nodes()) ? Difference.same() : differs);
    }

    /** Descriptions that dbt writes to the warehouse ({@code same_persisted_description}): the current state says which. */
    static AspectComparison<DetectionContext> persistedDescriptions() {
        return new AspectComparison<>(
                "the descriptions of the node and its columns that dbt writes to the warehouse (`persist_docs`)",
                (before, after, context) -> {
                    Json.Obj persisted = after.config().resolved().object("persist_docs");
                    List<String> changed = new ArrayList<>();
                    if (ValueSameness.isTrue(persisted.get("relation"))
                            && !description(before).equals(description(after))) {
                        changed.add("description");
                    }
                    if (ValueSameness.isTrue(persisted.get("columns"))
                            && !before.columns().equals(after.columns())
                            && !columnDescriptions(before).equals(columnDescriptions(after))) {
                        changed.add("columns");
                    }
                    return Difference.named(changed);
                });
    }

    private static String description(Node node) {
        return text(node.definition().description());
    }

    private static Map<String, String> columnDescriptions(Node node) {
        Map<String, String> descriptions = new TreeMap<>();
        for (Column column : node.columns()) {
            descriptions.put(column.name(), text(column.description()));
        }
        return descriptions;
    }

    /** Where a source is; before dbt 1.9, and without its flag, after rendering. */
    static AspectComparison<DbtContext> sourceRelation() {
        return new AspectComparison<>(
                "the database and the schema, before Jinja if `state_modified_compare_more_unrendered_values` is on,"
                        + " otherwise after it; the identifier",
                (before, after, context) -> {
                    List<String> changed = new ArrayList<>();
                    Relation old = before.relation();
                    Relation now = after.relation();
                    if (context.moreUnrendered()) {
                        for (String name : UNRENDERED_PLACE) {
                            if (!before.extras().get(name).equals(after.extras().get(name))) {
                                changed.add(name);
                            }
                        }
                    } else {
                        addIfDiffers("database", old, now, Relation::database, changed);
                        addIfDiffers("schema", old, now, Relation::schema, changed);
                    }
                    addIfDiffers("identifier", old, now, Relation::identifier, changed);
                    return Difference.named(changed);
                });
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

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
