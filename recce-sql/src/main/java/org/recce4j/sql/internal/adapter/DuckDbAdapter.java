package org.recce4j.sql.internal.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.Credentials;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.WarehouseAdapter;

/** DuckDB, by its own JDBC driver: one file, or a database in memory that lives as long as the session. */
public final class DuckDbAdapter implements WarehouseAdapter {

    private static final String MEMORY = ":memory:";
    private static final Dialect DIALECT = new DuckDbDialect();

    /** What dbt-duckdb does on connecting and we do not yet: better refused than silently left out. */
    private static final List<String> UNSUPPORTED =
            List.of("attach", "extensions", "secrets", "settings", "filesystems", "plugins", "remote", "is_ducklake");

    public DuckDbAdapter() {}

    @Override
    public String type() {
        return "duckdb";
    }

    @Override
    public Dialect dialect() {
        return DIALECT;
    }

    @Override
    public JdbcTarget jdbc(ProfileTarget target, Access access) {
        for (String key : UNSUPPORTED) {
            if (target.settings().get(key) != Json.Null.INSTANCE) {
                throw invalid(target, "its key \"" + key + "\" is not supported yet; remove it for this tool");
            }
        }
        Json.Obj settings = Credentials.of(target).values();
        String path = Objects.requireNonNull(settings.text("path"));
        Map<String, String> properties = new HashMap<>();
        settings.object("config_options").fields().forEach((name, value) -> properties.put(name, text(value)));
        properties.put("autoinstall_known_extensions", "false");
        boolean inMemory = path.equals(MEMORY);
        if (access == Access.READ && !inMemory) {
            properties.put("duckdb.read_only", "true");
        }
        // a name of its own lets several connections share a database in memory
        String url = "jdbc:duckdb:" + (inMemory ? MEMORY + UUID.randomUUID() : path);
        return new JdbcTarget(url, properties, "org.duckdb:duckdb_jdbc");
    }

    private static String text(Json value) {
        return String.valueOf(value.toPlain());
    }

    private static SqlException invalid(ProfileTarget target, String why) {
        return new SqlException(SqlErrorCode.PROFILE_INVALID, "Cannot open DuckDB with " + target + ": " + why, null);
    }
}
