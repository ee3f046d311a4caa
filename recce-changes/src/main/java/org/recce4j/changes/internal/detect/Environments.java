package org.recce4j.changes.internal.detect;

import java.util.function.BiPredicate;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/**
 * What two environments, or two runs, make of the same text.
 *
 * @param places how the places of one environment are called in the other
 * @param runs what the runs write into values
 * @param texts what the files say of configurations
 * @param changesNames whether the macro of a name, in force for a package, by which dbt makes names of relations, changed
 */
record Environments(TargetPlaces places, Runs runs, ConfigText texts, BiPredicate<String, String> changesNames) {

    static Environments of(StatePair states, BiPredicate<String, String> changesNames) {
        ConfigText texts = ConfigText.of(states);
        Runs runs = Runs.of(states.base(), states.current());
        return new Environments(TargetPlaces.of(states.base(), states.current(), texts), runs, texts, changesNames);
    }

    /**
     * Whether the environment, or the run, gives a key different values though the files, or the node's own text, of both states say
     * the same: in two environments whatever the text is, in one where it reads what another run gives another value.
     */
    boolean explain(String key, Node before, Node after) {
        Json text = texts.shared(key, before, after);
        return text != null
                && (!places.areSame()
                        || texts.explains(
                                text,
                                before.config().resolved().get(key),
                                after.config().resolved().get(key),
                                ConfigText.RUN));
    }

    /** Whether two values are the same but for what the runs write into them. */
    boolean areSame(Json old, Json now, ValueSameness how) {
        return how.isSame(old, now) || (!runs.before().isEmpty() && how.isSame(runs.translated(old), now));
    }
}
