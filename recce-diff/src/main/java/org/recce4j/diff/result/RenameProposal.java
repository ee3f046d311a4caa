package org.recce4j.diff.result;

import org.recce4j.model.Json;

/**
 * A column that only base has and one that only current has, with values that agree: it looks renamed. As JSON
 * {@code {base, current, equal, rows}}.
 *
 * @param base the column's name in base
 * @param current the column's name in current
 * @param equal in how many of the rows that both tables have the values are the same, NULL being the same as NULL
 * @param rows how many rows both tables have
 */
public record RenameProposal(String base, String current, long equal, long rows) {

    String words() {
        return current + " in current looks like " + base + " in base renamed (equal in " + percent()
                + "% of rows): compare them with map: {" + base + ": " + current + "}";
    }

    private String percent() {
        return equal == rows ? "100" : Shares.percent(equal, rows);
    }

    Json.Obj toJson() {
        return Json.Obj.builder()
                .put("base", base)
                .put("current", current)
                .put("equal", equal)
                .put("rows", rows)
                .build();
    }
}
