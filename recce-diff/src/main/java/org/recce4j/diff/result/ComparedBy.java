package org.recce4j.diff.result;

import org.recce4j.model.Json;
import org.recce4j.sql.build.Fingerprint;

/** How rows were compared. */
public enum ComparedBy {
    /** All rows of both tables were joined and compared. */
    ROWS("rows", ""),
    /** The tables have the same rows in the same order: the first equals the first, and so on. */
    ROW_ORDER("row_order", ""),
    /** The fingerprints of both tables are equal; docs/checks.md says what that proves. */
    FINGERPRINT("fingerprint", ", proven by a fingerprint of " + Fingerprint.BITS + " bits");

    private final String text;
    private final String words;

    ComparedBy(String text, String words) {
        this.text = text;
        this.words = words;
    }

    /** Returns it as JSON has it, such as {@code row_order}. */
    public String text() {
        return text;
    }

    void putInto(Json.Obj.Builder json) {
        json.put("compared_by", text);
        if (this == FINGERPRINT) {
            json.put(
                    "fingerprint",
                    Json.Obj.builder().put("bits", Fingerprint.BITS).build());
        }
    }

    /** Returns what a summary says of it at the end of what it says of equal rows. */
    String words() {
        return words;
    }
}
