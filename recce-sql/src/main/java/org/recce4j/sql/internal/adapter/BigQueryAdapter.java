package org.recce4j.sql.internal.adapter;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Access;
import org.recce4j.sql.JdbcTarget;

/**
 * BigQuery, by Google's own JDBC driver, with the methods of dbt-bigquery 1.12. The driver puts properties behind its URL,
 * before version 0.4 without escaping them, so that no value may hold a semicolon.
 */
public final class BigQueryAdapter extends NetworkAdapter {

    private static final String DRIVER =
            "com.google.cloud:google-cloud-bigquery-jdbc:1.2.0 (with classifier \"all\" it is one jar)";
    private static final String URL = "jdbc:bigquery://https://www.googleapis.com/bigquery/v2:443";
    private static final URI SECURITY_TOKENS = URI.create("https://sts.googleapis.com/v1/token");
    private static final String CLOUD_PLATFORM = "https://www.googleapis.com/auth/cloud-platform";
    private static final Pattern PROJECT = Pattern.compile("([A-Za-z0-9.-]+:)?[A-Za-z0-9_-]+");
    private static final Pattern DATASET = Pattern.compile("[\\p{L}\\p{N}_-]+");
    private static final Pattern ENDPOINT = Pattern.compile("[^,;=\\s\\p{Cntrl}]+");
    private static final int SERVICE_ACCOUNT = 0;
    private static final int GIVEN_TOKENS = 2;
    private static final int APPLICATION_DEFAULT = 3;

    public BigQueryAdapter() {
        super(new BigQueryDialect(), DRIVER);
    }

    @Override
    String url(Settings settings) {
        return URL;
    }

    @Override
    void connect(JdbcTarget.Builder jdbc, Settings settings, Access access) {
        refuseSemicolons(settings);
        jdbc.place("BigQuery, project " + settings.text("execution_project"))
                .property("ProjectId", settings.text("execution_project"))
                .property("DefaultDataset", dataset(settings))
                .property("Location", settings.text("location"))
                .property("MaximumBytesBilled", settings.longNumber("maximum_bytes_billed"))
                .property("JobTimeout", settings.number("job_execution_timeout_seconds"))
                .property("Labels", "tool=recce4j")
                .property("ServiceAccountImpersonationEmail", settings.text("impersonate_service_account"))
                .connectRetries(settings.retries("job_retries"));
        if (settings.has("api_endpoint")) {
            jdbc.property("EndpointOverrides", "BIGQUERY=" + endpoint(settings));
        }
        authentication(jdbc, settings);
    }

    /** Project and dataset are one text with a dot between them. */
    private static String dataset(Settings settings) {
        requireMatch(
                settings, "database", PROJECT, "letters, digits, '-' and '_' only, behind a domain and ':' if need be");
        requireMatch(settings, "schema", DATASET, "letters, digits, '-' and '_' only");
        return settings.text("database") + "." + settings.text("schema");
    }

    /** The driver takes a list of end points with commas between them; another could be that which gets the secrets. */
    private static String endpoint(Settings settings) {
        requireMatch(settings, "api_endpoint", ENDPOINT, "no comma, semicolon, '=' and white space");
        return settings.require("api_endpoint", "connecting");
    }

    private static void requireMatch(Settings settings, String key, Pattern pattern, String allowed) {
        if (!pattern.matcher(settings.require(key, "connecting")).matches()) {
            throw settings.invalid(
                    key,
                    "\"" + key + "\" becomes part of a longer text and may have " + allowed + "; it is '"
                            + settings.text(key) + "'");
        }
    }

    private static void authentication(JdbcTarget.Builder jdbc, Settings settings) {
        String method = settings.require("method", "connecting");
        String purpose = "the method \"" + method + "\"";
        switch (method) {
            case "oauth" -> jdbc.property("OAuthType", APPLICATION_DEFAULT);
            case "service-account" ->
                jdbc.property("OAuthType", SERVICE_ACCOUNT)
                        .property("OAuthPvtKeyPath", settings.require("keyfile", purpose));
            case "service-account-json" -> {
                Json.Obj key = key(settings);
                jdbc.property("OAuthType", SERVICE_ACCOUNT)
                        .property("OAuthServiceAcctEmail", key.text("client_email"))
                        .secret("OAuthPvtKey", JsonText.write(key));
            }
            case "oauth-secrets" -> {
                jdbc.property("OAuthType", GIVEN_TOKENS);
                if (settings.has("token")) {
                    jdbc.secret("OAuthAccessToken", settings.text("token"));
                } else {
                    jdbc.secret("OAuthRefreshToken", settings.require("refresh_token", purpose))
                            .property("OAuthClientId", settings.require("client_id", purpose))
                            .secret("OAuthClientSecret", settings.require("client_secret", purpose));
                }
            }
            case "external-oauth-wif" -> workloadIdentity(jdbc, settings, purpose);
            default -> throw new AssertionError(method);
        }
    }

    /** As dbt, which finds keys with their line ends written as backslash and n. */
    private static Json.Obj key(Settings settings) {
        Json.Obj key = settings.values().object("keyfile_json");
        String pem = key.text("private_key");
        if (pem == null) {
            throw settings.invalid(
                    "keyfile_json",
                    "\"keyfile_json\" has no \"private_key\", which the method \"service-account-json\" needs;"
                            + " give the whole key file of the service account");
        }
        return key.with("private_key", new Json.Str(pem.replace("\\n", "\n")));
    }

    /**
     * The profile's identity provider gives a token, Google's security token service gives another for it (RFC 8693), and
     * where the profile names a service account, that account's token comes of both.
     */
    private static void workloadIdentity(JdbcTarget.Builder jdbc, Settings settings, String purpose) {
        Json.Obj endpoint = settings.values().object("token_endpoint");
        String url = endpoint.text("request_url");
        String data = endpoint.text("request_data");
        if (url == null || data == null) {
            throw settings.invalid(
                    "token_endpoint", "\"token_endpoint\" needs \"request_url\" and \"request_data\" for " + purpose);
        }
        URI provider = TokenRequests.address(settings, "token_endpoint", url);
        String pool = settings.require("workload_pool_provider_path", purpose);
        String impersonation = settings.text("service_account_impersonation_url");
        URI account = impersonation == null
                ? null
                : TokenRequests.address(settings, "service_account_impersonation_url", impersonation);
        jdbc.property("OAuthType", GIVEN_TOKENS).fetched("OAuthAccessToken", () -> {
            String subject = TokenRequests.post(provider, data, null, "access_token");
            String federated = TokenRequests.post(SECURITY_TOKENS, exchange(subject, pool), null, "access_token");
            return account == null ? federated : impersonated(account, federated);
        });
    }

    private static String exchange(String subject, String pool) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "urn:ietf:params:oauth:grant-type:token-exchange");
        form.put("audience", pool);
        form.put("scope", CLOUD_PLATFORM);
        form.put("requested_token_type", "urn:ietf:params:oauth:token-type:access_token");
        form.put("subject_token_type", "urn:ietf:params:oauth:token-type:jwt");
        form.put("subject_token", subject);
        return TokenRequests.form(form);
    }

    private static String impersonated(URI account, String federated) {
        String scopes = JsonText.write(Json.of(Map.of("scope", List.of(CLOUD_PLATFORM))));
        return TokenRequests.postJson(account, scopes, "Bearer " + federated, "accessToken");
    }

    private static void refuseSemicolons(Settings settings) {
        settings.values().fields().forEach((key, value) -> {
            boolean isSent = value instanceof Json.Str || key.equals("keyfile_json");
            if (isSent && JsonText.write(value).indexOf(';') >= 0) {
                throw settings.invalid(
                        key, "\"" + key + "\" holds a semicolon, which the driver would read as another property");
            }
        });
    }
}
