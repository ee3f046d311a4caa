package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;

/** Credentials to URL and properties: every method of six adapters, and values that want to be more than values. */
class JdbcTargetsTest {

    private static final String HOSTILE = "p@ss:/?#[]{{%;&=+ é'\"\\";

    // ── PostgreSQL ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void postgresKeepsValuesOutOfTheAddress() {
        JdbcTarget jdbc = jdbc(
                "postgres",
                Map.of(
                        "host", "db.example.com",
                        "port", 5433,
                        "user", "me",
                        "password", HOSTILE,
                        "dbname", "x?socketFactory=evil",
                        "schema", "dev",
                        "sslmode", "verify-full",
                        "search_path", "my schema, public",
                        "role", "re\"ader",
                        "keepalives_idle", 5));
        assertThat(jdbc.url()).isEqualTo("jdbc:postgresql://db.example.com:5433/");
        assertThat(jdbc.properties())
                .containsEntry("PGDBNAME", "x?socketFactory=evil")
                .containsEntry("password", HOSTILE)
                .containsEntry("sslmode", "verify-full")
                .containsEntry("options", "-c search_path=my\\ schema,\\ public")
                .containsEntry("ApplicationName", "recce4j")
                .containsEntry("connectTimeout", "10")
                .containsEntry("tcpKeepAlive", "true");
        assertThat(jdbc.statements()).containsExactly("set timezone to 'UTC'", "set role \"re\"\"ader\"");
        assertThat(jdbc.readOnly()).isTrue();
        assertThat(jdbc.toString()).doesNotContain(HOSTILE);
        assertThat(jdbc.shownProperties()).containsEntry("password", "********").doesNotContainValue(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.com/?x=", "a b", "h:1234", "user@host", "h;k=v", "h?k=v", "h&k", "-h", "h\n", "/var/run"})
    void hostsThatAreMoreThanHosts(String host) {
        for (String type : List.of("postgres", "redshift")) {
            Map<String, Object> settings = new LinkedHashMap<>(database());
            settings.put("host", host);
            assertRefused(type, settings, "\"host\"");
        }
        Map<String, Object> databricks = Map.of("host", host, "http_path", "/x", "token", "t", "schema", "s");
        assertRefused("databricks", databricks, "\"host\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"db", "db.example.com", "10.0.0.1", "::1", "fe80::1", "my_host", "a-b.c"})
    void hosts(String host) {
        Map<String, Object> settings = new LinkedHashMap<>(database());
        settings.put("host", host);
        String written = host.contains(":") ? "[" + host + "]" : host;
        assertThat(jdbc("postgres", settings).url()).isEqualTo("jdbc:postgresql://" + written + ":5432/");
    }

    @Test
    void aSearchPathSetsNoOtherOption() {
        assertThat(jdbc("postgres", with(database(), "search_path", "public\t-c\twork_mem=77MB\u000b\f\r\n\\"))
                        .properties())
                .containsEntry("options", "-c search_path=public\\\t-c\\\twork_mem=77MB\\\u000b\\\f\\\r\\\n\\\\");
    }

    @Test
    void aNulIsRefusedInAnyField() {
        assertRefused("postgres", with(database(), "user", "u\0options\0-c x=1"), "\"user\" holds the character NUL");
        assertRefused("duckdb", Map.of("settings", Map.of("a\0b", "c")), "\"settings\" holds the character NUL");
    }

    @Test
    void propertiesAreInOrderOfTheirNames() {
        JdbcTarget jdbc = jdbc("postgres", with(database(), "sslmode", "disable", "search_path", "x", "dbname", "d"));
        assertThat(List.copyOf(jdbc.properties().keySet())).isSorted();
        assertThat(List.copyOf(jdbc.fetchedProperties().keySet())).isSorted();
        assertThat(List.copyOf(jdbc.shownProperties().keySet())).isSorted();
    }

    @Test
    void numbersThatAreTooLargeAreRefused() {
        assertRefused("postgres", with(database(), "port", 4_294_967_298L), "\"port\" is out of range");
        assertRefused("postgres", with(database(), "connect_timeout", 4_294_967_298L), "\"connect_timeout\"");
        assertThat(jdbc("bigquery", bigQuery("oauth", "maximum_bytes_billed", 10_000_000_000L))
                        .properties())
                .containsEntry("MaximumBytesBilled", "10000000000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void portsThatAreNone(int port) {
        Map<String, Object> settings = new LinkedHashMap<>(database());
        settings.put("port", port);
        assertRefused("postgres", settings, "1 to 65535");
    }

    // ── Redshift ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void redshiftByPassword() {
        JdbcTarget jdbc = jdbc("redshift", with(database(), "sslmode", "disable", "query_group", "it's"));
        assertThat(jdbc.url()).isEqualTo("jdbc:redshift://h:5432/d");
        assertThat(jdbc.properties())
                .containsEntry("user", "u")
                .containsEntry("ssl", "false")
                .doesNotContainKey("sslmode");
        assertThat(jdbc.statements()).containsExactly("set timezone to 'UTC'", "set query_group to 'it''s'");
    }

    @Test
    void redshiftTakesNoBackslashInAQueryGroup() {
        assertThatThrownBy(() -> jdbc("redshift", with(database(), "query_group", "a\\b")))
                .isInstanceOf(SqlException.class)
                .hasMessageContaining("\"query_group\" has a backslash");
    }

    @Test
    void redshiftAlwaysChecksTheCertificateWhenItEncrypts() {
        for (String mode : List.of("allow", "prefer", "require", "verify-ca")) {
            assertThat(jdbc("redshift", with(database(), "sslmode", mode)).properties())
                    .containsEntry("sslmode", "verify-ca");
        }
        assertThat(jdbc("redshift", with(database(), "sslmode", "verify-full")).properties())
                .containsEntry("sslmode", "verify-full");
    }

    @Test
    void redshiftByIam() {
        Map<String, Object> iam = with(database(), "method", "iam", "cluster_id", "c1", "region", "eu-west-1");
        JdbcTarget jdbc = jdbc(
                "redshift",
                with(
                        iam,
                        "access_key_id",
                        "AK",
                        "secret_access_key",
                        "SK",
                        "autocreate",
                        true,
                        "db_groups",
                        List.of("a", "b")));
        assertThat(jdbc.url()).isEqualTo("jdbc:redshift:iam://h:5432/d");
        assertThat(jdbc.properties())
                .containsEntry("DbUser", "u")
                .containsEntry("ClusterID", "c1")
                .containsEntry("Region", "eu-west-1")
                .containsEntry("AccessKeyID", "AK")
                .containsEntry("SecretAccessKey", "SK")
                .containsEntry("AutoCreate", "true")
                .containsEntry("DbGroups", "a,b")
                .doesNotContainKeys("password", "groupFederation");
        assertThat(jdbc.shownProperties()).containsEntry("SecretAccessKey", "********");
        assertThat(jdbc("redshift", with(iam, "iam_profile", "work")).properties())
                .containsEntry("Profile", "work");
        assertRefused("redshift", with(iam, "access_key_id", "AK"), "\"secret_access_key\"");
        assertRefused("redshift", with(iam, "dbname", "d;x=y"), "\"database\"");
        assertRefused("redshift", with(iam, "db_groups", List.of("a", "b,admins")), "\"db_groups\"");
        assertRefused("redshift", with(database(), "method", "iam"), "\"cluster_id\"");
    }

    @Test
    void redshiftServerlessAndRoles() {
        Map<String, Object> serverless = with(
                database(),
                "method",
                "iam_role",
                "host",
                "w.1.eu.redshift-serverless.amazonaws.com",
                "serverless_work_group",
                "w",
                "serverless_acct_id",
                "1");
        assertThat(jdbc("redshift", serverless).properties())
                .containsEntry("isServerless", "true")
                .containsEntry("serverlessWorkGroup", "w")
                .containsEntry("serverlessAcctId", "1")
                .doesNotContainKeys("ClusterID", "DbUser", "groupFederation");
        assertThat(jdbc("redshift", with(database(), "method", "iam_role", "cluster_id", "c"))
                        .properties())
                .containsEntry("groupFederation", "true")
                .containsEntry("ClusterID", "c");
    }

    @Test
    void redshiftByIdentityCenter() {
        assertThat(jdbc(
                                "redshift",
                                with(
                                        database(),
                                        "method",
                                        "browser_identity_center",
                                        "issuer_url",
                                        "https://i",
                                        "idc_region",
                                        "eu"))
                        .properties())
                .containsEntry("plugin_name", "com.amazon.redshift.plugin.BrowserIdcAuthPlugin")
                .containsEntry("issuer_url", "https://i")
                .containsEntry("listen_port", "7890");
        Map<String, Object> token = with(
                database(),
                "method",
                "oauth_token_identity_center",
                "token_endpoint",
                Map.of(
                        "type",
                        "okta",
                        "request_url",
                        "https://okta.example.com/token",
                        "request_data",
                        "grant_type=x"));
        JdbcTarget jdbc = jdbc("redshift", token);
        assertThat(jdbc.properties()).containsEntry("plugin_name", "com.amazon.redshift.plugin.IdpTokenAuthPlugin");
        assertThat(jdbc.shownProperties()).containsEntry("token", "********");
        assertRefused("redshift", with(database(), "method", "oauth_token_identity_center"), "\"token_endpoint\"");
        assertRefused(
                "redshift",
                with(token, "token_endpoint", Map.of("request_url", "http://plain.example.com", "request_data", "x")),
                "https://");
        assertRefused("redshift", with(database(), "method", "magic"), "'magic'");
    }

    // ── Snowflake ───────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void snowflakeByPassword() {
        JdbcTarget jdbc = jdbc(
                "snowflake",
                snowflake(
                        "user",
                        "me",
                        "password",
                        HOSTILE,
                        "role",
                        "R",
                        "warehouse",
                        "W",
                        "query_tag",
                        "nightly",
                        "proxy_host",
                        "proxy",
                        "proxy_port",
                        3128,
                        "insecure_mode",
                        true));
        assertThat(jdbc.url()).isEqualTo("jdbc:snowflake://ab-c.eu-west-1.snowflakecomputing.com/");
        assertThat(jdbc.properties())
                .containsEntry("account", "ab-c.eu-west-1")
                .containsEntry("db", "A")
                .containsEntry("schema", "B")
                .containsEntry("password", HOSTILE)
                .containsEntry("QUERY_TAG", "nightly")
                .containsEntry("useProxy", "true")
                .containsEntry("proxyPort", "3128")
                .containsEntry("disableOCSPChecks", "true")
                .containsEntry("CLIENT_TELEMETRY_ENABLED", "false")
                .containsEntry("disablePlatformDetection", "true");
        assertRefused(
                "snowflake",
                with(snowflake("user", "me", "password", "p"), "account", "evil.example/?x="),
                "\"account\"");
        assertRefused("snowflake", snowflake("user", "me", "password", "p", "host", "evil/?x="), "\"host\"");
        assertRefused("snowflake", snowflake("user", "me"), "\"password\"");
        assertRefused("snowflake", snowflake("password", "p"), "\"user\"");
    }

    @Test
    void snowflakeByOtherAuthenticators() {
        assertThat(jdbc("snowflake", snowflake("user", "me", "authenticator", "externalbrowser"))
                        .properties())
                .containsEntry("authenticator", "externalbrowser")
                .doesNotContainKey("password");
        assertThat(jdbc("snowflake", snowflake("user", "me", "password", "p", "authenticator", "username_password_mfa"))
                        .properties())
                .containsEntry("authenticator", "USERNAME_PASSWORD_MFA")
                .containsEntry("clientRequestMfaToken", "true");
        assertThat(jdbc("snowflake", snowflake("user", "me", "password", "p", "authenticator", "https://x.okta.com"))
                        .properties())
                .containsEntry("authenticator", "https://x.okta.com");
        assertThat(jdbc("snowflake", snowflake("authenticator", "oauth", "token", "t"))
                        .properties())
                .containsEntry("token", "t");
        assertThat(jdbc(
                                "snowflake",
                                snowflake(
                                        "authenticator",
                                        "oauth",
                                        "token",
                                        "t",
                                        "oauth_client_id",
                                        "c",
                                        "oauth_client_secret",
                                        "s"))
                        .shownProperties())
                .containsEntry("token", "********");
        assertThat(jdbc(
                                "snowflake",
                                snowflake("authenticator", "workload_identity", "workload_identity_provider", "AWS"))
                        .properties())
                .containsEntry("workloadIdentityProvider", "AWS");
        assertRefused("snowflake", snowflake("authenticator", "workload_identity"), "\"workload_identity_provider\"");
        assertRefused("snowflake", snowflake("authenticator", "jwt"), "\"token\"");
    }

    // ── BigQuery ────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void bigQueryByEachMethod() {
        assertThat(jdbc("bigquery", bigQuery("oauth", "location", "EU", "maximum_bytes_billed", 1000))
                        .properties())
                .containsEntry("OAuthType", "3")
                .containsEntry("ProjectId", "p")
                .containsEntry("DefaultDataset", "p.d")
                .containsEntry("Location", "EU")
                .containsEntry("MaximumBytesBilled", "1000");
        assertThat(jdbc("bigquery", bigQuery("service-account", "keyfile", "/k.json", "execution_project", "payer"))
                        .properties())
                .containsEntry("OAuthType", "0")
                .containsEntry("OAuthPvtKeyPath", "/k.json")
                .containsEntry("ProjectId", "payer");
        JdbcTarget json = jdbc(
                "bigquery",
                bigQuery(
                        "service-account-json", "keyfile_json", Map.of("client_email", "a@b", "private_key", "x\\ny")));
        assertThat(json.properties()).containsEntry("OAuthServiceAcctEmail", "a@b");
        assertThat(json.properties().get("OAuthPvtKey")).contains("x\\ny").doesNotContain("x\\\\ny");
        assertThat(json.shownProperties()).containsEntry("OAuthPvtKey", "********");
        assertThat(jdbc("bigquery", bigQuery("oauth-secrets", "token", "t")).properties())
                .containsEntry("OAuthAccessToken", "t");
        assertThat(jdbc(
                                "bigquery",
                                bigQuery("oauth-secrets", "refresh_token", "r", "client_id", "c", "client_secret", "s"))
                        .properties())
                .containsEntry("OAuthRefreshToken", "r")
                .containsEntry("OAuthClientId", "c");
        assertThat(jdbc(
                                "bigquery",
                                bigQuery(
                                        "external-oauth-wif",
                                        "workload_pool_provider_path",
                                        "//iam.googleapis.com/x",
                                        "token_endpoint",
                                        Map.of("request_url", "https://login.example.com", "request_data", "a=b")))
                        .shownProperties())
                .containsEntry("OAuthAccessToken", "********");
        assertThat(jdbc("bigquery", bigQuery("oauth", "impersonate_service_account", "sa@p"))
                        .properties())
                .containsEntry("ServiceAccountImpersonationEmail", "sa@p");
    }

    @Test
    void bigQueryRefusesWhatItsDriverWouldReadAsMoreProperties() {
        assertRefused("bigquery", bigQuery("oauth", "location", "EU;OAuthType=0"), "\"location\" holds a semicolon");
        assertRefused("bigquery", bigQuery("oauth", "api_endpoint", "https://a,OAUTH2=https://b"), "\"api_endpoint\"");
        assertRefused("bigquery", bigQuery("oauth", "dataset", "other.d"), "\"schema\"");
        assertRefused("bigquery", bigQuery("oauth-secrets", "token", "t;x=y"), "semicolon");
        assertRefused("bigquery", bigQuery("service-account"), "\"keyfile\"");
        assertRefused("bigquery", bigQuery("external-oauth-wif"), "\"token_endpoint\"");
    }

    // ── Databricks ──────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void databricksByEachMethod() {
        JdbcTarget jdbc = jdbc(
                "databricks",
                databricks(
                        "token",
                        "dapi;PWD=x",
                        "catalog",
                        "main",
                        "session_properties",
                        Map.of("query_tags", "team:a")));
        assertThat(jdbc.url()).isEqualTo("jdbc:databricks://dbc.example.com:443");
        assertThat(jdbc.properties())
                .containsEntry("AuthMech", "3")
                .containsEntry("PWD", "dapi;PWD=x")
                .containsEntry("httpPath", "/sql/1.0/warehouses/a?o=1")
                .containsEntry("ConnCatalog", "main")
                .containsEntry("EnableTelemetry", "0");
        assertThat(jdbc.statements()).containsExactly("set time zone 'UTC'", "set query_tags = team:a");
        assertThat(jdbc("databricks", databricks("auth_type", "oauth", "client_id", "c", "client_secret", "s"))
                        .properties())
                .containsEntry("AuthMech", "11")
                .containsEntry("Auth_Flow", "1")
                .containsEntry("OAuth2ClientId", "c")
                .containsEntry("OAuth2Secret", "s");
        assertThat(jdbc(
                                "databricks",
                                databricks("auth_type", "oauth", "azure_client_id", "c", "azure_client_secret", "s"))
                        .properties())
                .containsEntry("OAuth2ClientId", "c");
        assertThat(jdbc("databricks", databricks("auth_type", "oauth", "oauth_redirect_url", "http://localhost:9999"))
                        .properties())
                .containsEntry("Auth_Flow", "2")
                .containsEntry("OAuth2RedirectUrlPort", "9999");
    }

    @Test
    void databricksRefusesWhatCannotConnect() {
        assertRefused("databricks", databricks(), "\"auth_type\"");
        assertRefused(
                "databricks", databricks("auth_type", "oauth", "azure_client_id", "c"), "\"azure_client_secret\"");
        Map<String, Object> noPath = new LinkedHashMap<>(databricks("token", "t"));
        noPath.remove("http_path");
        assertRefused("databricks", noPath, "\"http_path\"");
        assertRefused("databricks", databricks("token", "t", "session_properties", Map.of("a b", 1)), "\"a b\"");
        assertRefused(
                "databricks", databricks("token", "t", "session_properties", Map.of("a", "1; drop table x")), "\"a\"");
    }

    // ── helpers ─────────────────────────────────────────────────────────────────────────────────────────────────────

    private static Map<String, Object> database() {
        return Map.of("host", "h", "port", 5432, "user", "u", "password", "p", "dbname", "d", "schema", "s");
    }

    private static Map<String, Object> snowflake(Object... more) {
        return with(Map.of("account", "ab_c.eu-west-1", "database", "A", "schema", "B"), more);
    }

    private static Map<String, Object> bigQuery(String method, Object... more) {
        return with(Map.of("method", method, "project", "p", "dataset", "d"), more);
    }

    private static Map<String, Object> databricks(Object... more) {
        return with(Map.of("host", "dbc.example.com", "http_path", "/sql/1.0/warehouses/a?o=1", "schema", "s"), more);
    }

    private static Map<String, Object> with(Map<String, Object> settings, @Nullable Object... more) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        List<@Nullable Object> pairs = Arrays.asList(more);
        for (int i = 0; i < pairs.size(); i += 2) {
            all.put(String.valueOf(pairs.get(i)), pairs.get(i + 1));
        }
        return all;
    }

    static JdbcTarget jdbc(String type, Map<String, Object> settings) {
        ProfileTarget target = new ProfileTarget("shop", "ci", type, (Json.Obj) Json.of(settings));
        return Adapters.builtIn().require(type).jdbc(target, Access.READ);
    }

    private static void assertRefused(String type, Map<String, Object> settings, String why) {
        assertThatThrownBy(() -> jdbc(type, settings))
                .isInstanceOfSatisfying(
                        SqlException.class,
                        failure -> assertThat(failure.code()).isEqualTo(SqlErrorCode.PROFILE_INVALID))
                .hasMessageContaining("profile \"shop\", target \"ci\" invalid")
                .hasMessageContaining(why);
    }
}
