package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.model.ResourceType;

/** Compares where nodes are, but for what an environment makes of it. */
final class PlaceComparison {

    /**
     * A part of a relation's name.
     *
     * @param name what it is called
     * @param maker the macro by which dbt makes it
     * @param of returns it
     */
    private record Part(String name, String maker, Function<Relation, @Nullable String> of) {}

    private static final List<Part> PARTS = List.of(
            new Part("database", "generate_database_name", Relation::database),
            new Part("schema", "generate_schema_name", Relation::schema),
            new Part("alias", "generate_alias_name", Relation::identifier));

    private PlaceComparison() {}

    /** What a node asks for and, within one environment, what dbt made of it. */
    static AspectComparison<StandardContext> ofNode() {
        return new AspectComparison<>(
                "database, schema and alias as the project sets them; within one environment also the resolved names"
                        + " and their quoting",
                PlaceComparison::node);
    }

    private static Difference node(Node before, Node after, StandardContext context) {
        Set<String> changed = new TreeSet<>(renamed(before, after, context));
        for (String key : ConfigKeys.PLACES) {
            Json old = before.config().resolved().get(key);
            Json now = after.config().resolved().get(key);
            if (!isSameText(old, now, context.environments().places())
                    && !context.environments().explain(key, before, after)) {
                changed.add(key);
            }
        }
        if (changed.isEmpty() && context.environments().places().areSame()) {
            addIfDiffers("database", before, after, Relation::database, changed);
            addIfDiffers("schema", before, after, Relation::schema, changed);
            addIfDiffers("alias", before, after, Relation::identifier, changed);
            if (changed.isEmpty() && context.versions().areSame()) {
                addIfDiffers("quoting", before, after, Relation::rendered, changed);
            }
        }
        return Difference.named(changed);
    }

    /** Names that moved though their macro changed are never taken for those of another environment. */
    private static Set<String> renamed(Node before, Node after, StandardContext context) {
        Set<String> renamed = new TreeSet<>();
        String packageName = after.definition().packageName();
        for (Part part : PARTS) {
            if (context.environments().changesNames().test(part.maker(), packageName)) {
                addIfDiffers(part.name(), before, after, part.of(), renamed);
            }
        }
        return renamed;
    }

    private static boolean isSameText(Json old, Json now, TargetPlaces places) {
        return places.isSameName(text(old), text(now));
    }

    private static @Nullable String text(Json value) {
        return value instanceof Json.Str text ? text.value() : null;
    }

    /** Where a source is: its identifier, and what its files say of database and schema. */
    static AspectComparison<StandardContext> ofSource() {
        return new AspectComparison<>(
                "database and schema as the project's files set them, and the identifier", PlaceComparison::source);
    }

    private static Difference source(Node before, Node after, StandardContext context) {
        List<String> changed = new ArrayList<>();
        addIfMoved("database", before, after, Relation::database, context, changed);
        addIfMoved("schema", before, after, Relation::schema, context, changed);
        addIfDiffers("identifier", before, after, Relation::identifier, changed);
        return Difference.named(changed);
    }

    private static void addIfMoved(
            String name,
            Node before,
            Node after,
            Function<Relation, @Nullable String> part,
            StandardContext context,
            Collection<String> changed) {
        Json old = unrendered(name, before);
        Json now = unrendered(name, after);
        boolean areKnown = context.versions().areSame() && (old != Json.Null.INSTANCE || now != Json.Null.INSTANCE);
        boolean same = areKnown
                ? old.equals(now) && !isMovedByVariable(now, before, after, part, context)
                : context.environments().places().isSameName(part(before, part), part(after, part))
                        || (old != Json.Null.INSTANCE && old.equals(now))
                        || (old == Json.Null.INSTANCE
                                && now == Json.Null.INSTANCE
                                && isMovedByTarget(before, after, part, context));
        if (!same) {
            changed.add(name);
        }
    }

    /** Within one environment the same text has another value only if something but the target gave it. */
    private static boolean isMovedByVariable(
            Json text, Node before, Node after, Function<Relation, @Nullable String> part, StandardContext context) {
        Json old = Json.of(part(before, part));
        Json now = Json.of(part(after, part));
        Environments environments = context.environments();
        return environments.places().areSame()
                && !environments.texts().explains(text, old, now, ConfigText.TARGET)
                && !environments.texts().explains(text, old, now, ConfigText.RUN);
    }

    private static Json unrendered(String name, Node source) {
        Json text = source.extras().get("unrendered_" + name);
        return text.equals(Json.of("")) ? Json.Null.INSTANCE : text;
    }

    /**
     * dbt 2.0 does not say what the files say of a source's place. In another environment it is taken for the environment's doing
     * when all sources of that place are in one other place now, and no source was there before.
     */
    private static boolean isMovedByTarget(
            Node before, Node after, Function<Relation, @Nullable String> part, StandardContext context) {
        if (context.environments().places().areSame()
                || context.versions().before().major() < 2
                || context.versions().after().major() < 2) {
            return false;
        }
        String old = part(before, part);
        String now = part(after, part);
        return context.states().current().nodes().stream()
                .filter(node -> node.type().equals(ResourceType.SOURCE))
                .allMatch(node -> context.pairs()
                        .before(node)
                        .map(was -> Objects.equals(part(was, part), old) == Objects.equals(part(node, part), now))
                        .orElse(true));
    }

    private static void addIfDiffers(
            String name,
            Node before,
            Node after,
            Function<Relation, @Nullable String> part,
            Collection<String> changed) {
        String old = part(before, part);
        String now = part(after, part);
        if (old != null && now != null && !old.equals(now)) {
            changed.add(name);
        }
    }

    private static @Nullable String part(Node node, Function<Relation, @Nullable String> part) {
        Relation relation = node.relation();
        return relation == null ? null : part.apply(relation);
    }
}
