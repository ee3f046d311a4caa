package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;

/**
 * The target database and schema of two environments: those that most models are in. A name that differs only by
 * them is no change: {@code dev_raw} and {@code prod_raw}. Two environments may use the same names in two accounts or files; then
 * a configuration that reads the target tells them apart, or what the caller calls them.
 *
 * @param databases the target databases
 * @param schemas the target schemas
 * @param targets the names of the targets, where a configuration says them
 * @param areTwo whether there are two environments whatever the names
 */
record TargetPlaces(NamePair databases, NamePair schemas, NamePair targets, boolean areTwo) {

    static TargetPlaces of(ProjectState base, ProjectState current, ConfigText texts) {
        Targets targets = new Targets(base, current, texts);
        return new TargetPlaces(
                new NamePair(
                        TargetName.of(base, "database", Relation::database),
                        TargetName.of(current, "database", Relation::database)),
                new NamePair(
                        TargetName.of(base, "schema", Relation::schema),
                        TargetName.of(current, "schema", Relation::schema)),
                targets.names(),
                targets.areTwo(base, current));
    }

    /** Whether both states are known to be of one environment. */
    boolean areSame() {
        return !areTwo && schemas.before() != null && schemas.isSame() && databases.isSame();
    }

    /** Whether two values are the same but for names of the environments in their texts; not within one environment. */
    boolean isSameButForNames(Json old, Json now) {
        if (areSame()) {
            return false;
        }
        if (old instanceof Json.Str before && now instanceof Json.Str after) {
            return isSameName(before.value(), after.value()) || targets.maps(before.value(), after.value());
        }
        if (old instanceof Json.Arr before && now instanceof Json.Arr after) {
            List<Json> others = after.items();
            return before.items().size() == others.size()
                    && IntStream.range(0, others.size())
                            .allMatch(i -> isSameButForNames(before.items().get(i), others.get(i)));
        }
        if (old instanceof Json.Obj before && now instanceof Json.Obj after) {
            return before.fields().keySet().equals(after.fields().keySet())
                    && before.fields().keySet().stream()
                            .allMatch(key -> isSameButForNames(before.get(key), after.get(key)));
        }
        return old.equals(now);
    }

    /** Whether two names are the same but for the environment. */
    boolean isSameName(@Nullable String old, @Nullable String now) {
        if (old == null || now == null) {
            return old == null && now == null;
        }
        return old.equals(now) || List.of(databases, schemas).stream().anyMatch(pair -> pair.maps(old, now));
    }
}
