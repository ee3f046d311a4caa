package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.recce4j.model.Json;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** What a profile sets, by the server's own account: one field sets one thing. */
class HostileProfilesTest {

    private static final String SETTINGS =
            "select name, setting from pg_settings where source in ('client', 'session', 'command line')"
                    + " or name in ('work_mem', 'search_path', 'role')";

    @Example
    void aSearchPathSetsNoOtherOption() {
        String attack = "public\t-c\twork_mem=77MB";
        // the server reads it as one search path, which is no list of names
        assertThatThrownBy(() -> settings("search_path", attack))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("invalid value for parameter \"search_path\"");
        Map<String, String> settings = settings("search_path", "\"" + attack + "\"");
        assertThat(settings)
                .containsEntry("work_mem", settings("search_path", "public").get("work_mem"))
                .containsEntry("search_path", "\"" + attack + "\"");
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void aFieldSetsOneThing(@ForAll("hostile") String value) {
        for (String field : new String[] {"search_path", "application_name"}) {
            // in quotes, because a search path is a list of names
            String written = "\"" + value + "\"";
            Map<String, String> expected = settings(field, "x");
            Map<String, String> found = settings(field, written);
            if (field.equals("search_path")) {
                expected.put(field, written);
            } else {
                // the server has its own writing of control characters and of others than ASCII
                expected.put(field, String.valueOf(found.get(field)));
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static Map<String, String> settings(String field, String value) {
        Json.Obj profile = Postgres.settings(Postgres.port()).with(field, Json.of(value));
        ProfileTarget target = new ProfileTarget("engines", "test", "postgres", profile);
        try (Warehouse warehouse = Warehouse.open(target)) {
            return warehouse.query("the settings", SETTINGS, rows -> {
                Map<String, String> settings = new TreeMap<>();
                while (rows.next()) {
                    settings.put(rows.getString(1), rows.getString(2));
                }
                return settings;
            });
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        " ",
                        "\t",
                        "\n",
                        "\u000b",
                        "\f",
                        "\r",
                        "\u0085",
                        "\u00a0",
                        "\\",
                        "'",
                        ";",
                        "&",
                        "?",
                        "#",
                        "=",
                        ",",
                        "-c",
                        " -c work_mem=77MB",
                        "\t--work_mem=77MB",
                        "${x}",
                        "{0}",
                        "--",
                        "/*",
                        "\u0001",
                        "\u001b",
                        "é",
                        "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }
}
