package org.recce4j.sql.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.build.BulkRow;

/** PostgreSQL's manual, COPY, "Text Format". */
class CopyTextTest {

    @Test
    void separatesColumnsByTabsAndEndsEachRow() throws IOException {
        assertThat(text(row("a", 1L, null), row("b", 2.5, true))).isEqualTo("a\t1\t\\N\nb\t2.5\ttrue\n");
    }

    @Test
    void escapesWhatWouldEndAValueOrARow() throws IOException {
        assertThat(text(row("tab\t", "line\nreturn\r", "back\\slash")))
                .isEqualTo("tab\\t\tline\\nreturn\\r\tback\\\\slash\n");
        // the mark of NULL and the end of the data, as texts
        assertThat(text(row("\\N", "\\.", ""))).isEqualTo("\\\\N\t\\\\.\t\n");
    }

    @Test
    void givesTextsLongerThanItsBuffer() throws IOException {
        String half = "é".repeat(50_000);
        assertThat(text(row(half, half, "x"), row("y", "y", "y"))).isEqualTo(half + "\t" + half + "\tx\ny\ty\ty\n");
    }

    @Test
    void looksForACancellationBeforeEachPiece() {
        CopyText cancelled = new CopyText(Collections.emptyIterator(), 1, () -> {
            throw new CancellationException();
        });
        assertThatThrownBy(cancelled::read).isInstanceOf(CancellationException.class);
    }

    private static BulkRow row(@Nullable Object... values) {
        return column -> values[column];
    }

    private static String text(BulkRow... rows) throws IOException {
        List<BulkRow> all = Arrays.asList(rows);
        try (CopyText text = new CopyText(all.iterator(), 3, () -> {})) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
