package org.recce4j.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

/** An engine for the store: DuckDB in a file, or PostgreSQL in a folder, both new and both gone at the end. */
final class StoreEngine implements AutoCloseable {

    private final Path folder;
    private final @Nullable EmbeddedPostgres server;
    private final Warehouse warehouse;

    StoreEngine(String name) {
        try {
            folder = Files.createTempDirectory("recce-bench");
            server = name.equals("postgres") ? EmbeddedPostgres.start() : null;
            ProfileTarget target = server == null
                    ? ProfileTarget.duckDb(folder.resolve("store.duckdb").toString())
                    : postgres(server.getPort());
            warehouse = Warehouse.open(target, Access.WRITE);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static ProfileTarget postgres(int port) {
        Json.Obj settings = Json.Obj.builder()
                .put("host", "127.0.0.1")
                .put("port", port)
                .put("user", "postgres")
                .put("password", "postgres")
                .put("database", "postgres")
                .put("schema", "public")
                .put("sslmode", "disable")
                .build();
        return new ProfileTarget("bench", "bench", "postgres", settings);
    }

    Warehouse warehouse() {
        return warehouse;
    }

    /** Writes texts into a table of their own by the engine's bulk path alone; returns how many there are then. */
    long bulk(List<String> texts) {
        return warehouse.inTransaction("the floor", connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop table if exists floor_of_bytes");
                statement.execute("create table floor_of_bytes (n bigint, body text)");
            }
            if (server == null) {
                BulkPath.append(connection.unwrap(DuckDBConnection.class), texts);
            } else {
                BulkPath.copy(connection, texts);
            }
            return (long) texts.size();
        });
    }

    @Override
    public void close() {
        warehouse.close();
        try {
            if (server != null) {
                server.close();
            }
            Files.deleteIfExists(folder.resolve("store.duckdb"));
            Files.deleteIfExists(folder);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
