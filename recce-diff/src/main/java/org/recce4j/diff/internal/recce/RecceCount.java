package org.recce4j.diff.internal.recce;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/** One count of Recce's, or why there is none. */
record RecceCount(
        @Nullable Long rows, String status, @Nullable String message) {

    Json.Obj meta() {
        Json.Obj.Builder meta = Json.Obj.builder().put("status", status);
        return message == null ? meta.build() : meta.put("message", message).build();
    }

    String text() {
        return rows == null ? status : rows.toString();
    }
}
