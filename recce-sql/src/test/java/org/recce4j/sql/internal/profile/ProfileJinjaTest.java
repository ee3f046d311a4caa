package org.recce4j.sql.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** dbt-core 1.12: the Jinja of a profile. Types are what as_native and the native environment make of a text. */
class ProfileJinjaTest {

    private static final ProfileContext CONTEXT = new ProfileContext(
            Map.of("PORT", "5432", "FLAG", "True", "NAME", "shop", "DBT_ENV_SECRET_PW", "s3cr3t"),
            Map.of("schema", "dev", "threads", 4L),
            Clock.fixed(Instant.parse("2026-11-30T23:30:00Z"), ZoneId.of("Europe/Berlin")));

    private final ProfileValues values = new ProfileValues(CONTEXT);

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        plain text                                  -> "plain text"
        {{ env_var('NAME') }}_db                    -> "shop_db"
        {{ env_var('PORT') }}                       -> "5432"
        {{ env_var('PORT') | as_number }}           -> 5432
        {{ env_var('PORT') | as_native }}           -> 5432
        {{ env_var('PORT') | int }}                 -> 5432
        {{ env_var('FLAG') | as_bool }}             -> true
        {{ env_var('NAME') | as_native }}           -> "shop"
        {{ "['a', 1, None]" | as_native }}          -> ["a", 1, null]
        {{ "__import__('os')" | as_native }}        -> "__import__('os')"
        {{ env_var('GONE', 'default') }}            -> "default"
        {{ env_var('GONE', default='x') }}          -> "x"
        {{ var('schema') }}                         -> "dev"
        {{ var('threads') }}                        -> 4
        {{ var('gone', 7) }}                        -> 7
        {{ log('x') }}{{ env_var('NAME') | upper }} -> "SHOP"
        {{ dbt_version[:2] }}                       -> "1."
        """)
    void rendersAValue(String template, String json) {
        assertThat(values.rendered(template)).isEqualTo(JsonText.read(json));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        {{ env_var('GONE') }}              -> Env var required but not provided: 'GONE'
        {{ env_var() }}                    -> argument 1 of env_var must be text
        {{ env_var('A', 'b', 'c') }}       -> env_var takes the name of a variable and a default
        {{ var('gone') }}                  -> Required var 'gone' not found
        {{ env_var('NAME') | as_number }}  -> Could not convert the value into type 'number'
        {{ env_var('PORT') | as_bool }}    -> only True and False are booleans
        {{ gone.x }}                       -> 'gone' is undefined
        {{ env_var('NAME') | nope }}       -> No filter named 'nope'
        """)
    void saysWhyAValueCannotBeRendered(String template, String why) {
        assertThatThrownBy(() -> values.rendered(template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void readsTheClockAndTheZoneOfTheCaller() {
        assertThat(values.rendered("{{ modules.datetime.datetime.now().isoformat() }}"))
                .isEqualTo(Json.of("2026-12-01T00:30:00"));
        assertThat(values.rendered("{{ modules.datetime.datetime.now(modules.pytz.utc).strftime('%F %H') }}"))
                .isEqualTo(Json.of("2026-11-30 23"));
        assertThat(values.rendered("{{ modules.re.sub('o+', '0', env_var('NAME')) }}"))
                .isEqualTo(Json.of("sh0p"));
    }

    @Test
    void putsASecretInAfterTheFilters() {
        assertThat(values.rendered("x{{ env_var('DBT_ENV_SECRET_PW') }}y")).isEqualTo(Json.of("xs3cr3ty"));
        assertThat(values.secrets()).containsExactly("s3cr3t");
        assertThat(values.rendered("{{ 's3cr3t' in env_var('DBT_ENV_SECRET_PW') }}"))
                .isEqualTo(Json.of(false));
    }

    @Test
    void aProjectSeesNoSecret() {
        assertThat(ProfileJinja.ofProject(CONTEXT).render("{{ env_var('NAME') }}_{{ var('schema') }}", Map.of()))
                .isEqualTo("shop_dev");
        assertThatThrownBy(() -> ProfileJinja.ofProject(CONTEXT).render("{{ env_var('DBT_ENV_SECRET_PW') }}", Map.of()))
                .hasMessageContaining("allowed only in profiles.yml")
                .hasMessageNotContaining("s3cr3t");
    }
}
