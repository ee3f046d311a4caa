package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.INTEGER;
import static org.recce4j.sql.internal.profile.FieldKind.LIST;
import static org.recce4j.sql.internal.profile.FieldKind.MAPPING;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

import java.util.List;
import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.sql.internal.profile.CredentialSchema.InvalidCredentials;

/** The credentials of dbt-databricks 1.10. */
final class DatabricksFields {

    private static final String CATALOG_PROPERTY = "databricks.catalog";

    private static final List<String> RESERVED = List.of(
            "server_hostname",
            "http_path",
            "access_token",
            "client_id",
            "client_secret",
            "session_configuration",
            "catalog",
            "schema",
            "_user_agent_entry");

    static final CredentialSchema SCHEMA = CredentialSchema.builder()
            .alias("catalog", "database")
            .alias("target_catalog", "target_database")
            .optional(TEXT, "database")
            // dbt fails without a host while it loads the profile, in the SDK of Databricks
            .required(TEXT, "schema", "host")
            .optional(TEXT, "http_path", "token", "client_id", "client_secret")
            .optional(TEXT, "azure_client_id", "azure_client_secret", "oauth_redirect_url")
            .optional(LIST, "oauth_scopes")
            .optionalOr(MAPPING, "session_properties", Map.of())
            .optionalOr(MAPPING, "connection_parameters", Map.of())
            .optional(TEXT, "auth_type")
            .optional(MAPPING, "compute")
            .defaulted(INTEGER, "connect_retries", 1)
            .optional(INTEGER, "connect_timeout")
            .defaulted(BOOLEAN, "retry_all", false)
            .optional(INTEGER, "connect_max_idle")
            .shown("host", "http_path", "catalog", "schema")
            .shownWhenSet("session_properties")
            .prepare(DatabricksFields::prepared)
            .finish(DatabricksFields::finished)
            .build();

    private DatabricksFields() {}

    private static Json.Obj prepared(Json.Obj given) {
        Json.Obj session = given.object("session_properties");
        Json catalog = session.get(CATALOG_PROPERTY);
        Json.Obj prepared = given;
        if (catalog != Json.Null.INSTANCE) {
            if (given.get("database") != Json.Null.INSTANCE) {
                throw new InvalidCredentials(
                        "session_properties",
                        "\"catalog\" and \"" + CATALOG_PROPERTY
                                + "\" of \"session_properties\" are two names of one field; give one of them");
            }
            prepared = given.with("session_properties", session.without(List.of(CATALOG_PROPERTY)))
                    .with("database", catalog);
        }
        return prepared.get("database") == Json.Null.INSTANCE
                ? prepared.with("database", new Json.Str("hive_metastore"))
                : prepared;
    }

    private static Json.Obj finished(Json.Obj values) {
        String schema = values.text("schema");
        if (schema != null && schema.contains(".")) {
            throw new InvalidCredentials(
                    "schema",
                    "\"schema\" should not contain '.' and is '" + schema + "'; set a catalog with \"catalog\"");
        }
        Json.Obj parameters = values.object("connection_parameters");
        for (String key : RESERVED) {
            if (parameters.find(key).isPresent()) {
                throw new InvalidCredentials(
                        "connection_parameters",
                        "the connection parameter \"" + key + "\" is reserved; set it by its key of the profile");
            }
        }
        if (parameters.find("http_headers").isPresent() && !isMappingOfTexts(parameters.get("http_headers"))) {
            throw new InvalidCredentials(
                    "connection_parameters", "the connection parameter \"http_headers\" must be a mapping of texts");
        }
        return values.with(
                "connection_parameters",
                Json.Obj.builder()
                        .put("_retry_stop_after_attempts_count", 30)
                        .put("_retry_delay_max", 60)
                        .put("_socket_timeout", 600)
                        .putAll(parameters)
                        .build());
    }

    private static boolean isMappingOfTexts(Json value) {
        return value instanceof Json.Obj object
                && object.fields().values().stream().allMatch(Json.Str.class::isInstance);
    }
}
