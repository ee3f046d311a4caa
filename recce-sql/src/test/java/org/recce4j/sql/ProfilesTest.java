package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.model.Json;

class ProfilesTest {

    private static final String PROFILES = """
            config: {send_anonymous_usage_stats: false}
            shop:
              target: "{{ env_var('TARGET', 'dev') }}"
              outputs:
                dev: {type: duckdb, path: "{{ env_var('DB') }}", threads: 4, schema: main}
                ci:
                  type: duckdb
                  port: "{{ env_var('PORT') | as_number }}"
                  flag: "{{ 'True' | as_bool }}"
                  password: "{{ not a template"
                  keys: ["{{ env_var('DB') }}"]
            other: {target: x}
            empty:
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void rendersTheChosenTargetAlone() throws IOException {
        ProfileTarget target = read("shop", null, Map.of("DB", "/data/shop.duckdb"));
        assertThat(target.target()).isEqualTo("dev");
        assertThat(target.type()).isEqualTo("duckdb");
        assertThat(target.settings())
                .isEqualTo(Json.Obj.builder()
                        .put("path", "/data/shop.duckdb")
                        .put("schema", "main")
                        .build());
    }

    @Test
    void keepsNativeValuesAndPasswordsThatAreNoTemplate() throws IOException {
        ProfileTarget target = read("shop", null, Map.of("TARGET", "ci", "PORT", "5432", "DB", "x"));
        assertThat(target.settings().get("port")).isEqualTo(Json.of(5432));
        assertThat(target.settings().get("flag")).isEqualTo(Json.of(true));
        assertThat(target.settings().text("password")).isEqualTo("{{ not a template");
        assertThat(target.settings().items("keys")).containsExactly(Json.of("x"));
        assertThat(target).hasToString("ProfileTarget[shop.ci, type=duckdb]");
    }

    @Test
    void saysWhatIsWrong() {
        assertFails("nope", null, SqlErrorCode.PROFILE_NOT_FOUND, "Could not find profile named 'nope'");
        assertFails(
                "shop", "nope", SqlErrorCode.PROFILE_NOT_FOUND, "valid target names for this profile are [dev, ci]");
        assertFails("shop", "dev", SqlErrorCode.PROFILE_INVALID, "Env var required but not provided: 'DB'");
        assertFails("other", null, SqlErrorCode.PROFILE_INVALID, "outputs not specified");
        assertFails("empty", null, SqlErrorCode.PROFILE_INVALID, "is empty");
        assertThatThrownBy(() -> profiles(Map.of()).read(folder.resolve("none.yml"), "shop"))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("none.yml");
    }

    @Test
    void looksWhereDbtLooks() throws IOException {
        Path home = folder.resolve("home");
        Path work = Files.createDirectories(folder.resolve("work"));
        assertThat(Profiles.directory(null, Map.of(), work, home)).isEqualTo(home.resolve(".dbt"));
        Files.writeString(work.resolve("profiles.yml"), "");
        assertThat(Profiles.directory(null, Map.of(), work, home)).isEqualTo(work);
        Path old = Files.createDirectories(folder.resolve("old"));
        Path named = Files.createDirectories(home.resolve("named"));
        Map<String, String> environment = Map.of("DBT_PROFILES_DIR", old.toString());
        assertThat(Profiles.directory(null, environment, work, home)).isEqualTo(old);
        assertThat(Profiles.directory(named, environment, work, home)).isEqualTo(named);
        assertThat(Profiles.directory(Path.of("~/named"), environment, work, home))
                .isEqualTo(named);
        assertThat(Profiles.directory(Path.of("../old"), Map.of(), work, home)).isEqualTo(Path.of("../old"));
        assertThatThrownBy(() -> Profiles.directory(Path.of("gone"), environment, work, home))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("\"gone\" (--profiles-dir): there is no such folder");
    }

    @Test
    void rendersTheProfileOfAProject() throws IOException {
        Path project = folder.resolve("dbt_project.yml");
        Files.writeString(
                project, "profile: \"{{ env_var('P', 'shop') }}\"\nvars: {x: \"{{ env_var('DBT_ENV_SECRET') }}\"}\n");
        assertThat(profiles(Map.of()).nameIn(project)).isEqualTo("shop");
        Files.writeString(project, "profile: shop\nmodels: {+schema: \"{{ env_var('DBT_ENV_SECRET_S', '') }}\"}\n");
        assertThatThrownBy(() -> profiles(Map.of()).nameIn(project))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("allowed only in profiles.yml");
        Files.writeString(project, "name: shop\n");
        assertThatThrownBy(() -> profiles(Map.of()).nameIn(project))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("No profile was specified");
    }

    @Test
    void putsSecretsWhereFiltersCannotSeeThem() throws IOException {
        Map<String, String> environment = Map.of("DBT_ENV_SECRET_A", "a$1", "DBT_ENV_SECRET_B", "b");
        assertThat(password("x-{{ env_var('DBT_ENV_SECRET_A') | upper }}-y", environment))
                .isEqualTo("x-a$1-y");
        assertThat(password("{{ env_var('DBT_ENV_SECRET_C', 'c') }}", environment))
                .isEqualTo("c");
        assertThatThrownBy(() ->
                        password("{{ env_var('DBT_ENV_SECRET_A') }}{{ env_var('DBT_ENV_SECRET_B') }}", environment))
                .hasMessageContaining(
                        "line 5: could not render \"p.outputs.dev.password\": one value can hold one secret")
                .hasMessageNotContaining("a$1");
        assertThatThrownBy(() -> password("{{ [env_var('DBT_ENV_SECRET_A')] }}", environment))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("must give a text");
        assertThatThrownBy(() -> password("{{ env_var('DBT_ENV_SECRET_A') | lower }}", environment))
                .hasMessageContaining("a filter cannot change")
                .hasMessageNotContaining("a$1");
        assertThatThrownBy(() -> password("{{ env_var('GONE') }}", environment))
                .hasMessageContaining("Env var required but not provided: 'GONE'");
        assertThat(password("{{ gone }}", environment)).isEqualTo("{{ gone }}");
    }

    @Test
    void readsScalarsAsPyYamlDoes() throws IOException {
        Path file = folder.resolve("profiles.yml");
        Files.writeString(
                file,
                "\uFEFFp: {target: dev, outputs: {dev: {type: x, a: 1e5, b: 1.5e+3, c: 010, d: on, e: 2024-01-02}}}");
        Json.Obj settings = profiles(Map.of()).read(file, "p").settings();
        assertThat(settings.get("a")).isEqualTo(Json.of("1e5"));
        assertThat(settings.get("b")).isEqualTo(Json.of(1500));
        assertThat(settings.get("c")).isEqualTo(Json.of(8));
        assertThat(settings.get("d")).isEqualTo(Json.of(true));
        assertThat(settings.get("e")).isEqualTo(Json.of("2024-01-02"));
    }

    private @Nullable String password(String template, Map<String, String> environment) throws IOException {
        Path file = folder.resolve("profiles.yml");
        Files.writeString(file, "p:\n  outputs:\n    dev:\n      type: x\n" + "      password: \"" + template + "\"\n");
        return profiles(environment).read(file, "p", "dev").settings().text("password");
    }

    private void assertFails(String profile, @Nullable String target, SqlErrorCode code, String why) {
        assertThatThrownBy(() -> read(profile, target, Map.of()))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining(why);
    }

    private ProfileTarget read(String profile, @Nullable String target, Map<String, String> environment)
            throws IOException {
        Path file = folder.resolve("profiles.yml");
        Files.writeString(file, PROFILES);
        return profiles(environment).read(file, profile, target);
    }

    private static Profiles profiles(Map<String, String> environment) {
        return Profiles.of(environment, Clock.systemUTC());
    }
}
