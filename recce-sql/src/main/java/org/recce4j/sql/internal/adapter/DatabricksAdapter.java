package org.recce4j.sql.internal.adapter;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.recce4j.model.Json;
import org.recce4j.sql.Access;
import org.recce4j.sql.JdbcTarget;
import org.recce4j.sql.build.Sql;

/** Databricks, by its open source driver 3.x, with the methods of dbt-databricks 1.10. The URL holds the host alone. */
public final class DatabricksAdapter extends NetworkAdapter {

    private static final String DRIVER = "com.databricks:databricks-jdbc:3.4.5";
    private static final Pattern SETTING = Pattern.compile("[A-Za-z0-9_.]+");
    private static final Pattern VALUE = Pattern.compile("[^;\\n\\x0B\\f\\r\\x85\\u2028\\u2029]*");
    private static final int REDIRECT_PORT = 8020;

    public DatabricksAdapter() {
        super(new DatabricksDialect(), DRIVER);
    }

    @Override
    String url(Settings settings) {
        return "jdbc:databricks://" + settings.host("host") + ":443";
    }

    @Override
    void connect(JdbcTarget.Builder jdbc, Settings settings, Access access) {
        jdbc.property("httpPath", settings.require("http_path", "connecting"))
                .property("ssl", 1)
                .property("ConnCatalog", settings.text("database"))
                .property("ConnSchema", settings.text("schema"))
                .property("UserAgentEntry", "recce4j")
                .property("EnableTelemetry", 0)
                // else a clock without zone is told as a moment
                .property("EnableTimestampNtzTypeName", 1)
                // there are none over several statements
                .property("IgnoreTransactions", 1)
                .property("SocketTimeout", socketTimeout(settings))
                .connectRetries(settings.retries("connect_retries"));
        authentication(jdbc, settings);
        jdbc.statement("set time zone 'UTC'");
        settings.values()
                .object("session_properties")
                .fields()
                .forEach((name, value) -> session(jdbc, settings, name, value));
    }

    private static Object socketTimeout(Settings settings) {
        return Objects.requireNonNull(
                settings.values()
                        .object("connection_parameters")
                        .get("_socket_timeout")
                        .toPlain(),
                "a default is set");
    }

    private void session(JdbcTarget.Builder jdbc, Settings settings, String name, Json value) {
        String text = String.valueOf(value.toPlain());
        if (!SETTING.matcher(name).matches() || !VALUE.matcher(text).matches()) {
            throw settings.invalid(
                    "session_properties",
                    "\"session_properties\" has a name or value that cannot be set: \"" + name
                            + "\"; names have letters, digits, '.' and '_', values no semicolon and no line end");
        }
        // SET takes the rest of the statement as it is; a name in quotes would be another setting
        jdbc.statement(Sql.text(Sql.builder(dialect()).query("set {0} = {1}", Sql.raw(name), Sql.raw(text))));
    }

    /** In dbt's order: a token, a service principal of Azure, a browser, a service principal of Databricks. */
    private static void authentication(JdbcTarget.Builder jdbc, Settings settings) {
        if (settings.has("token")) {
            jdbc.property("AuthMech", 3).property("UID", "token").secret("PWD", settings.text("token"));
            return;
        }
        String method = settings.text("auth_type");
        if (!"oauth".equals(method)) {
            throw settings.invalid(
                    "auth_type", "there is no \"token\" and \"auth_type\" is not 'oauth'; give one of them");
        }
        jdbc.property("AuthMech", 11);
        boolean azure = settings.has("azure_client_id") || settings.has("azure_client_secret");
        if (azure) {
            principal(jdbc, settings, "azure_client_id", "azure_client_secret");
        } else if (settings.has("client_secret")) {
            principal(jdbc, settings, "client_id", "client_secret");
        } else {
            jdbc.property("Auth_Flow", 2)
                    .property("OAuth2ClientId", settings.text("client_id"))
                    .property("OAuth2RedirectUrlPort", redirectPort(settings));
        }
    }

    private static void principal(JdbcTarget.Builder jdbc, Settings settings, String idKey, String secretKey) {
        jdbc.property("Auth_Flow", 1)
                .property("OAuth2ClientId", settings.require(idKey, "a service principal"))
                .secret("OAuth2Secret", settings.require(secretKey, "a service principal"));
    }

    private static int redirectPort(Settings settings) {
        String url = settings.text("oauth_redirect_url");
        if (url == null) {
            return REDIRECT_PORT;
        }
        try {
            int port = URI.create(url).getPort();
            return port < 0 ? REDIRECT_PORT : port;
        } catch (IllegalArgumentException noUrl) {
            throw settings.invalid("oauth_redirect_url", "\"oauth_redirect_url\" is no URL: '" + url + "'");
        }
    }
}
