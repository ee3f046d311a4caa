package org.recce4j.sql.internal.adapter;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.build.Sql;

/**
 * Redshift, by Amazon's driver, with the methods of dbt-redshift 1.11. The driver takes the database from its
 * URL, escaped; with IAM it does not read escapes, so that the name is checked.
 */
public final class RedshiftAdapter extends NetworkAdapter {

    private static final String DRIVER = "com.amazon.redshift:redshift-jdbc42:2.3.0";
    private static final String PLUGINS = "com.amazon.redshift.plugin.";
    private static final int PORT = 5439;

    public RedshiftAdapter() {
        super(new RedshiftDialect(), DRIVER);
    }

    @Override
    String url(Settings settings) {
        String place = settings.host("host") + ":" + settings.port("port", PORT) + "/";
        return method(settings).equals("database")
                ? "jdbc:redshift://" + place + encoded(settings.require("database", "connecting"))
                : "jdbc:redshift:iam://" + place + settings.nameInUrl("database");
    }

    private static String method(Settings settings) {
        return Objects.requireNonNullElse(settings.text("method"), "database");
    }

    @Override
    void connect(JdbcTarget.Builder jdbc, Settings settings, Access access) {
        jdbc.property("ApplicationName", "recce4j")
                .property("loginTimeout", settings.number("connect_timeout"))
                .property("tcpKeepAlive", settings.flag("tcp_keepalive"))
                .readOnly(access == Access.READ)
                .connectRetries(settings.retries("retries"));
        encryption(jdbc, settings);
        authentication(jdbc, settings, method(settings));
        PostgresAdapter.addZone(jdbc);
        PostgresAdapter.addRole(jdbc, settings, dialect());
        String group = settings.text("query_group");
        if (group != null && group.indexOf('\\') >= 0) {
            throw settings.invalid(
                    "query_group",
                    "\"query_group\" has a backslash, which Redshift can take as an escape; leave it out");
        }
        if (group != null) {
            jdbc.statement(Sql.text(Sql.builder(dialect()).query("set query_group to {0}", DSL.inline(group))));
        }
    }

    /** The driver takes the database from the URL alone: without one there it goes to that of the user's name. */
    private static String encoded(String database) {
        return URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** As dbt-redshift: whatever encrypts at all also checks the certificate. */
    private static void encryption(JdbcTarget.Builder jdbc, Settings settings) {
        String mode = Objects.requireNonNullElse(settings.text("sslmode"), "prefer");
        jdbc.property("ssl", !mode.equals("disable"));
        if (!mode.equals("disable")) {
            jdbc.property("sslmode", mode.equals("verify-full") ? mode : "verify-ca");
        }
    }

    private static void authentication(JdbcTarget.Builder jdbc, Settings settings, String method) {
        switch (method) {
            case "database" ->
                jdbc.property("user", settings.require("user", "the method \"database\""))
                        .secret("password", settings.require("password", "the method \"database\""));
            case "iam" -> {
                jdbc.property("DbUser", settings.require("user", "the method \"iam\""));
                cluster(jdbc, settings, false);
            }
            case "iam_role" -> cluster(jdbc, settings, true);
            case "browser_identity_center" ->
                jdbc.property("plugin_name", PLUGINS + "BrowserIdcAuthPlugin")
                        .property("issuer_url", settings.require("issuer_url", "the method \"" + method + "\""))
                        .property("idc_region", settings.require("idc_region", "the method \"" + method + "\""))
                        .property("listen_port", settings.number("idp_listen_port"))
                        .property("idc_client_display_name", settings.text("idc_client_display_name"))
                        .property("idp_response_timeout", settings.number("idp_response_timeout"));
            case "oauth_token_identity_center" -> token(jdbc, settings);
            default ->
                throw settings.invalid(
                        "method",
                        "\"method\" is '" + method + "'; it can be database, iam, iam_role, browser_identity_center or"
                                + " oauth_token_identity_center");
        }
    }

    /** IAM, for a serverless work group or a cluster; a role without user federates its groups. */
    private static void cluster(JdbcTarget.Builder jdbc, Settings settings, boolean federated) {
        boolean serverless = settings.flag("is_serverless")
                || settings.require("host", "connecting").contains("serverless");
        jdbc.property("Region", settings.text("region"))
                .property("AutoCreate", settings.flag("autocreate") ? true : null)
                .property("DbGroups", groups(settings));
        if (serverless) {
            jdbc.property("isServerless", true)
                    .property("serverlessWorkGroup", settings.text("serverless_work_group"))
                    .property("serverlessAcctId", settings.text("serverless_acct_id"));
        } else {
            jdbc.property("ClusterID", settings.require("cluster_id", "IAM with a provisioned cluster"))
                    .property("groupFederation", federated ? true : null);
        }
        String key = settings.text("access_key_id");
        if ((key == null) != (settings.text("secret_access_key") == null)) {
            throw settings.invalid(
                    key == null ? "secret_access_key" : "access_key_id",
                    "\"access_key_id\" and \"secret_access_key\" belong together; give both, or neither");
        }
        if (key == null) {
            jdbc.property("Profile", settings.text("iam_profile"));
        } else {
            jdbc.property("AccessKeyID", key).secret("SecretAccessKey", settings.text("secret_access_key"));
        }
    }

    private static @Nullable String groups(Settings settings) {
        List<String> names = settings.values().items("db_groups").stream()
                .map(group -> String.valueOf(group.toPlain()))
                .toList();
        names.stream().filter(name -> name.indexOf(',') >= 0).findFirst().ifPresent(name -> {
            throw settings.invalid(
                    "db_groups",
                    "an entry of \"db_groups\" has a comma, which the driver would read as the next group: '" + name
                            + "'; give each group as an entry of its own");
        });
        return names.isEmpty() ? null : String.join(",", names);
    }

    /** The token of an identity provider, fetched as dbt does it: by one POST with the profile's own body. */
    private static void token(JdbcTarget.Builder jdbc, Settings settings) {
        Json.Obj endpoint = settings.values().object("token_endpoint");
        String url = endpoint.text("request_url");
        String body = endpoint.text("request_data");
        if (url == null || body == null) {
            throw settings.invalid(
                    "token_endpoint",
                    "\"token_endpoint\" needs \"request_url\" and \"request_data\" for the method"
                            + " \"oauth_token_identity_center\"");
        }
        URI address = TokenRequests.address(settings, "token_endpoint", url);
        jdbc.property("plugin_name", PLUGINS + "IdpTokenAuthPlugin")
                .property("token_type", "EXT_JWT")
                .fetched("token", () -> TokenRequests.post(address, body, null, "access_token"));
    }
}
