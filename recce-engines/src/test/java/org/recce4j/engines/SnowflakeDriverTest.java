package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.recce4j.engines.Queries.assertFails;
import static org.recce4j.engines.Queries.row;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.recce4j.engines.FakeSnowflake.Column;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Limits;
import org.recce4j.sql.ProfileTarget;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.Warehouse;

/** Snowflake's own driver against a fake of the service: how it logs in, what it sends, and what its values become. */
@Timeout(60)
class SnowflakeDriverTest {

    private final FakeSnowflake snowflake = new FakeSnowflake();

    @AfterEach
    void close() {
        snowflake.close();
    }

    @Test
    void logsInByPasswordAndTellsWhoAsks() {
        open(settings().put("user", "me").put("password", "s3cret").build()).close();
        Json.Obj login = login();
        assertThat(login.text("LOGIN_NAME")).isEqualTo("me");
        assertThat(login.text("PASSWORD")).isEqualTo("s3cret");
        assertThat(login.text("ACCOUNT_NAME")).isEqualTo("account");
        assertThat(login.object("SESSION_PARAMETERS").text("QUERY_TAG")).isEqualTo("recce4j");
        assertThat(login.object("CLIENT_ENVIRONMENT").text("APPLICATION")).isEqualTo("recce4j");
    }

    @Test
    void asksNothingButWhatItIsToldTo() {
        snowflake.answer("select 1", Column.of("fixed", 0, "1"));
        try (Warehouse warehouse = open(withPassword())) {
            assertThat(row(warehouse, "select 1")).containsExactly(1L);
        }
        assertThat(snowflake.requests())
                .extracting(FakeServer.Request::path)
                // the pool asks whether the connection still works
                .containsExactly(
                        "/session/v1/login-request", "/session/heartbeat", "/queries/v1/query-request", "/session");
    }

    @Test
    void logsInByKeyPair() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        String der = Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded());
        open(settings().put("user", "me").put("private_key", der).build()).close();
        assertThat(login().text("AUTHENTICATOR")).isEqualTo("SNOWFLAKE_JWT");
        String[] token = String.valueOf(login().text("TOKEN")).split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(keys.getPublic());
        signature.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
    }

    @Test
    void exchangesARefreshTokenOnEachLogin() {
        open(settings()
                        .put("authenticator", "oauth")
                        .put("oauth_client_id", "client")
                        .put("oauth_client_secret", "secret")
                        .put("token", "a refresh/token")
                        .build())
                .close();
        FakeServer.Request exchange = snowflake.requests("/oauth/token-request").get(0);
        assertThat(exchange.authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("client:secret".getBytes(StandardCharsets.UTF_8)));
        assertThat(exchange.body()).contains("grant_type=refresh_token").contains("refresh_token=a+refresh%2Ftoken");
        assertThat(login().text("AUTHENTICATOR")).isEqualToIgnoringCase("oauth");
        assertThat(login().text("TOKEN")).isEqualTo("an access token");
    }

    @Test
    void saysThatARefreshTokenWasRefused() {
        snowflake.refuseLogin();
        Json.Obj settings = settings()
                .put("authenticator", "oauth")
                .put("oauth_client_id", "client")
                .put("oauth_client_secret", "s3cret")
                .put("token", "r3fresh")
                .build();
        assertThatThrownBy(() -> open(settings))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("Cannot get a token from localhost/oauth/token-request")
                .hasMessageContaining("status 400")
                .hasMessageNotContaining("s3cret")
                .hasMessageNotContaining("r3fresh");
    }

    @Test
    void logsInByTokens() {
        open(settings().put("authenticator", "jwt").put("token", "t1").build()).close();
        assertThat(login().text("AUTHENTICATOR")).isEqualToIgnoringCase("oauth");
        assertThat(login().text("TOKEN")).isEqualTo("t1");
    }

    @Test
    void logsInByAProgrammaticAccessToken() {
        open(settings()
                        .put("user", "me")
                        .put("authenticator", "programmatic_access_token")
                        .put("token", "pat")
                        .build())
                .close();
        assertThat(login().text("AUTHENTICATOR")).isEqualTo("PROGRAMMATIC_ACCESS_TOKEN");
        assertThat(login().text("TOKEN")).isEqualTo("pat");
    }

    @Test
    void saysThatALoginWasRefusedAndHidesThePassword() {
        snowflake.refuseLogin();
        assertThatThrownBy(() -> open(withPassword()))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PERMISSION_DENIED))
                .hasMessageContaining("Incorrect username or password")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void readsItsValues() {
        snowflake.answer(
                "select values",
                Column.of("fixed", 0, "42"),
                Column.of("fixed", 0, "99999999999999999999999999999999999999"),
                Column.of("fixed", 2, "-1.10"),
                Column.of("real", 0, "0.1"),
                Column.of("real", 0, "NaN"),
                Column.of("text", 0, "it's 🍵"),
                Column.of("boolean", 0, "1"),
                Column.of("date", 0, "19792"),
                Column.of("date", 0, "-719162"),
                Column.of("time", 9, "45296.123456789"),
                Column.of("timestamp_ntz", 9, "1710037800.123456000"),
                Column.of("timestamp_ntz", 9, "-62135596800.000000000"),
                Column.of("timestamp_ltz", 9, "1704103200.000000001"),
                Column.of("timestamp_tz", 9, "1704103200.000000000 1560"),
                Column.of("binary", 0, "00FF27"),
                Column.of("variant", 0, "{\"a\": [1, null]}"),
                Column.of("array", 0, "[1, 2]"),
                Column.of("object", 0, "{\"b\": \"c\"}"),
                Column.of("text", 0, null),
                Column.of("fixed", 0, null),
                Column.of("timestamp_ntz", 9, null));
        try (Warehouse warehouse = open(withPassword())) {
            List<Object> values = row(warehouse, "select values");
            assertThat((byte[]) values.remove(14)).containsExactly(0, -1, 39);
            assertThat(values)
                    .containsExactly(
                            42L,
                            new BigInteger("99999999999999999999999999999999999999"),
                            new BigDecimal("-1.10"),
                            0.1,
                            Double.NaN,
                            "it's 🍵",
                            true,
                            LocalDate.parse("2024-03-10"),
                            LocalDate.parse("0001-01-01"),
                            LocalTime.parse("12:34:56.123456789"),
                            LocalDateTime.parse("2024-03-10T02:30:00.123456"),
                            LocalDateTime.parse("0001-01-01T00:00"),
                            OffsetDateTime.parse("2024-01-01T10:00:00.000000001Z"),
                            OffsetDateTime.parse("2024-01-01T10:00Z"),
                            JsonText.read("{\"a\":[1,null]}"),
                            JsonText.read("[1,2]"),
                            JsonText.read("{\"b\":\"c\"}"),
                            null,
                            null,
                            null);
        }
    }

    @Test
    void tellsErrorsApart() {
        snowflake.fail(
                "select a", "002003", "42S02", "SQL compilation error:\nObject 'X' does not exist or not authorized.");
        snowflake.fail("select b", "003001", "42501", "SQL access control error:\nInsufficient privileges");
        snowflake.fail("select c", "000904", "42000", "SQL compilation error: invalid identifier 'Y'");
        snowflake.fail(
                "select d", "000630", "57014", "Statement reached its statement or warehouse timeout of 1 second(s)");
        snowflake.fail("select e", "100038", "22018", "Numeric value 'row content' is not recognized");
        try (Warehouse warehouse = open(withPassword())) {
            assertFails(warehouse, "select a", SqlErrorCode.TABLE_NOT_FOUND);
            assertFails(warehouse, "select b", SqlErrorCode.PERMISSION_DENIED);
            assertFails(warehouse, "select c", SqlErrorCode.SYNTAX);
            assertFails(warehouse, "select d", SqlErrorCode.TIMEOUT);
            assertThatThrownBy(() -> row(warehouse, "select e")).hasMessageNotContaining("row content");
        }
    }

    @Test
    void cancelsOnTheService() throws Exception {
        try (Warehouse warehouse = open(withPassword())) {
            Cancellation cancellation = new Cancellation();
            var executor = Executors.newSingleThreadExecutor();
            Future<?> query = executor.submit(
                    () -> warehouse.cancelledBy(cancellation).query("the endless", FakeSnowflake.ENDLESS, rows -> 0));
            snowflake.awaitEndless();
            long cancelled = System.nanoTime();
            cancellation.cancel();
            snowflake.awaitAbort();
            assertThat(Duration.ofNanos(System.nanoTime() - cancelled)).isLessThan(Duration.ofSeconds(20));
            assertThatThrownBy(() -> query.get(30, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOfSatisfying(
                            SqlException.class,
                            failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.CANCELLED));
            executor.shutdownNow();
        }
    }

    private Json.Obj login() {
        return snowflake.requests("/login-request").get(0).json().object("data");
    }

    private Json.Obj withPassword() {
        return settings().put("user", "me").put("password", "s3cret").build();
    }

    private Json.Obj.Builder settings() {
        return Json.Obj.builder()
                .put("account", "account")
                .put("host", "localhost")
                .put("port", snowflake.port())
                .put("protocol", "http")
                .put("connect_retries", 0)
                .put("database", "A")
                .put("schema", "B");
    }

    private static Warehouse open(Json.Obj settings) {
        return Warehouse.builder(new ProfileTarget("engines", "test", "snowflake", settings))
                .limits(Limits.DEFAULT.withMaxRetries(0))
                .open();
    }
}
