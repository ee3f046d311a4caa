package org.recce4j.diff.result;

import org.recce4j.model.Json;

/** The head of a table in Recce's results. */
final class Frames {

    private Frames() {}

    static Json.Obj column(String name, String type) {
        return Json.Obj.builder()
                .put("key", name)
                .put("name", name)
                .put("type", type)
                .build();
    }
}
