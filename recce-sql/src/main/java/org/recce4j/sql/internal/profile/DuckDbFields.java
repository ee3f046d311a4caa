package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.LIST;
import static org.recce4j.sql.internal.profile.FieldKind.MAPPING;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

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
            .build();

    private static final CredentialSchema RETRIES = CredentialSchema.builder()
            .defaulted(FieldKind.INTEGER, "connect_attempts", 1)
            .optional(FieldKind.INTEGER, "query_attempts")
            .defaulted(LIST, "retryable_exceptions", List.of("IOException"))
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
        String derived = database(path);
        String database = given.text("database");
        if (given.get("database") == Json.Null.INSTANCE) {
            return given.with("database", new Json.Str(derived));
        }
        if (database != null && !database.equals(derived) && !isAttached(database, given)) {
            throw new InvalidCredentials(
                    "database",
                    "\"database\" is '" + database + "' and \"path\" makes it '" + derived
                            + "'; leave \"database\" out, or give the alias of an entry of \"attach\"");
        }
        return given;
    }

    private static boolean isAttached(String database, Json.Obj given) {
        return given.items("attach").stream()
                .anyMatch(item -> item instanceof Json.Obj object && database.equals(object.text("alias")));
    }

    /** The name that DuckDB gives to a database file: its own without extension. */
    private static String database(String path) {
        if (path.equals(MEMORY)) {
            return "memory";
        }
        String file = path.replaceFirst("[?#].*", "");
        String scheme = isMotherDuck(path) ? file.substring(0, file.indexOf(':') + 1) : "";
        String name = file.substring(scheme.length());
        name = name.substring(name.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        boolean hasExtension = dot > 0 && !name.substring(0, dot).chars().allMatch(letter -> letter == '.');
        String stem = hasExtension ? name.substring(0, dot) : name;
        return stem.isEmpty() && !scheme.isEmpty() ? "my_db" : stem;
    }

    private static boolean isMotherDuck(String path) {
        return path.startsWith("md:") || path.startsWith("motherduck:");
    }

    private static Json.Obj finished(Json.Obj values) {
        Json.Obj finished = values;
        if (values.get("attach") instanceof Json.Arr attach) {
            finished = finished.with("attach", entries(attach, "attach", ATTACHMENT));
        }
        if (values.get("retries") instanceof Json.Obj retries) {
            finished = finished.with("retries", RETRIES.read(retries));
        }
        if (values.get("secrets") instanceof Json.Arr secrets) {
            finished = finished.with("secrets", withoutTypes(secrets));
        }
        String path = Objects.requireNonNull(values.text("path"));
        if (isMotherDuck(path) && values.get("plugins") == Json.Null.INSTANCE) {
            finished = finished.with(
                    "plugins",
                    Json.of(List.of(Json.Obj.builder()
                            .put("module", "motherduck")
                            .put("alias", null)
                            .put("config", null)
                            .build())));
        }
        return finished;
    }

    /** dbt keeps an entry's type apart from its fields. */
    private static Json withoutTypes(Json.Arr secrets) {
        return new Json.Arr(secrets.items().stream()
                .map(secret -> {
                    if (secret instanceof Json.Obj object && object.text("type") != null) {
                        return (Json) object.without(List.of("type"));
                    }
                    throw new InvalidCredentials(
                            "secrets", "an entry of \"secrets\" has no \"type\"; add it, such as s3");
                })
                .toList());
    }

    private static Json entries(Json.Arr items, String key, CredentialSchema schema) {
        return new Json.Arr(items.items().stream()
                .map(item -> {
                    if (item instanceof Json.Obj object) {
                        return (Json) schema.read(object);
                    }
                    throw new InvalidCredentials(key, "an entry of \"" + key + "\" must be a mapping");
                })
                .toList());
    }
}
