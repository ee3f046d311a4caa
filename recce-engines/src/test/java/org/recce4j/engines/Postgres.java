package org.recce4j.engines;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.sql.ProfileTarget;

/** One PostgreSQL for all tests of the build; it stops with the JVM. */
final class Postgres {

    private static final EmbeddedPostgres SERVER = start();
    private static final Set<String> DATABASES = new HashSet<>();

    private Postgres() {}

    static int port() {
        return SERVER.getPort();
    }

    static ProfileTarget target() {
        return new ProfileTarget("engines", "test", "postgres", settings(port()));
    }

    /** A profile's settings for it, by whichever address. */
    static Json.Obj settings(int port) {
        return settings(port, "postgres");
    }

    /** Returns the name of a database of the test's own; the same name is the same database. */
    static synchronized String database(String name) {
        if (DATABASES.add(name)) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database \"" + name + "\"");
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return name;
    }

    static Json.Obj settings(int port, String database) {
        return Json.Obj.builder()
                .put("host", "127.0.0.1")
                .put("port", port)
                .put("user", "postgres")
                .put("password", "postgres")
                .put("database", database)
                .put("schema", "public")
                .put("sslmode", "disable")
                .build();
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            teachRedshiftsWords(server, "template1");
            teachRedshiftsWords(server, "postgres");
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** In the template they reach every database that is made later. */
    private static void teachRedshiftsWords(EmbeddedPostgres server, String database) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String function : RedshiftWords.FUNCTIONS) {
                statement.execute(function);
            }
        }
    }
}
