package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** What dbt's own loader makes of the profiles of {@code src/test/python/profile_cases.py}. */
class DbtProfilesTest {

    /** Where dbt reads a profile that is refused here, with an error; docs/profiles.md has the reasons. */
    private static final Pattern REFUSED = Pattern.compile(
            "scalar_101_password|rendered_(57|58|83|86|88|89|9[1-7]|107|108|109)_(schema|config_extra)|bigquery_31|databricks_7");

    /** Where dbt refuses a profile that is read here, or knows a function that is not here: a password is then its own text. */
    private static final Pattern READ =
            Pattern.compile("scalar_101_role|file_unknown_directive|target_number_key|databricks_25"
                    + "|rendered_(57|58|86|88|9[1-7]|108|109)_password");

    @TestFactory
    Stream<DynamicTest> givesTheAnswersOfDbt(@TempDir Path folder) throws IOException {
        List<Json.Obj> rows = rows();
        assertThat(rows).hasSizeGreaterThan(1500);
        Map<String, String> environment = new HashMap<>();
        rows.get(0)
                .object("environment")
                .fields()
                .forEach((name, value) -> environment.put(name, (String) value.toPlain()));
        Map<String, Object> vars = new HashMap<>(rows.get(0).object("vars").toPlain());
        return rows.stream()
                .skip(1)
                .map(row -> dynamicTest(String.valueOf(row.text("name")), () -> {
                    Files.writeString(folder.resolve("profiles.yml"), Objects.requireNonNull(row.text("profiles")));
                    Files.writeString(
                            folder.resolve("dbt_project.yml"),
                            Objects.requireNonNullElse(row.text("project"), "name: x\nprofile: p\n"));
                    check(row, folder, environment, vars);
                }));
    }

    private static void check(Json.Obj row, Path folder, Map<String, String> environment, Map<String, ?> vars) {
        Json.Obj answer = row.object("answer");
        String name = String.valueOf(row.text("name"));
        boolean isUndefined = name.matches("rendered_(60|81|87|90|98|102|103|104)_password");
        boolean refused = REFUSED.matcher(name).matches() || (isTemplateAsPassword(answer) && !isUndefined);
        if (READ.matcher(name).matches()) {
            assertThat(read(row, folder, environment, vars)).isNotNull();
            return;
        }
        if (answer.find("error").isPresent() || refused) {
            assertThatThrownBy(() -> read(row, folder, environment, vars)).isInstanceOf(SqlException.class);
            return;
        }
        Credentials credentials = read(row, folder, environment, vars);
        assertThat(credentials.target().profile()).isEqualTo(answer.text("profile"));
        assertThat(credentials.target().target()).isEqualTo(answer.text("target"));
        assertThat(credentials.target().type()).isEqualTo(answer.text("type"));
        assertThat(Json.of(credentials.target().threads())).isEqualTo(answer.get("threads"));
        Json.Obj expected = answer.object("credentials");
        credentials
                .values()
                .fields()
                .forEach((field, value) -> assertThat(value).as(field).isEqualTo(expected.get(field)));
    }

    /** dbt connects with the text of a template that cannot be rendered. */
    private static boolean isTemplateAsPassword(Json.Obj answer) {
        String password = answer.object("credentials").text("password");
        return password != null && password.startsWith("{{ ") && password.endsWith(" }}") && !password.equals("{{ }}");
    }

    private static Credentials read(Json.Obj row, Path folder, Map<String, String> environment, Map<String, ?> vars) {
        Profiles profiles = Profiles.of(environment, Clock.systemUTC()).withVars(vars);
        String name = profiles.nameIn(folder.resolve("dbt_project.yml"));
        return Credentials.of(profiles.read(
                folder.resolve("profiles.yml"),
                Objects.requireNonNullElse(row.text("profile"), name),
                row.text("target")));
    }

    private static List<Json.Obj> rows() throws IOException {
        try (InputStream file = DbtProfilesTest.class.getResourceAsStream("/profiles/dbt.jsonl.gz");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(file)), StandardCharsets.UTF_8))) {
            return lines.lines().map(line -> (Json.Obj) JsonText.read(line)).toList();
        }
    }
}
