package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.result.KeySource;
import org.recce4j.model.print.Numbers;

/**
 * Keys that are in several rows.
 *
 * @param inBase how many they are in base
 * @param baseExamples some of base's
 * @param inCurrent how many they are in current
 * @param currentExamples some of current's
 */
record KeyRepeats(long inBase, List<String> baseExamples, long inCurrent, List<String> currentExamples) {

    static final int EXAMPLES = 5;

    /** Returns a key as an example. */
    static String example(String side, List<String> names, List<String> values, long rows) {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            key.add(names.get(i) + " = " + values.get(i));
        }
        return side + ": " + String.join(", ", key) + ": " + Numbers.count(rows, "row");
    }

    DiffException failure(String model, List<String> names, KeySource source) {
        List<String> sides = new ArrayList<>();
        if (inBase > 0) {
            sides.add(Numbers.of(inBase) + (inBase == 1 ? " value repeats" : " values repeat") + " in base");
        }
        if (inCurrent > 0) {
            String repeat = inBase > 0 ? "" : inCurrent == 1 ? " value repeats" : " values repeat";
            sides.add(Numbers.of(inCurrent) + repeat + " in current");
        }
        List<String> examples = new ArrayList<>(baseExamples);
        examples.addAll(currentExamples);
        return new DiffException(
                DiffErrorCode.KEY_NOT_UNIQUE,
                "Cannot compare \"" + model + "\": primary key " + names
                        + (source == KeySource.GIVEN ? "" : " (" + source.words() + ")") + " is not unique: "
                        + String.join(", ", sides) + " (NULL counts as a value); give another primary_key",
                examples);
    }
}
