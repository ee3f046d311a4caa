package org.recce4j.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.postgresql.PGConnection;

/** An engine's own bulk path into a table of texts. */
final class BulkPath {

    private BulkPath() {}

    static void append(DuckDBConnection connection, List<String> texts) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("main", "floor_of_bytes")) {
            for (int i = 0; i < texts.size(); i++) {
                appender.beginRow();
                appender.append((long) i);
                appender.append(texts.get(i));
                appender.endRow();
            }
        }
    }

    static void copy(Connection connection, List<String> texts) throws SQLException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            String text =
                    texts.get(i).replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
            rows.append(i).append('\t').append(text).append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy floor_of_bytes from stdin", new StringReader(rows.toString()));
        } catch (IOException failure) {
            throw new SQLException(failure);
        }
    }
}
