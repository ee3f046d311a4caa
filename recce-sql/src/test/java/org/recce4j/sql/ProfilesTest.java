package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertFails("shop", "nope", SqlErrorCode.PROFILE_NOT_FOUND, "valid target names are [dev, ci]");
        assertFails("shop", "dev", SqlErrorCode.PROFILE_INVALID, "Env var required but not provided: 'DB'");
        assertFails("other", null, SqlErrorCode.PROFILE_INVALID, "outputs not specified");
        assertFails("empty", null, SqlErrorCode.PROFILE_INVALID, "is empty");
        assertThatThrownBy(() -> Profiles.read(folder.resolve("none.yml"), "shop", null, Map.of()))
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
        assertThat(Profiles.directory(null, Map.of("DBT_PROFILES_DIR", "/p"), work, home))
                .isEqualTo(Path.of("/p"));
        assertThat(Profiles.directory(Path.of("/q"), Map.of("DBT_PROFILES_DIR", "/p"), work, home))
                .isEqualTo(Path.of("/q"));
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
        return Profiles.read(file, profile, target, environment);
    }
}
