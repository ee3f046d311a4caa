package org.recce4j.sql.internal.adapter;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.recce4j.sql.Access;
import org.recce4j.sql.JdbcTarget;

/** Snowflake, by its own driver 4.x, with the authenticators of dbt-snowflake 1.12. The URL holds host and port alone. */
public final class SnowflakeAdapter extends NetworkAdapter {

    private static final String DRIVER = "net.snowflake:snowflake-jdbc:4.4.1";
    private static final String APPLICATION = "recce4j";

    public SnowflakeAdapter() {
        super(new SnowflakeDialect(), DRIVER);
    }

    @Override
    void connect(JdbcTarget.Builder jdbc, Settings settings, Access access) {
        jdbc.driverClass("net.snowflake.client.api.driver.SnowflakeDriver")
                .property("account", settings.text("account"))
                .property("db", settings.text("database"))
                .property("schema", settings.text("schema"))
                .property("warehouse", settings.text("warehouse"))
                .property("role", settings.text("role"))
                .property("user", settings.text("user"))
                .property("loginTimeout", settings.number("connect_timeout"))
                .property("application", APPLICATION)
                .property("QUERY_TAG", Objects.requireNonNullElse(settings.text("query_tag"), APPLICATION))
                .property("TIMEZONE", "UTC")
                .property("CLIENT_SESSION_KEEP_ALIVE", settings.flag("client_session_keep_alive") ? true : null)
                .property("disableOCSPChecks", settings.flag("insecure_mode") ? true : null)
                .connectRetries(settings.retries("connect_retries"));
        quiet(jdbc);
        if ("http".equals(settings.text("protocol"))) {
            jdbc.property("ssl", "off");
        }
        if (settings.has("proxy_host")) {
            jdbc.property("useProxy", true)
                    .property("proxyHost", settings.host("proxy_host"))
                    .property("proxyPort", settings.port("proxy_port", 80));
        }
        authentication(jdbc, settings);
    }

    @Override
    String url(Settings settings) {
        String host =
                settings.has("host") ? settings.host("host") : settings.host("account") + ".snowflakecomputing.com";
        return "jdbc:snowflake://" + host + (settings.has("port") ? ":" + settings.port("port", 0) : "") + "/";
    }

    /** What the driver does by itself is turned off: telemetry, asking the cloud where it runs, login by console. */
    private static void quiet(JdbcTarget.Builder jdbc) {
        jdbc.property("CLIENT_TELEMETRY_ENABLED", false)
                .property("CLIENT_OUT_OF_BAND_TELEMETRY_ENABLED", false)
                .property("disablePlatformDetection", true)
                .property("disableConsoleLogin", true)
                // as Arrow a time loses what is below a millisecond, and the JVM has to open java.nio
                .property("JDBC_QUERY_RESULT_FORMAT", "JSON");
    }

    private void authentication(JdbcTarget.Builder jdbc, Settings settings) {
        String authenticator = Objects.requireNonNullElse(settings.text("authenticator"), "");
        if (settings.has("private_key") || settings.has("private_key_path")) {
            keyPair(jdbc, settings);
            return;
        }
        switch (authenticator.toLowerCase(Locale.ROOT)) {
            case "oauth" -> oauth(jdbc, settings);
            case "jwt" -> accessToken(jdbc, settings, "oauth");
            case "programmatic_access_token" -> accessToken(jdbc, settings, "PROGRAMMATIC_ACCESS_TOKEN");
            case "workload_identity" ->
                jdbc.property("authenticator", "WORKLOAD_IDENTITY")
                        .property(
                                "workloadIdentityProvider",
                                settings.require("workload_identity_provider", "the authenticator workload_identity"))
                        .property("workloadIdentityEntraResource", settings.text("workload_identity_entra_resource"))
                        .secret("token", settings.text("token"));
            case "externalbrowser" ->
                jdbc.property("authenticator", "externalbrowser").property("clientStoreTemporaryCredential", true);
            case "username_password_mfa" ->
                password(jdbc, settings)
                        .property("authenticator", "USERNAME_PASSWORD_MFA")
                        .property("clientRequestMfaToken", true);
            case "" -> password(jdbc, settings);
            default -> password(jdbc, settings).property("authenticator", authenticator);
        }
    }

    private static JdbcTarget.Builder password(JdbcTarget.Builder jdbc, Settings settings) {
        settings.require("user", "login with a password");
        return jdbc.secret("password", settings.require("password", "login with a password"));
    }

    private static void accessToken(JdbcTarget.Builder jdbc, Settings settings, String authenticator) {
        String purpose = "the authenticator " + settings.text("authenticator");
        jdbc.property("authenticator", authenticator).secret("token", settings.require("token", purpose));
    }

    private static void keyPair(JdbcTarget.Builder jdbc, Settings settings) {
        settings.require("user", "login with a key pair");
        byte[] key = PrivateKeys.read(settings, "private_key", "private_key_path", "private_key_passphrase");
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
        jdbc.property("authenticator", "SNOWFLAKE_JWT")
                .secret(
                        "private_key_base64",
                        Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    /** With a client, the profile's token is a refresh token, which is exchanged on each login as dbt does it. */
    private void oauth(JdbcTarget.Builder jdbc, Settings settings) {
        String client = settings.text("oauth_client_id");
        if (client == null) {
            accessToken(jdbc, settings, "oauth");
            return;
        }
        String secret = settings.require("oauth_client_secret", "the authenticator oauth with a client");
        String refresh = settings.require("token", "the authenticator oauth");
        String base = url(settings)
                .replaceFirst("^jdbc:snowflake", "http".equals(settings.text("protocol")) ? "http" : "https");
        URI address = TokenRequests.address(settings, "host", base + "oauth/token-request");
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        String form = TokenRequests.form(Map.of("grant_type", "refresh_token", "refresh_token", refresh));
        jdbc.property("authenticator", "oauth")
                .fetched("token", () -> TokenRequests.post(address, form, "Basic " + basic, "access_token"));
    }
}
