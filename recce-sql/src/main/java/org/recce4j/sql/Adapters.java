package org.recce4j.sql;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.internal.adapter.BigQueryAdapter;
import org.recce4j.sql.internal.adapter.DatabricksAdapter;
import org.recce4j.sql.internal.adapter.DuckDbAdapter;
import org.recce4j.sql.internal.adapter.PostgresAdapter;
import org.recce4j.sql.internal.adapter.RedshiftAdapter;
import org.recce4j.sql.internal.adapter.SnowflakeAdapter;

/** The kinds of warehouses that a caller can connect to. There is no global registry. Immutable. */
public final class Adapters {

    static final String HOW_TO_ADD =
            "another warehouse needs an adapter in Java, which a program adds with Adapters.with(…)";

    private final Map<String, WarehouseAdapter> byType;
    private final @Nullable ClassLoader driverLoader;

    private Adapters(Map<String, WarehouseAdapter> byType, @Nullable ClassLoader driverLoader) {
        this.byType = byType;
        this.driverLoader = driverLoader;
    }

    /** Returns the adapters that come with recce4j: the six of {@link Credentials}. */
    public static Adapters builtIn() {
        return new Adapters(Map.of(), null)
                .with(new BigQueryAdapter())
                .with(new DatabricksAdapter())
                .with(new DuckDbAdapter())
                .with(new PostgresAdapter())
                .with(new RedshiftAdapter())
                .with(new SnowflakeAdapter());
    }

    /** Returns these and another adapter, which replaces the one of its type. */
    public Adapters with(WarehouseAdapter adapter) {
        Map<String, WarehouseAdapter> more = new TreeMap<>(byType);
        more.put(adapter.type(), adapter);
        return new Adapters(more, driverLoader);
    }

    /** Returns these with a class loader in which JDBC drivers are looked for first, by its {@code META-INF/services}. */
    public Adapters withDrivers(ClassLoader loader) {
        return new Adapters(byType, loader);
    }

    /** Returns the class loader of drivers that are not on the class path; null if there is none. */
    @Nullable
    ClassLoader driverLoader() {
        return driverLoader;
    }

    /**
     * Returns the adapter of a profile type.
     *
     * @throws SqlException ADAPTER_NOT_FOUND if there is none
     */
    public WarehouseAdapter require(String type) {
        WarehouseAdapter adapter = byType.get(type);
        if (adapter == null) {
            throw new SqlException(
                    SqlErrorCode.ADAPTER_NOT_FOUND,
                    "Cannot use profile type \"" + type + "\": known types are " + byType.keySet() + "; " + HOW_TO_ADD);
        }
        return adapter;
    }
}
