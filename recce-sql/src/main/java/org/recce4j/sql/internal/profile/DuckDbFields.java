package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.LIST;
import static org.recce4j.sql.internal.profile.FieldKind.MAPPING;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.recce4j.model.Json;
import org.recce4j.sql.internal.profile.CredentialSchema.InvalidCredentials;

/** The credentials of dbt-duckdb 1.11. */
final class DuckDbFields {

    private static final String MEMORY = ":memory:";

    private static final CredentialSchema ATTACHMENT = CredentialSchema.builder()
            .required(TEXT, "path")
            .optional(TEXT, "type", "alias", "secret")
            .defaulted(BOOLEAN, "read_only", false)
            .optional(MAPPING, "options")
            .optional(BOOLEAN, "is_ducklake")
            .closed()
            .build();

    private static final CredentialSchema PLUGIN = CredentialSchema.builder()
            .required(TEXT, "module")
            .optional(TEXT, "alias")
            .optional(MAPPING, "config")
            .closed()
            .build();

    private static final CredentialSchema REMOTE = CredentialSchema.builder()
            .required(TEXT, "host")
            .required(FieldKind.INTEGER, "port")
            .required(TEXT, "user")
            .optional(TEXT, "password")
            .closed()
            .build();

    private static final CredentialSchema FLIGHTS = CredentialSchema.builder()
            .defaulted(BOOLEAN, "enabled_by_default", false)
            .optional(TEXT, "access_token_name")
            .optional(FieldKind.INTEGER, "max_runtime_sec")
            .optional(TEXT, "instance_type")
            .defaulted(FieldKind.INTEGER, "timeout_sec", 3600)
            .defaulted(FieldKind.NUMBER, "poll_interval_sec", 2.0)
            .defaulted(FieldKind.INTEGER, "log_lines", 0)
            .optional(TEXT, "log_url_template")
            .optional(LIST, "requirements")
            .optional(TEXT, "duckdb_version")
            .closed()
            .build();

    private static final CredentialSchema RETRIES = CredentialSchema.builder()
            .defaulted(FieldKind.INTEGER, "connect_attempts", 1)
            .optional(FieldKind.INTEGER, "query_attempts")
            .defaulted(LIST, "retryable_exceptions", List.of("IOException"))
            .closed()
            .build();

    static final CredentialSchema SCHEMA = CredentialSchema.builder()
            .required(TEXT, "database")
            .defaulted(TEXT, "schema", "main")
            .defaulted(TEXT, "path", MEMORY)
            .optional(MAPPING, "config_options")
            .optional(LIST, "extensions")
            .optionalOr(MAPPING, "settings", Map.of())
            .optionalOr(LIST, "secrets", List.of())
            .defaulted(TEXT, "external_root", ".")
            .optional(TEXT, "use_credential_provider")
            .optional(LIST, "attach", "filesystems")
            .optional(MAPPING, "remote")
            .optional(LIST, "plugins")
            .defaulted(BOOLEAN, "disable_transactions", false)
            .defaulted(BOOLEAN, "keep_open", true)
            .optional(LIST, "module_paths")
            .optional(MAPPING, "retries", "flights")
            .optional(BOOLEAN, "is_ducklake")
            .optional(TEXT, "motherduck_token")
            .shown(
                    "database",
                    "schema",
                    "path",
                    "config_options",
                    "extensions",
                    "settings",
                    "external_root",
                    "use_credential_provider",
                    "attach",
                    "filesystems",
                    "remote",
                    "plugins",
                    "disable_transactions")
            .prepare(DuckDbFields::prepared)
            .finish(DuckDbFields::finished)
            .build();

    private DuckDbFields() {}

    private static Json.Obj prepared(Json.Obj given) {
        String path = Objects.requireNonNullElse(given.text("path"), MEMORY);
        if (path.indexOf(';') >= 0) {
            throw new InvalidCredentials(
                    "path", "a semicolon in \"path\" would be read as driver options; rename the file");
        }
        String derived = DuckDbNames.database(path);
        if (derived.isEmpty()) {
            throw new InvalidCredentials(
                    "path", "\"path\" names no file, of which the database has its name; name one");
        }
        if (given.find("database").isEmpty()) {
            return given.with("database", new Json.Str(derived));
        }
        boolean remote = given.get("remote") instanceof Json.Obj;
        if (!remote && !isAttached(given)) {
            requireSame(given.get("database"), derived);
        }
        return given;
    }

    private static void requireSame(Json database, String derived) {
        if (!database.equals(new Json.Str(derived))) {
            throw new InvalidCredentials(
                    "database",
                    "\"database\" is "
                            + (database instanceof Json.Str text
                                    ? "'" + text.value() + "'"
                                    : FieldKind.nameOf(database))
                            + " and \"path\" makes it '" + derived
                            + "'; leave \"database\" out, or give the alias of an entry of \"attach\"");
        }
    }

    private static boolean isAttached(Json.Obj given) {
        String database = given.text("database");
        return given.items("attach").stream()
                .anyMatch(item -> item instanceof Json.Obj object
                        && object.text("alias") != null
                        && Objects.equals(database, object.text("alias")));
    }

    private static Json.Obj finished(Json.Obj values) {
        Json.Obj finished = withToken(values);
        if (values.get("attach") instanceof Json.Arr attach) {
            finished = finished.with("attach", entries(attach, "attach", ATTACHMENT));
        }
        finished = section(finished, "retries", RETRIES);
        finished = section(finished, "remote", REMOTE);
        finished = section(finished, "flights", FLIGHTS);
        return withPlugins(withSecrets(finished));
    }

    private static Json.Obj section(Json.Obj values, String key, CredentialSchema schema) {
        return values.get(key) instanceof Json.Obj section ? values.with(key, read(section, key, schema)) : values;
    }

    /** The token of MotherDuck is a setting. */
    private static Json.Obj withToken(Json.Obj values) {
        Json.Obj settings = values.object("settings");
        String token = values.text("motherduck_token");
        if (token == null || token.isEmpty()) {
            return values.with("settings", settings);
        }
        Json other = settings.get("motherduck_token");
        if (other != Json.Null.INSTANCE && !other.equals(new Json.Str(token))) {
            throw new InvalidCredentials(
                    "motherduck_token",
                    "\"motherduck_token\" has one value here and another under \"settings\"; set it in one place");
        }
        return values.with("settings", settings.with("motherduck_token", new Json.Str(token)));
    }

    /** dbt keeps an entry's type and name apart from its fields. */
    private static Json.Obj withSecrets(Json.Obj values) {
        List<Json> secrets = new ArrayList<>();
        for (Json secret : values.items("secrets")) {
            if (!(secret instanceof Json.Obj object) || object.text("type") == null) {
                throw new InvalidCredentials("secrets", "an entry of \"secrets\" has no \"type\"; add it, such as s3");
            }
            secrets.add(object.without(List.of("type", "name")));
        }
        String provider = values.text("use_credential_provider");
        if ("aws".equals(provider)) {
            secrets.add(Json.Obj.builder().put("provider", "credential_chain").build());
        } else if (provider != null && !provider.isEmpty()) {
            throw new InvalidCredentials(
                    "use_credential_provider", "the only value of \"use_credential_provider\" is aws");
        }
        return values.with("secrets", new Json.Arr(secrets));
    }

    private static Json.Obj withPlugins(Json.Obj values) {
        boolean motherDuck = DuckDbNames.isMotherDuck(Objects.requireNonNull(values.text("path")))
                || values.items("attach").stream()
                        .anyMatch(entry -> DuckDbNames.isMotherDuck(String.valueOf(((Json.Obj) entry).text("path"))));
        List<Json> plugins = new ArrayList<>();
        if (values.get("plugins") instanceof Json.Arr given) {
            plugins.addAll(((Json.Arr) entries(given, "plugins", PLUGIN)).items());
        } else if (!motherDuck) {
            return values;
        }
        boolean named = plugins.stream().anyMatch(plugin -> "motherduck".equals(((Json.Obj) plugin).text("module")));
        if (motherDuck && !named) {
            plugins.add(
                    PLUGIN.read(Json.Obj.builder().put("module", "motherduck").build()));
        }
        return values.with("plugins", new Json.Arr(plugins));
    }

    private static Json entries(Json.Arr items, String key, CredentialSchema schema) {
        return new Json.Arr(items.items().stream()
                .map(item -> {
                    if (item instanceof Json.Obj object) {
                        return (Json) read(object, key, schema);
                    }
                    throw new InvalidCredentials(key, "an entry of \"" + key + "\" must be a mapping");
                })
                .toList());
    }

    private static Json.Obj read(Json.Obj section, String key, CredentialSchema schema) {
        try {
            return schema.read(section);
        } catch (InvalidCredentials invalid) {
            throw new InvalidCredentials(key, "\"" + key + "\": " + invalid.reason());
        }
    }
}
