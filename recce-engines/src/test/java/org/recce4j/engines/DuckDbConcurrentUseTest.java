package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.sql.Access;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.Warehouse;

class DuckDbConcurrentUseTest extends ConcurrentUseContract {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("store.duckdb");
    }

    @Override
    Warehouse open() {
        return Warehouse.open(ProfileTarget.duckDb(file().toString()), Access.WRITE);
    }

    @Override
    Map.Entry<String, Long> slowQuery() {
        return Map.entry("select sum(a.range % 7) from range(1000000) a", 2_999_997L);
    }

    /** While it is open for writing, this driver refuses to open it for reading only, and another process to open it. */
    @Override
    void assertReleased() throws Exception {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file(), readOnly)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }
}
