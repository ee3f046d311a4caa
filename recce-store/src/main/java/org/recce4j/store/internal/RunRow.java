package org.recce4j.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Run;
import org.recce4j.model.text.JsonText;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Reads a row of the table {@code runs}. */
final class RunRow {

    static final List<String> READ =
            List.of("run_id", "content", "tree_id", "bare_tree_id", "results_id", "freshness_id", "details_id");

    private static final String NO_RUN = "its row in runs was changed by hand, \"content\" is not a run";

    private RunRow() {}

    static StoredRun row(ResultSet set) throws SQLException {
        int column = 1;
        String id = set.getString(column++);
        Json.Obj content = content(id, set.getString(column++));
        StoredRun run = new StoredRun(
                run(id, content),
                Objects.requireNonNullElse(set.getString(column++), ""),
                Objects.requireNonNullElse(set.getString(column++), ""),
                set.getString(column++),
                set.getString(column++),
                Objects.requireNonNullElse(set.getString(column), ""));
        if (!run.run().id().equals(id) || !run.isSealedBy(content)) {
            throw damaged(id, "its row in runs was changed by hand", null);
        }
        return run;
    }

    private static Json.Obj content(String id, @Nullable String content) {
        try {
            if (content != null && JsonText.read(content) instanceof Json.Obj json) {
                return json;
            }
        } catch (IllegalArgumentException damaged) {
            throw damaged(id, NO_RUN, damaged);
        }
        throw damaged(id, NO_RUN, null);
    }

    private static Run run(String id, Json.Obj content) {
        try {
            return Run.fromJson(content);
        } catch (IllegalArgumentException damaged) {
            throw damaged(id, NO_RUN, damaged);
        }
    }

    static StoreException damaged(String id, String why, @Nullable IllegalArgumentException cause) {
        return new StoreException(
                StoreErrorCode.DAMAGED,
                "Cannot read run \"" + id + "\": " + why + (cause == null ? "" : " (" + cause.getMessage() + ")")
                        + "; restore the row, or delete it and save the run again",
                cause);
    }
}
