package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every form in which a profile of Snowflake may hold its key becomes the same plain key. The keys were made for this test, by
 * OpenSSL.
 */
class PrivateKeysTest {

    private static final String PASSPHRASE = "open sesame";

    @ParameterizedTest
    @ValueSource(strings = {"plain.p8", "pkcs1.pem", "aes256.p8", "aes128-sha1.p8", "des3.p8"})
    void readsEachForm(String name) throws IOException {
        String text = Files.readString(key(name));
        assertSameKey(Map.of("private_key", text, "private_key_passphrase", PASSPHRASE));
        assertSameKey(Map.of("private_key", text.replace("\n", "\r\n"), "private_key_passphrase", PASSPHRASE));
        assertSameKey(Map.of("private_key_path", key(name).toString(), "private_key_passphrase", PASSPHRASE));
    }

    @Test
    void readsBase64OfDerAlone() throws IOException {
        assertSameKey(Map.of("private_key", body("plain.p8")));
        assertSameKey(Map.of("private_key", body("des3.p8"), "private_key_passphrase", PASSPHRASE));
    }

    @Test
    void saysWhatIsWrongAndNeverShowsTheKey() throws IOException {
        assertRefused(Map.of("private_key", "bm90IGEga2V5"), "no RSA private key");
        assertRefused(Map.of("private_key", "!!"), "no RSA private key");
        String encrypted = Files.readString(key("des3.p8"));
        assertRefused(Map.of("private_key", encrypted), "there is no \"private_key_passphrase\"");
        assertRefused(
                Map.of("private_key", encrypted, "private_key_passphrase", "wrong"),
                "\"private_key_passphrase\" does not open it");
        assertRefused(
                Map.of("private_key", Files.readString(key("scrypt.p8")), "private_key_passphrase", PASSPHRASE),
                "no RSA private key");
        assertRefused(Map.of("private_key", "a", "private_key_path", "b"), "two ways");
        assertRefused(Map.of("private_key_path", "/no/such/file"), "cannot be read");
    }

    private static void assertSameKey(Map<String, Object> settings) throws IOException {
        String value = jdbc(settings).properties().get("private_key_base64");
        assertThat(value).isNotNull();
        String pem = new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII);
        assertThat(pem).isEqualTo(Files.readString(key("plain.p8")));
    }

    private static void assertRefused(Map<String, Object> settings, String why) {
        assertThatThrownBy(() -> jdbc(settings))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining(why)
                .message()
                .doesNotContain("bm90IGEga2V5")
                .doesNotContain("BEGIN");
    }

    private static JdbcTarget jdbc(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(settings);
        all.putAll(Map.of("account", "a", "database", "A", "schema", "B", "user", "me"));
        return JdbcTargetsTest.jdbc("snowflake", all);
    }

    private static String body(String name) throws IOException {
        return Files.readAllLines(key(name)).stream()
                .filter(line -> !line.startsWith("-----"))
                .collect(Collectors.joining());
    }

    private static Path key(String name) {
        try {
            return Path.of(Objects.requireNonNull(PrivateKeysTest.class.getResource("keys/" + name), name)
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
