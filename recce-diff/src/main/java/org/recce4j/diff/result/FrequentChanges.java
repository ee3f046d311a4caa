package org.recce4j.diff.result;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckResult;
import org.recce4j.model.Json;

/**
 * What many changed values have in common, in the columns with the most differences. As JSON {@code {changes,
 * failure}}.
 *
 * @param changes the changes, column by column, the most frequent first; each occurs in at least two rows
 * @param failure why they could not be counted; null if they were
 */
public record FrequentChanges(
        List<FrequentChange> changes, @Nullable String failure) {

    /** None were asked for, or no value differs. */
    public static final FrequentChanges NONE = new FrequentChanges(List.of(), null);

    public FrequentChanges {
        changes = List.copyOf(changes);
    }

    List<CheckResult.Detail> details() {
        if (failure != null) {
            return List.of(new CheckResult.Detail("frequent changes could not be counted: " + failure, List.of()));
        }
        if (changes.isEmpty()) {
            return List.of();
        }
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("column", "change", "rows"));
        changes.forEach(change -> table.add(List.of(change.column(), change.words(), Cells.of(change.rows()))));
        return List.of(new CheckResult.Detail("most frequent changes", table));
    }

    Json.Obj toJson() {
        return Json.Obj.builder()
                .put("changes", changes.stream().map(FrequentChange::toJson).toList())
                .put("failure", failure)
                .build();
    }
}
