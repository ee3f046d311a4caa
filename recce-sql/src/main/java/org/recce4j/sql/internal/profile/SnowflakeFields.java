package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.INTEGER;
import static org.recce4j.sql.internal.profile.FieldKind.NUMBER;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

import java.util.regex.Pattern;
import org.recce4j.model.Json;
import org.recce4j.sql.internal.profile.CredentialSchema.InvalidCredentials;

/** The credentials of dbt-snowflake 1.12. */
final class SnowflakeFields {

    private static final Pattern HOST_PART = Pattern.compile("[A-Za-z0-9_.-]+");

    static final CredentialSchema SCHEMA = CredentialSchema.builder()
            .required(TEXT, "database", "schema", "account")
            .optional(TEXT, "user", "warehouse", "role", "password", "authenticator")
            .optional(TEXT, "private_key", "private_key_path", "private_key_passphrase", "token")
            .optional(TEXT, "oauth_client_id", "oauth_client_secret", "query_tag")
            .optionalOr(BOOLEAN, "client_session_keep_alive", false)
            .optional(TEXT, "host", "proxy_host", "protocol")
            .optional(INTEGER, "port", "proxy_port")
            .defaulted(INTEGER, "connect_retries", 1)
            .optional(INTEGER, "connect_timeout")
            .defaulted(BOOLEAN, "retry_on_database_errors", false)
            .defaulted(BOOLEAN, "retry_all", false)
            .optionalOr(BOOLEAN, "insecure_mode", false)
            .optional(BOOLEAN, "reuse_connections")
            .optional(TEXT, "s3_stage_vpce_dns_name")
            .optional(TEXT, "workload_identity_provider", "workload_identity_entra_resource")
            .optionalOr(NUMBER, "platform_detection_timeout_seconds", 0)
            .shown(
                    "account",
                    "user",
                    "database",
                    "warehouse",
                    "role",
                    "schema",
                    "authenticator",
                    "oauth_client_id",
                    "query_tag",
                    "client_session_keep_alive",
                    "host",
                    "port",
                    "proxy_host",
                    "proxy_port",
                    "protocol",
                    "connect_retries",
                    "connect_timeout",
                    "retry_on_database_errors",
                    "retry_all",
                    "insecure_mode",
                    "reuse_connections",
                    "s3_stage_vpce_dns_name",
                    "workload_identity_provider",
                    "workload_identity_entra_resource",
                    "platform_detection_timeout_seconds")
            .finish(SnowflakeFields::finished)
            .build();

    private SnowflakeFields() {}

    private static Json.Obj finished(Json.Obj values) {
        Json.Obj finished = values;
        String account = values.text("account");
        if (account != null) {
            if (!HOST_PART.matcher(account).matches()) {
                throw new InvalidCredentials(
                        "account",
                        "\"account\" becomes part of a host name and may have letters, digits, '.', '-' and '_' only");
            }
            // an underscore is not allowed in a host name
            finished = finished.with("account", new Json.Str(account.replace('_', '-')));
        }
        boolean keptAlive = values.get("client_session_keep_alive") instanceof Json.Bool flag && flag.value();
        if (values.get("reuse_connections") == Json.Null.INSTANCE && !keptAlive) {
            finished = finished.with("reuse_connections", new Json.Bool(true));
        }
        return finished;
    }
}
