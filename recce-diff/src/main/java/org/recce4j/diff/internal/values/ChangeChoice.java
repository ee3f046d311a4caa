package org.recce4j.diff.internal.values;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recce4j.diff.result.FrequentChange;
import org.recce4j.diff.result.FrequentChange.Kind;

/** Chooses the changes of a column that say most: none that another one explains. */
final class ChangeChoice {

    private static final int MOST = 3;

    private static final Comparator<FrequentChange> MOST_FREQUENT =
            Comparator.comparing(FrequentChange::rows).reversed().thenComparing(FrequentChange::kind);

    private ChangeChoice() {}

    static List<FrequentChange> of(List<FrequentChange> found) {
        List<FrequentChange> pairs =
                found.stream().filter(change -> change.kind() == Kind.VALUE).toList();
        List<FrequentChange> chosen = new ArrayList<>();
        found.stream().sorted(MOST_FREQUENT).forEach(change -> {
            boolean isPairAlone = pairs.stream()
                    .anyMatch(pair -> !pair.equals(change)
                            && pair.rows() == change.rows()
                            && ChangePattern.explains(change, pair));
            boolean isExplained = chosen.stream().anyMatch(other -> ChangePattern.explains(other, change));
            if (chosen.size() < MOST && !isPairAlone && !isExplained) {
                chosen.add(change);
            }
        });
        return chosen;
    }
}
