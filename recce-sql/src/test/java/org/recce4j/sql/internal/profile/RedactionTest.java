package org.recce4j.sql.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "postgres://user:s3cr3t@host/db | postgres://user:********@host/db",
                "postgres://:s3cr3t@host/db | postgres://:********@host/db",
                "postgres://user:s3:c/r3t@x@host/db | postgres://user:********@host/db",
                "jdbc:postgresql://user:s3cr3t@host:5432/db?x=1 | jdbc:postgresql://user:********@host:5432/db?x=1",
                "https://s3cr3t@host/x | https://********@host/x",
                "user:s3cr3t@host | user:********@host",
                "ducklake:postgres:dbname=x password=s3cr3t host=h | ducklake:postgres:dbname=x password=******** host=h",
                "postgres:password=s3cr3t dbname=x | postgres:password=******** dbname=x",
                "mysql:host=h passwd=s3cr3t | mysql:host=h passwd=********",
                "host=h password='s3cr3t \\' more' dbname=x | host=h password=******** dbname=x",
                "host=h PASSWORD = \"s3cr3t x\" dbname=x | host=h PASSWORD = ******** dbname=x",
                "Server=h;PWD=s3cr3t x;Database=d | Server=h;PWD=********;Database=d",
                "Server=h; Pwd={s3cr3t;x}; Database=d | Server=h; Pwd=********; Database=d",
                "password=s3cr3t;more host=h | password=******** host=h",
                "md:shop?motherduck_token=s3cr3t&saas_mode=true | md:shop?motherduck_token=********&saas_mode=true",
                "https://h/x?X-Amz-Date=1&X-Amz-Signature=s3cr3t | https://h/x?X-Amz-Date=1&X-Amz-Signature=********",
                "https://h/x?X%2DAmz%2DSignature=s3cr3t#a | https://h/x?X%2DAmz%2DSignature=********#a",
                "azure://c/x?sv=2&sig=s3cr3t%3D&se=1 | azure://c/x?sv=2&sig=********&se=1",
                "AccountName=a;AccountKey=s3cr3t==;EndpointSuffix=e | AccountName=a;AccountKey=********;EndpointSuffix=e",
                "{\"token\": \"s3cr3t\", \"x\": 1} | {\"token\": ********, \"x\": 1}",
                "Authorization: Bearer s3cr3ts3cr3t | Authorization: Bearer ********",
                "s3://bucket/a@b.csv | s3://bucket/a@b.csv",
                "https://host:443/path | https://host:443/path",
                "abfss://container@account.dfs.core.windows.net/x | abfss://container@account.dfs.core.windows.net/x",
                "/data/shop.duckdb | /data/shop.duckdb",
                "author=me primary_key=id | author=me primary_key=id",
            })
    void secretsInsideTexts(String text, String shown) {
        assertThat(Redaction.value(text)).isEqualTo(shown);
        assertThat(Redaction.value(shown)).isEqualTo(shown);
        assertThat(Redaction.message("cannot open \"" + text + "\" now")).doesNotContain("s3cr3t");
        if (text.contains("s3cr3t")) {
            assertThat(SecretTexts.secretsIn(text)).anyMatch(secret -> secret.contains("s3cr3t"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD",
                "db_passwd",
                "dbPwd",
                "pwd",
                "user-pass",
                "s3_secret_access_key",
                "clientSecret",
                "motherduck_token",
                "refreshToken",
                "api_key",
                "apiKey",
                "api-key",
                "X-API-KEY",
                "APIKEY",
                "private_key",
                "privateKey",
                "credential",
                "credentials",
                "sas",
                "sas_token",
                "azureSas",
                "signature",
                "X-Amz-Signature",
                "auth",
                "auth_header",
                "proxyAuthorization",
                "passphrase",
                "encryption_key",
                "account_key",
                "jwt",
                "http_proxy_password",
                "connection_string"
            })
    void namesOfSecrets(String name) {
        assertThat(Redaction.isSecret(name)).isTrue();
        Json.Obj nested = object(Map.of("settings", Map.of("a", List.of(Map.of(name, "s3cr3t")))));
        assertThat(Redaction.of(nested).toString()).doesNotContain("s3cr3t").contains("********");
        assertThat(Redaction.secretsOf(nested)).containsExactly("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "host", "user", "author", "authenticator", "auth_type", "private_key_path", "token_uri",
                        "token_endpoint",
                "sslkey", "primary_key", "s3_access_key_id", "compass", "passenger", "threads", "s3_region",
                        "keepalives",
                "s3_url_style", "key", "design", "path"
            })
    void namesOfOthers(String name) {
        assertThat(Redaction.isSecret(name)).isFalse();
    }

    @Test
    void hidesDuckDbsSecretsWhole() {
        Json.Obj shown = Redaction.of(object(
                Map.of("secrets", List.of(Map.of("type", "s3", "key_id", "AKIA", "scope", "s3://a", "odd", 5)))));
        assertThat(shown)
                .isEqualTo(object(Map.of(
                        "secrets",
                        List.of(Map.of(
                                "type", "********", "key_id", "********", "scope", "********", "odd", "********")))));
    }

    @Test
    void hidesEveryFormOfAKnownValue() {
        HiddenValues hidden = HiddenValues.of(List.of("it's \"a\" p@ss", "ab", "my_account"));
        assertThat(hidden.hide("'it''s \"a\" p@ss' it%27s%20%22a%22%20p%40ss it%27s+%22a%22+p%40ss"))
                .isEqualTo("'********' ******** ********");
        assertThat(hidden.hide("{\"x\": \"it's \\\"a\\\" p@ss\"}")).isEqualTo("{\"x\": \"********\"}");
        assertThat(hidden.hide("my-account.example.com, ab, table")).isEqualTo("********.example.com, ********, table");
    }

    private static Json.Obj object(Map<String, ?> values) {
        return (Json.Obj) Json.of(values);
    }
}
