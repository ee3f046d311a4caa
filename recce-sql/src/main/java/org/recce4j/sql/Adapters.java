package org.recce4j.sql;

import java.util.Map;
import java.util.TreeMap;
import org.recce4j.sql.internal.adapter.DuckDbAdapter;

/** The warehouses that a caller can connect to. Immutable: there is no registry. */
public final class Adapters {

    private final Map<String, WarehouseAdapter> byType;

    private Adapters(Map<String, WarehouseAdapter> byType) {
        this.byType = byType;
    }

    /** Returns the adapters that come with recce4j. */
    public static Adapters builtIn() {
        return new Adapters(Map.of()).with(new DuckDbAdapter());
    }

    /** Returns these and one more; it replaces the one of its type. */
    public Adapters with(WarehouseAdapter adapter) {
        Map<String, WarehouseAdapter> more = new TreeMap<>(byType);
        more.put(adapter.type(), adapter);
        return new Adapters(more);
    }

    /**
     * Returns the adapter of a profile type.
     *
     * @throws SqlException ADAPTER_NOT_FOUND when there is none
     */
    public WarehouseAdapter require(String type) {
        WarehouseAdapter adapter = byType.get(type);
        if (adapter == null) {
            throw new SqlException(
                    SqlErrorCode.ADAPTER_NOT_FOUND,
                    "Cannot use profile type \"" + type + "\": known types are " + byType.keySet()
                            + "; add one with Adapters.with(...)",
                    null);
        }
        return adapter;
    }
}
