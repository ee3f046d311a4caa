package org.recce4j.sql.internal.adapter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ExternalAccess;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.WarehouseAdapter;
import org.recce4j.sql.internal.profile.Redaction;

/** DuckDB, by its own JDBC driver: one file, a database in memory that lives as long as the session, or MotherDuck. */
public final class DuckDbAdapter implements WarehouseAdapter {

    private static final String DRIVER = "org.duckdb:duckdb_jdbc:2.0.0.1";
    private static final String MEMORY = ":memory:";
    private static final String TOKEN = "motherduck_token";
    private static final Pattern TOKEN_IN_PATH = Pattern.compile("[?&]motherduck_token=([^&]*)");
    private static final String ZONE = "set global TimeZone = 'UTC'";
    private static final Dialect DIALECT = new DuckDbDialect();

    /** Properties of the driver, not of the database: they name files to run and to write. */
    private static final List<String> DENIED = List.of("session_init_sql_file", "session_init_sql_file_sha256");

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
        return jdbc(target, access, ExternalAccess.PROFILE);
    }

    @Override
    public JdbcTarget jdbc(ProfileTarget target, Access access, ExternalAccess external) {
        Settings settings = Settings.of(target);
        refuseWhatIsPython(settings);
        String path = settings.require("path", "connecting");
        Map<String, String> options = options(settings);
        boolean inMemory = path.equals(MEMORY);
        boolean motherDuck = isMotherDuck(path);
        String token = token(settings, motherDuck ? path : "");
        boolean readsFile = access == Access.READ && !inMemory && !motherDuck;
        boolean locked = access == Access.READ && !DuckDbLock.needsNetwork(settings.values());
        if (readsFile) {
            options.keySet().removeIf(name -> name.equalsIgnoreCase("access_mode"));
        }
        // it would keep the lock, or the settings of further connections, from being set up; it is set behind them
        options.keySet().removeIf(DuckDbLock::isLock);
        JdbcTarget.Builder jdbc =
                settings.jdbc("jdbc:duckdb:" + address(path), DRIVER).connectRetries(connectRetries(settings));
        options.forEach((name, value) -> {
            if (Redaction.isSecret(name)) {
                jdbc.secret(name, value);
            } else {
                jdbc.property(name, value);
            }
        });
        jdbc.property("autoinstall_known_extensions", options.getOrDefault("autoinstall_known_extensions", "false"))
                .property("custom_user_agent", options.getOrDefault("custom_user_agent", "recce4j"))
                .secret(TOKEN, token);
        if (readsFile) {
            jdbc.property("duckdb.read_only", true).releasedWhenIdle(true);
        }
        if (!motherDuck) {
            jdbc.inProcess();
        }
        List<String> lock = locked ? DuckDbLock.of(settings, external) : DuckDbLock.ofProfile(settings);
        if (!hasZone(settings)) {
            // of the whole database: sessions that share a locked one cannot set anything
            if (lock.isEmpty()) {
                jdbc.statement(ZONE);
            } else {
                jdbc.lockStatement(ZONE);
            }
        }
        DuckDbStatements.of(settings, access, name -> DuckDbLock.isLock(name) || (locked && DuckDbLock.makes(name)))
                .forEach(jdbc::statement);
        lock.forEach(jdbc::lockStatement);
        return jdbc.build();
    }

    /** Whether the profile names a time zone; without one, the database would have that of the machine. */
    private static boolean hasZone(Settings settings) {
        return Stream.of("settings", "config_options")
                .flatMap(key -> settings.values().object(key).fields().keySet().stream())
                .anyMatch("TimeZone"::equalsIgnoreCase);
    }

    private static Map<String, String> options(Settings settings) {
        Map<String, String> options = new LinkedHashMap<>();
        settings.values().object("config_options").fields().forEach((name, value) -> {
            if (DENIED.contains(name.strip().toLowerCase(Locale.ROOT))) {
                throw settings.invalid(
                        "config_options", "\"" + name + "\" is an option of the driver that runs a file; remove it");
            }
            options.put(name, String.valueOf(value.toPlain()));
        });
        return options;
    }

    private static int connectRetries(Settings settings) {
        return settings.values().object("retries").get("connect_attempts") instanceof Json.Num attempts
                ? attempts.value().intValue() - 1
                : 0;
    }

    private static void refuseWhatIsPython(Settings settings) {
        for (String key : List.of("filesystems", "remote", "use_credential_provider")) {
            if (settings.has(key)) {
                throw settings.invalid(
                        key,
                        "\"" + key + "\" is done by Python inside dbt-duckdb and cannot be done here; for files in a"
                                + " cloud use \"secrets\" and the extension httpfs");
            }
        }
        boolean others = settings.values().items("plugins").stream()
                .anyMatch(plugin -> !(plugin instanceof Json.Obj object && "motherduck".equals(object.text("module"))));
        if (others) {
            throw settings.invalid("plugins", "\"plugins\" are Python code and cannot run here; remove them");
        }
    }

    /** MotherDuck's token, from wherever dbt-duckdb takes it. */
    private static @Nullable String token(Settings settings, String path) {
        Matcher inPath = TOKEN_IN_PATH.matcher(path);
        if (inPath.find()) {
            return inPath.group(1);
        }
        String setting = settings.values().object("settings").text(TOKEN);
        return setting == null ? settings.text(TOKEN) : setting;
    }

    private static String address(String path) {
        if (path.equals(MEMORY)) {
            // a name of its own lets several connections share a database in memory
            return MEMORY + UUID.randomUUID();
        }
        return isMotherDuck(path) ? withoutToken(path) : path;
    }

    private static boolean isMotherDuck(String path) {
        return path.startsWith("md:") || path.startsWith("motherduck:");
    }

    private static String withoutToken(String path) {
        String rest = TOKEN_IN_PATH.matcher(path).replaceAll("");
        return rest.indexOf('?') < 0 ? rest.replaceFirst("&", "?") : rest;
    }
}
