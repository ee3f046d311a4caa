package org.recce4j.sql.internal.adapter;

import java.util.regex.Pattern;
import org.jooq.impl.DSL;
import org.recce4j.sql.Access;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.build.Sql;

/** PostgreSQL, by pgjdbc. The URL holds host and port alone: in it, a database name could set properties. */
public final class PostgresAdapter extends NetworkAdapter {

    private static final String DRIVER = "org.postgresql:postgresql:42.7.14";
    private static final int PORT = 5432;

    /** The server splits its options at white space, unless there is a backslash in front of it. */
    private static final Pattern OPTION_END = Pattern.compile("[\\s\\\\]");

    public PostgresAdapter() {
        super(new PostgresDialect(), DRIVER);
    }

    @Override
    String url(Settings settings) {
        if (settings.require("host", "connecting").startsWith("/")) {
            throw settings.invalid(
                    "host", "\"host\" is the folder of a Unix socket, which JDBC cannot use; give a host name");
        }
        return "jdbc:postgresql://" + settings.host("host") + ":" + settings.port("port", PORT) + "/";
    }

    @Override
    void connect(JdbcTarget.Builder jdbc, Settings settings, Access access) {
        jdbc.property("PGDBNAME", settings.text("database"))
                .property("user", settings.text("user"))
                .secret("password", settings.text("password"))
                .property("connectTimeout", settings.number("connect_timeout"))
                .property("loginTimeout", settings.number("connect_timeout"))
                .property("ApplicationName", applicationName(settings))
                .property("sslmode", settings.text("sslmode"))
                .property("sslcert", settings.text("sslcert"))
                .property("sslkey", settings.text("sslkey"))
                .property("sslrootcert", settings.text("sslrootcert"))
                .readOnly(access == Access.READ)
                .connectRetries(settings.retries("retries"));
        Integer idle = settings.number("keepalives_idle");
        if (idle != null && idle > 0) {
            jdbc.property("tcpKeepAlive", true);
        }
        String searchPath = settings.text("search_path");
        if (searchPath != null) {
            jdbc.property(
                    "options",
                    "-c search_path=" + OPTION_END.matcher(searchPath).replaceAll("\\\\$0"));
        }
        addZone(jdbc);
        addRole(jdbc, settings, dialect());
    }

    /** The profile's own name, else ours in place of dbt's. */
    private static String applicationName(Settings settings) {
        String given = settings.text("application_name");
        return given != null && settings.isGiven("application_name") ? given : "recce4j";
    }

    /** The driver gives the session the zone of the JVM, in which the same query would have another result on another machine. */
    static void addZone(JdbcTarget.Builder jdbc) {
        jdbc.statement("set timezone to 'UTC'");
    }

    /** Takes on the profile's role, whatever its name holds; dbt pastes it. */
    static void addRole(JdbcTarget.Builder jdbc, Settings settings, Dialect dialect) {
        String role = settings.text("role");
        if (role != null) {
            jdbc.statement(
                    Sql.builder(dialect).query("set role {0}", DSL.name(role)).getSQL());
        }
    }
}
