package org.recce4j.diff.internal.count;

import java.util.Objects;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.diff.result.RowCount;
import org.recce4j.model.Node;
import org.recce4j.model.RecceException;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;

/** Why a node has no count. */
final class NoCount {

    private NoCount() {}

    static RowCount.Count notInManifest(String name, CheckContext.Side side) {
        return new RowCount.Count(
                null, "not_in_manifest", "\"" + name + "\" is not in the " + side.name() + " manifest");
    }

    static RowCount.Count of(Node node) {
        return CountableNodes.isCountable(node)
                ? new RowCount.Count(
                        null,
                        "unsupported_materialization",
                        "materialized as " + node.config().materialized() + ", it has no rows of its own")
                : new RowCount.Count(null, "unsupported_resource_type", "a " + node.type() + " has no rows of its own");
    }

    static RowCount.Count of(TableRows rows, CheckContext.Side side, SqlException failure) {
        String status = failure.code() == SqlErrorCode.TABLE_NOT_FOUND
                ? "table_not_found"
                : failure.code() == SqlErrorCode.PERMISSION_DENIED ? "permission_denied" : "failed";
        return new RowCount.Count(
                null, status, Objects.toString(explained(rows, side, failure).getMessage(), status));
    }

    private static RecceException explained(TableRows rows, CheckContext.Side side, SqlException failure) {
        return rows.isFiltered() && failure.code() == SqlErrorCode.SYNTAX
                ? rows.refused(rows.relation().displayName() + " in " + side.name(), failure)
                : failure;
    }
}
