package org.recce4j.diff.result;

import java.math.BigDecimal;
import org.recce4j.model.Json;
import org.recce4j.model.print.Numbers;

/**
 * The sample of the rows that a check compares, the same on both sides. Nothing is known about the other rows.
 *
 * @param share the share of the keys, between 0 and 1; without a key, of the rows
 * @param ofKeys whether rows with equal keys belong together; if not, equal rows do
 */
public record SampledPart(BigDecimal share, boolean ofKeys) {

    /** Returns words such as {@code a sample of 1% of the keys}. */
    String words() {
        return "a sample of " + percent() + "% of the " + (ofKeys ? "keys" : "rows");
    }

    private String percent() {
        return share.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    /** Returns words such as {@code a sample of 1% of the keys: 10,234 rows}. */
    String words(long rows) {
        return words() + ": " + Numbers.count(rows, "row");
    }

    /** Returns what was not compared. */
    String others() {
        return "the rows outside " + words();
    }

    Json.Obj toJson() {
        return Json.Obj.builder()
                .put("share", share)
                .put("of", ofKeys ? "keys" : "rows")
                .build();
    }
}
