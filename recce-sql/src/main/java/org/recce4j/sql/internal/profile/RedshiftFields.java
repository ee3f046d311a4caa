package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.INTEGER;
import static org.recce4j.sql.internal.profile.FieldKind.LIST;
import static org.recce4j.sql.internal.profile.FieldKind.MAPPING;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

import java.util.List;

/** The credentials of dbt-redshift 1.11. */
final class RedshiftFields {

    static final CredentialSchema SCHEMA = CredentialSchema.builder()
            .alias("dbname", "database")
            .alias("pass", "password")
            .required(TEXT, "database", "schema", "host")
            .required(INTEGER, "port")
            .optionalOr(TEXT, "method", "database")
            .optional(TEXT, "user", "password", "cluster_id", "iam_profile")
            .defaulted(BOOLEAN, "autocreate", false)
            .defaulted(LIST, "db_groups", List.of())
            .optionalOr(BOOLEAN, "ra3_node", false)
            .optionalOr(BOOLEAN, "datasharing", false)
            .optional(INTEGER, "connect_timeout")
            .optional(TEXT, "role")
            .defaulted(
                    FieldKind.oneOf("disable", "allow", "prefer", "require", "verify-ca", "verify-full"),
                    "sslmode",
                    "prefer")
            .defaulted(INTEGER, "retries", 1)
            .defaulted(BOOLEAN, "retry_all", false)
            .optional(TEXT, "region")
            .optionalOr(BOOLEAN, "autocommit", true)
            .optional(TEXT, "access_key_id", "secret_access_key", "idc_region", "issuer_url")
            .optionalOr(INTEGER, "idp_listen_port", 7890)
            .optionalOr(TEXT, "idc_client_display_name", "Amazon Redshift driver")
            .optional(INTEGER, "idp_response_timeout")
            .optional(MAPPING, "token_endpoint")
            .optional(BOOLEAN, "is_serverless")
            .optional(TEXT, "serverless_work_group", "serverless_acct_id")
            .optionalOr(BOOLEAN, "tcp_keepalive", true)
            .optional(INTEGER, "tcp_keepalive_idle", "tcp_keepalive_interval", "tcp_keepalive_count")
            .optional(TEXT, "query_group")
            .defaulted(BOOLEAN, "allow_concurrent_drops", false)
            .defaulted(BOOLEAN, "drop_without_cascade", false)
            .shown(
                    "host",
                    "user",
                    "port",
                    "database",
                    "method",
                    "cluster_id",
                    "iam_profile",
                    "schema",
                    "sslmode",
                    "region",
                    "autocreate",
                    "db_groups",
                    "ra3_node",
                    "datasharing",
                    "connect_timeout",
                    "role",
                    "retries",
                    "retry_all",
                    "autocommit",
                    "access_key_id",
                    "is_serverless",
                    "serverless_work_group",
                    "serverless_acct_id",
                    "tcp_keepalive",
                    "tcp_keepalive_idle",
                    "tcp_keepalive_interval",
                    "tcp_keepalive_count",
                    "query_group",
                    "allow_concurrent_drops",
                    "drop_without_cascade")
            .build();

    private RedshiftFields() {}
}
