package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.recce4j.sql.Adapters;
import org.recce4j.sql.Dialect;

/**
 * docs/store-statements.md lists what the store sends, as the code sends it. {@code -Drecce.update} writes the file anew.
 */
class StoreStatementsTest {

    private static final List<String> WAREHOUSES =
            List.of("duckdb", "postgres", "redshift", "snowflake", "bigquery", "databricks");

    private static final Pattern VALUE = Pattern.compile("\\('(?:[^']|'')*'\\)|'(?:[^']|'')*'|\\b[0-9]+\\b");
    private static final Pattern LIST = Pattern.compile("\\(\\?(?:, \\?)+\\)");
    private static final Pattern VALUES = Pattern.compile(" values .*", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("(?i)[\"`]recce_metadata[\"`][.][\"`](\\w+)[\"`]");

    @Test
    void theListIsWhatTheCodeSends() throws IOException {
        Path file = Path.of(System.getProperty("recce.root", "..")).resolve("docs/store-statements.md");
        String list = list();
        if (System.getProperty("recce.update") != null) {
            Files.writeString(file, list);
        }
        assertThat(Files.readString(file)).as("written anew by -Drecce.update").isEqualTo(list);
    }

    @Test
    void noWarehouseIsSentMoreThanTheOthers() {
        Set<String> rights = rights(dialect("postgres"));
        for (String warehouse : WAREHOUSES) {
            assertThat(rights(dialect(warehouse))).as(warehouse).isEqualTo(rights);
        }
    }

    private static Dialect dialect(String warehouse) {
        return Adapters.builtIn().require(warehouse).dialect();
    }

    private static String list() {
        StringBuilder list = new StringBuilder(
                "# Statements of the metadata store\n\n"
                        + "Written by `StoreStatementsTest` from what the code sends; `?` stands for values. Shown as PostgreSQL gets them;"
                        + " the other\nwarehouses get the same with their quotes, types and functions. Rows go in by `copy ... from stdin` on"
                        + " PostgreSQL and by the\nAppender on DuckDB, elsewhere by the inserts below.\n\n## Rights that they need\n\n");
        rights(dialect("postgres"))
                .forEach(right -> list.append("* ").append(right).append('\n'));
        for (boolean ddl : new boolean[] {false, true}) {
            list.append(ddl ? "\n## Made by init and by migrations\n" : "\n## Sent by all other calls\n");
            for (String statement : general(dialect("postgres"))) {
                if (statement.startsWith("create") == ddl) {
                    list.append("\n```\n").append(statement).append("\n```\n");
                }
            }
        }
        return list.toString();
    }

    private static Set<String> general(Dialect dialect) {
        Set<String> general = new LinkedHashSet<>();
        for (String statement : RecordedStatements.of(dialect)) {
            String values = statement.startsWith("insert into")
                    ? VALUES.matcher(statement).replaceFirst(" values (?), ...")
                    : statement;
            general.add(
                    statement.startsWith("create")
                            ? statement
                            : LIST.matcher(VALUE.matcher(values).replaceAll("?"))
                                    .replaceAll("(?, ...)"));
        }
        return general;
    }

    /** What is done to which table, in one case of letters. */
    private static Set<String> rights(Dialect dialect) {
        Map<String, Set<String>> tables = new TreeMap<>();
        for (String statement : RecordedStatements.of(dialect)) {
            if (statement.startsWith("create")) {
                continue;
            }
            List<String> tablesOf = names(statement);
            if (statement.startsWith("select")) {
                tablesOf.forEach(table -> add(tables, table, "select"));
            } else {
                add(tables, tablesOf.get(0), statement.substring(0, statement.indexOf(' ')));
            }
        }
        Set<String> rights = new TreeSet<>();
        tables.forEach((table, verbs) -> rights.add(table + ": " + String.join(", ", verbs)));
        return rights;
    }

    /** The tables of a statement, in its order. */
    private static List<String> names(String statement) {
        Matcher qualified = TABLE.matcher(statement);
        List<String> names = new ArrayList<>();
        while (qualified.find()) {
            names.add(qualified.group(1));
        }
        return names;
    }

    private static void add(Map<String, Set<String>> tables, String table, String verb) {
        tables.computeIfAbsent(table.toLowerCase(Locale.ROOT), name -> new TreeSet<>())
                .add(verb);
    }
}
