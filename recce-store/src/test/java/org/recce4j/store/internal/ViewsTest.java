package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreDatabase;

/** The views, on DuckDB, beside what docs/store.md says of them. */
class ViewsTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(\\w+)`(?: \\(a table\\))? \\|[^|]*\\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
    private static final Pattern COLUMN = Pattern.compile("[a-z_]+");

    private final StoreDatabase database = new StoreDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void haveTheColumnsThatTheManualNames() throws IOException {
        database.storeOf();
        Map<String, List<String>> documented = documented();
        assertThat(documented.keySet()).contains("runs").containsAll(views());
        documented.forEach((view, columns) -> {
            List<String> present = columns(view);
            // of the table the manual names what is for people, which comes first
            assertThat(view.equals("runs") ? present.subList(0, columns.size()) : present)
                    .as(view)
                    .containsExactlyInAnyOrderElementsOf(columns);
        });
    }

    /** Each row of the manual's table: a view and its columns. */
    private static Map<String, List<String>> documented() throws IOException {
        Path manual = Path.of(System.getProperty("recce.root", "..")).resolve("docs/store.md");
        Map<String, List<String>> documented = new LinkedHashMap<>();
        String text = Files.readString(manual);
        Matcher row = ROW.matcher(text.substring(0, text.indexOf("### Queries")));
        while (row.find()) {
            String columns = IN_BRACKETS.matcher(row.group(2)).replaceAll("");
            documented.put(
                    row.group(1),
                    columns.contains("as `runs`")
                            ? documented.getOrDefault("runs", List.of())
                            : COLUMN.matcher(columns)
                                    .results()
                                    .map(found -> found.group())
                                    .toList());
        }
        return documented;
    }

    private List<String> columns(String view) {
        return database
                .rows("select column_name from information_schema.columns where table_schema = 'recce_metadata'"
                        + " and table_name = '" + view + "' order by ordinal_position")
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static List<String> views() {
        var dialect = Sql.parts(Adapters.builtIn().require("duckdb").dialect());
        return List.copyOf(new Views(dialect, new StoreNames(dialect, StoreDatabase.SCHEMA))
                .all()
                .keySet());
    }

    @Test
    void areEmptyWhereNoRunIs() {
        database.storeOf();
        for (String view : views()) {
            assertThat(database.number("select count(*) from recce_metadata." + view))
                    .as(view)
                    .isZero();
        }
    }
}
