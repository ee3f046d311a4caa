package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.recce4j.diff.Masking;
import org.recce4j.model.Json;

/**
 * Masks the values of a row.
 *
 * @param hidden whether the values of each column are hidden
 */
public record RowMask(Masking masking, List<Boolean> hidden) {

    public RowMask {
        hidden = List.copyOf(hidden);
    }

    /** Returns the values that a result may show. */
    public List<Json> of(List<Json> row) {
        List<Json> shown = new ArrayList<>(row);
        for (int i = 0; i < row.size(); i++) {
            if (hidden.get(i)) {
                shown.set(i, masking.shown(row.get(i)));
            }
        }
        return shown;
    }
}
