package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.recce4j.model.Cancellation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.QueryRunner;

/** A warehouse that only writes down what it is sent, and a file of statements that are expected. */
@SuppressWarnings("exports") // of the tests alone: nothing is exported
public final class Statements implements QueryRunner {

    private static final Path FILES = Path.of("src/test/resources/org/recce4j/diff");

    private final Dialect dialect;
    private final List<String> sent = new ArrayList<>();

    public Statements(Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    /** Always fails: there are no rows. */
    @Override
    public <T> T query(String label, String sql, ResultReader<T> reader) {
        sent.add(sql);
        throw new IllegalStateException("Nothing runs here");
    }

    @Override
    public QueryRunner cancelledBy(Cancellation cancellation) {
        return this;
    }

    /** Returns the one statement that an action sends. */
    public String of(Runnable action) {
        sent.clear();
        try {
            action.run();
        } catch (IllegalStateException nothingRuns) {
            assertThat(sent).hasSize(1);
        }
        return sent.get(0);
    }

    /** Compares with a file; {@code -Drecce.update} writes it. */
    public static void check(String file, String text) throws IOException {
        Path path = FILES.resolve(file);
        if (System.getProperty("recce.update") != null) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        }
        assertThat(text).isEqualTo(Files.readString(path));
    }
}
