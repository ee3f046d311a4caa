package org.recce4j.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.recce4j.model.Json;
import org.recce4j.render.yaml.Yaml;

/**
 * A hostile value in one field of a profile changes what that field is for and nothing else, read as the driver or the
 * warehouse would read it; or the profile is refused, and the message names the field.
 */
class HostileFieldsTest {

    /** Profiles of each adapter and method; the fields with a text are attacked one after the other. */
    private static final List<String> PROFILES = List.of(
            "{type: postgres, host: h, port: 1, user: v, password: v, dbname: v, schema: v, role: v, search_path: v,"
                    + " sslmode: v, sslcert: v, sslkey: v, sslrootcert: v, application_name: v}",
            "{type: redshift, host: h, port: 1, user: v, password: v, dbname: v, schema: v, role: v, query_group: v,"
                    + " region: v}",
            "{type: redshift, method: iam, host: h, port: 1, user: v, dbname: v, schema: v, cluster_id: v, region: v,"
                    + " access_key_id: v, secret_access_key: v, db_groups: [v, w]}",
            "{type: redshift, method: iam, host: h, port: 1, user: v, dbname: v, schema: v, cluster_id: v,"
                    + " iam_profile: v}",
            "{type: redshift, method: iam_role, host: h, port: 1, dbname: v, schema: v, is_serverless: true,"
                    + " serverless_work_group: v, serverless_acct_id: v}",
            "{type: redshift, method: browser_identity_center, host: h, port: 1, dbname: v, schema: v, issuer_url: v,"
                    + " idc_region: v, idc_client_display_name: v}",
            "{type: redshift, method: oauth_token_identity_center, host: h, port: 1, dbname: v, schema: v,"
                    + " token_endpoint: {request_url: 'https://h/', request_data: v}}",
            "{type: snowflake, account: v, database: v, schema: v, user: v, password: v, warehouse: v, role: v,"
                    + " query_tag: v, proxy_host: v, protocol: v}",
            "{type: snowflake, account: v, host: v, database: v, schema: v, user: v, password: v, authenticator: v}",
            "{type: snowflake, account: v, database: v, schema: v, authenticator: oauth, token: v}",
            "{type: snowflake, account: v, database: v, schema: v, authenticator: oauth, token: v, oauth_client_id: v,"
                    + " oauth_client_secret: v}",
            "{type: snowflake, account: v, database: v, schema: v, authenticator: workload_identity,"
                    + " workload_identity_provider: v, workload_identity_entra_resource: v, token: v}",
            "{type: bigquery, method: oauth, project: v, dataset: v, execution_project: v, location: v,"
                    + " api_endpoint: v, impersonate_service_account: v}",
            "{type: bigquery, method: service-account, project: v, dataset: v, keyfile: v}",
            "{type: bigquery, method: oauth-secrets, project: v, dataset: v, token: v}",
            "{type: bigquery, method: oauth-secrets, project: v, dataset: v, refresh_token: v, client_id: v,"
                    + " client_secret: v}",
            "{type: bigquery, method: external-oauth-wif, project: v, dataset: v, workload_pool_provider_path: v,"
                    + " service_account_impersonation_url: 'https://h/', token_endpoint: {request_url: 'https://h/',"
                    + " request_data: v}}",
            "{type: databricks, host: h, http_path: v, schema: v, catalog: v, token: v, session_properties: {a: v}}",
            "{type: databricks, host: h, http_path: v, schema: v, auth_type: oauth, client_id: v, client_secret: v}",
            "{type: databricks, host: h, http_path: v, schema: v, auth_type: oauth, azure_client_id: v,"
                    + " azure_client_secret: v}",
            "{type: databricks, host: h, http_path: v, schema: v, auth_type: oauth, client_id: v,"
                    + " oauth_redirect_url: 'http://localhost:1'}",
            "{type: duckdb, path: v, motherduck_token: v, config_options: {a: v}, extensions: [v, {name: w}],"
                    + " settings: {a: v}, secrets: [{type: v, name: v, storage: v, key_id: v, scope: [v], map: {k: v}}],"
                    + " attach: [{path: v, alias: v, type: v, secret: v, options: {a: v}}], external_root: v}");

    /** Texts that choose a way to log in. */
    private static final Pattern METHOD = Pattern.compile("oauth|workload_identity");

    private static final Pattern TOKEN = Pattern.compile("(?s)'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|\\w+|\\S");

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void changesOneThing(@ForAll("hostile") String value) {
        for (String text : PROFILES) {
            Json.Obj profile = (Json.Obj) Yaml.read(text);
            Map<String, String> before = read(jdbc(profile));
            for (String field :
                    profile.without(List.of("type", "method")).fields().keySet()) {
                for (Json changed : changes(profile.get(field), value)) {
                    check(before, profile.with(field, changed), field, value);
                }
            }
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void namesOfSettingsAreNothingElse(@ForAll("hostile") String name) {
        for (String key : List.of("settings", "config_options", "secrets", "attach")) {
            Json named = Json.of(Map.of("type", "t", "path", "p", "options", Map.of(name, "v"), name, "v"));
            Json value = key.equals("secrets") || key.equals("attach") ? new Json.Arr(List.of(named)) : named;
            Json.Obj profile = (Json.Obj) Json.of(Map.of("type", "duckdb", "path", "x", key, value));
            checkNames(profile, key);
        }
        Json.Obj databricks = (Json.Obj) Yaml.read("{type: databricks, host: h, http_path: v, schema: v, token: v}");
        checkNames(databricks.with("session_properties", Json.of(Map.of(name, "v"))), "session_properties");
    }

    private static void checkNames(Json.Obj profile, String key) {
        try {
            JdbcTarget target = jdbc(profile);
            assertThat(target.statements())
                    .allSatisfy(sql -> assertThat(outsideQuotes(sql)).doesNotContain(";", "--", "/*", "\\", "\0"));
        } catch (SqlException refused) {
            assertRefused(refused, key);
        }
    }

    private static void check(Map<String, String> before, Json.Obj profile, String field, String value) {
        Map<String, String> after;
        try {
            after = read(jdbc(profile));
        } catch (SqlException refused) {
            assertRefused(refused, field);
            return;
        }
        String written = field.equals("account") ? value.replace('_', '-') : value;
        after.forEach((name, text) -> {
            if (!text.equals(before.get(name))) {
                assertThat(text).as("%s by the field %s", name, field).isEqualTo(written);
            }
        });
        assertThat(after.keySet()).as("by the field %s", field).isEqualTo(before.keySet());
    }

    private static void assertRefused(SqlException refused, String field) {
        assertThat(refused.code()).isEqualTo(SqlErrorCode.PROFILE_INVALID);
        String canonical = switch (field) {
            case "dbname", "project" -> "database";
            case "dataset" -> "schema";
            default -> field;
        };
        assertThat(refused.getMessage()).containsAnyOf("\"" + field + "\"", "\"" + canonical + "\"");
    }

    /** The value in each place of a field that holds a text. */
    private static List<Json> changes(Json field, String value) {
        List<Json> all = new ArrayList<>();
        if (field instanceof Json.Str text && !METHOD.matcher(text.value()).matches()) {
            all.add(new Json.Str(value));
        } else if (field instanceof Json.Obj object) {
            object.fields()
                    .forEach((name, item) -> changes(item, value).forEach(one -> all.add(object.with(name, one))));
        } else if (field instanceof Json.Arr list) {
            for (int i = 0; i < list.items().size(); i++) {
                for (Json one : changes(list.items().get(i), value)) {
                    List<Json> items = new ArrayList<>(list.items());
                    items.set(i, one);
                    all.add(new Json.Arr(items));
                }
            }
        }
        return all;
    }

    private static JdbcTarget jdbc(Json.Obj profile) {
        String type = String.valueOf(profile.text("type"));
        ProfileTarget target = new ProfileTarget("shop", "ci", type, profile.without(List.of("type")));
        return Adapters.builtIn().require(type).jdbc(target, Access.READ);
    }

    /** Everything that a target sets, one entry a thing, read as the driver and the warehouse do. */
    private static Map<String, String> read(JdbcTarget target) {
        Map<String, String> things = new TreeMap<>();
        url(target.url(), things);
        target.properties().forEach((name, value) -> {
            switch (name) {
                case "options" -> put(things, name, options(value));
                case "DbGroups", "EndpointOverrides" -> put(things, name, List.of(value.split(",", -1)));
                case "DefaultDataset" -> put(things, name, List.of(value.split("\\.", -1)));
                case "OAuth2RedirectUrlPort" -> assertThat(value).containsOnlyDigits();
                default -> things.put(name, value);
            }
        });
        // a path may open the network, and then the zone is not set together with the lock
        List<String> statements = target.statements().stream()
                .filter(sql -> !sql.equals("set global TimeZone = 'UTC'"))
                .toList();
        for (int i = 0; i < statements.size(); i++) {
            put(things, "statement " + i, tokens(statements.get(i), target.url()));
        }
        return things;
    }

    private static void url(String url, Map<String, String> things) {
        if (url.startsWith("jdbc:duckdb:")) {
            // options follow a semicolon
            put(things, "url", List.of(url.substring("jdbc:duckdb:".length()).split(";", -1)));
        } else if (url.startsWith("jdbc:redshift")) {
            int database = url.lastIndexOf('/') + 1;
            things.put("url", withoutHost(url.substring(0, database)));
            things.put(
                    "database", URLDecoder.decode(url.substring(database).replace("+", "%2B"), StandardCharsets.UTF_8));
            assertThat(url.substring(database)).doesNotContain(";", "?", "&", "#", "=");
        } else if (url.startsWith("jdbc:snowflake")) {
            put(
                    things,
                    "url",
                    List.of(url.replace(".snowflakecomputing.com", "").split("[/:?&]", -1)));
        } else {
            things.put("url", withoutHost(url));
        }
    }

    /** A text may happen to be the name or address of a host. */
    private static String withoutHost(String url) {
        return url.replaceFirst("//(\\[[:.%\\w-]*]|[.\\w-]*)", "//");
    }

    /** As PostgreSQL's server splits them (pg_split_opts). */
    private static List<String> options(String options) {
        List<String> found = new ArrayList<>();
        Matcher option = Pattern.compile("(?s)(?:\\\\.|[^\\s\\\\])+").matcher(options);
        while (option.find()) {
            found.add(option.group().replaceAll("(?s)\\\\(.)", "$1").replaceFirst("^search_path=", ""));
        }
        return found;
    }

    private static List<String> tokens(String sql, String url) {
        if (url.startsWith("jdbc:databricks") && sql.contains(" = ")) {
            // SET takes the rest of the statement; a semicolon ends it
            List<String> parts = new ArrayList<>(List.of(sql.split(" = ", 2)));
            parts.addAll(List.of(parts.remove(1).split(";|\\R", -1)));
            return parts;
        }
        List<String> found = new ArrayList<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            found.add(unquoted(token.group()));
        }
        return found;
    }

    private static String unquoted(String token) {
        char quote = token.charAt(0);
        return quote == '\'' || quote == '"'
                ? token.substring(1, token.length() - 1).replace("" + quote + quote, "" + quote)
                : token;
    }

    private static String outsideQuotes(String sql) {
        return sql.replaceAll("(?s)'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"", "");
    }

    private static void put(Map<String, String> things, String name, List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            things.put(name + " " + i, parts.get(i).replaceFirst("^BIGQUERY=", ""));
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> special = Arbitraries.of(
                " ",
                "\t",
                "\n",
                "\u000b",
                "\f",
                "\r",
                "\r\n",
                "\u0085",
                "\u00a0",
                "\u2028",
                "\ufeff",
                "'",
                "''",
                "\"",
                "\"\"",
                "`",
                "\\",
                "\\'",
                ";",
                "&",
                "?",
                "#",
                "=",
                "%",
                "%3B",
                "\0",
                "\u0001",
                "\u001b",
                "\u007f",
                "${x}",
                "{0}",
                "{{",
                ":x",
                "--",
                "/*",
                "*/",
                "$$",
                ",",
                ".",
                ":",
                "/",
                "//",
                "@",
                "-c work_mem=77MB",
                "socketFactory=evil",
                "?motherduck_token=x",
                "OAUTH2=https://evil",
                "_",
                "x",
                "é",
                "🍵");
        return special.list().ofMinSize(1).ofMaxSize(8).map(parts -> String.join("", parts));
    }
}
