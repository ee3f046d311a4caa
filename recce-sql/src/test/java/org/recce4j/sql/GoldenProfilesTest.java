package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.shared.SharedFiles;

/** What dbt made of 134 profiles, and where it looked for them. */
class GoldenProfilesTest {

    /** Where dbt connects with something that nobody meant; docs/profiles.md has the reasons. */
    private static final Map<String, String> REFUSED = Map.of(
            "env_missing", "Env var required but not provided: 'GOLDEN_NOT_SET'",
            "sf_hostile_account", "\"account\"",
            "dk_hostile_path", "semicolon");

    @TestFactory
    Stream<DynamicTest> givesTheAnswersOfDbt() throws IOException {
        Path folder = SharedFiles.path("golden/profiles");
        Json.Obj expected = json(folder.resolve("expected.json"));
        assertThat(expected.fields()).hasSizeGreaterThan(130);
        return expected.fields().keySet().stream()
                .map(name -> dynamicTest(name, () -> check(folder, name, expected.object(name))));
    }

    private static void check(Path folder, String name, Json.Obj expected) throws IOException {
        Path files = folder.resolve("cases").resolve(name);
        if (REFUSED.containsKey(name)) {
            assertThatThrownBy(() -> read(files))
                    .isInstanceOf(SqlException.class)
                    .hasMessageContaining(REFUSED.get(name));
            return;
        }
        if (expected.find("error").isPresent()) {
            assertThatThrownBy(() -> read(files))
                    .isInstanceOf(SqlException.class)
                    .hasMessageNotContainingAny("topsecretvalue", "eyJ0eXBl", "dapi123");
            return;
        }
        Credentials credentials = read(files);
        ProfileTarget target = credentials.target();
        assertThat(target.profile()).isEqualTo(expected.text("profile_name"));
        assertThat(target.target()).isEqualTo(expected.text("target_name"));
        assertThat(target.type()).isEqualTo(expected.text("type"));
        assertThat(Json.of(target.threads())).isEqualTo(expected.get("threads"));
        Json.Obj fields = expected.object("credentials")
                .without(expected.object("aliases").fields().keySet());
        assertThat(credentials.values()).isEqualTo(fields);
        assertThat(credentials.shown()).isEqualTo(expected.object("connection_info"));
        assertThat(credentials.templateTarget()).isEqualTo(expected.object("target"));
    }

    private static Credentials read(Path files) throws IOException {
        Json.Obj arguments = json(files.resolve("args.json"));
        Map<String, String> environment = new HashMap<>();
        json(files.resolve("env.json"))
                .fields()
                .forEach((key, value) -> environment.put(key, (String) value.toPlain()));
        Map<String, Object> vars = new HashMap<>(arguments.object("vars").toPlain());
        Profiles profiles = Profiles.of(environment, Clock.systemUTC()).withVars(vars);
        String profile = arguments.text("profile");
        if (profile == null) {
            profile = profiles.nameIn(files.resolve("dbt_project.yml"));
        }
        return Credentials.of(profiles.read(files.resolve("profiles.yml"), profile, arguments.text("target")));
    }

    @TestFactory
    Stream<DynamicTest> looksWhereDbtLooks(@TempDir Path root) throws IOException {
        Json.Obj golden = json(SharedFiles.path("golden/profiles/resolution.json"));
        for (String folder : texts(golden, "directories_with_profiles_yml")) {
            Path made = Files.createDirectories(placed(folder, root));
            Files.writeString(made.resolve("profiles.yml"), "");
        }
        for (String folder : texts(golden, "directories_without")) {
            Files.createDirectories(placed(folder, root));
        }
        Json.Obj cases = golden.object("cases");
        assertThat(cases.fields()).hasSizeGreaterThan(8);
        return cases.fields().keySet().stream()
                .map(name -> dynamicTest(name, () -> checkPlace(name, cases.object(name), root)));
    }

    private static void checkPlace(String name, Json.Obj given, Path root) {
        List<String> arguments = texts(given, "args");
        Map<String, String> environment = new HashMap<>();
        given.object("env")
                .fields()
                .forEach((key, value) -> environment.put(key, placedText((String) value.toPlain(), root)));
        Path cwd = placed(Objects.requireNonNull(given.text("cwd")), root);
        Path home = placed(Objects.requireNonNull(given.text("home")), root);
        Path profiles = argument(arguments, "--profiles-dir", root);
        Json.Obj expected = given.object("expected");
        if (name.equals("arg_tilde")) {
            assertThat(Profiles.directory(profiles, environment, cwd, home)).isEqualTo(home.resolve(".dbt"));
            return;
        }
        if (expected.find("error").isPresent()) {
            assertThatThrownBy(() -> Profiles.directory(profiles, environment, cwd, home))
                    .isInstanceOf(SqlException.class)
                    .hasMessageContaining("there is no such folder");
            return;
        }
        assertThat(Profiles.directory(profiles, environment, cwd, home))
                .isEqualTo(placed(Objects.requireNonNull(expected.text("profiles_dir")), root));
        assertThat(Profiles.projectDirectory(argument(arguments, "--project-dir", root), environment, cwd))
                .isEqualTo(placed(Objects.requireNonNull(expected.text("project_dir")), root));
    }

    private static List<String> texts(Json.Obj object, String key) {
        return object.items(key).stream().map(item -> ((Json.Str) item).value()).toList();
    }

    private static @Nullable Path argument(List<String> arguments, String option, Path root) {
        int index = arguments.indexOf(option);
        return index < 0 ? null : placed(arguments.get(index + 1), root);
    }

    private static Path placed(String path, Path root) {
        return Path.of(placedText(path, root));
    }

    private static String placedText(@Nullable String path, Path root) {
        return Objects.requireNonNull(path).replace("<root>", root.toString());
    }

    private static Json.Obj json(Path file) throws IOException {
        return (Json.Obj) JsonText.read(Files.readString(file));
    }
}
