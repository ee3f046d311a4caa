package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.INTEGER;
import static org.recce4j.sql.internal.profile.FieldKind.LIST;
import static org.recce4j.sql.internal.profile.FieldKind.MAPPING;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

import java.util.List;
import org.recce4j.model.Json;

/** The credentials of dbt-bigquery 1.12. */
final class BigQueryFields {

    private static final List<String> SCOPES = List.of(
            "https://www.googleapis.com/auth/bigquery",
            "https://www.googleapis.com/auth/cloud-platform",
            "https://www.googleapis.com/auth/drive",
            "https://www.googleapis.com/auth/userinfo.email");

    static final CredentialSchema SCHEMA = CredentialSchema.builder()
            .alias("project", "database")
            .alias("dataset", "schema")
            .alias("target_project", "target_database")
            .alias("target_dataset", "target_schema")
            .alias("retries", "job_retries")
            .alias("timeout_seconds", "job_execution_timeout_seconds")
            .alias("dataproc_region", "compute_region")
            // dbt asks Google's SDK for the project when a profile has none; a library must not guess it
            .required(TEXT, "database", "schema")
            .required(
                    FieldKind.oneOf(
                            "oauth", "oauth-secrets", "service-account", "service-account-json", "external-oauth-wif"),
                    "method")
            .optional(TEXT, "execution_project", "quota_project", "location", "api_endpoint")
            .optional(FieldKind.oneOf("interactive", "batch"), "priority")
            .optional(INTEGER, "maximum_bytes_billed")
            .optional(TEXT, "reservation", "impersonate_service_account")
            .optional(INTEGER, "job_retry_deadline_seconds")
            .optionalOr(INTEGER, "job_retries", 1)
            .optional(INTEGER, "job_creation_timeout_seconds", "job_execution_timeout_seconds")
            .optionalOr(BOOLEAN, "job_link_info_level_log", false)
            .optional(TEXT, "keyfile")
            .optional(MAPPING, "keyfile_json")
            .optional(TEXT, "token", "refresh_token", "client_id", "client_secret", "token_uri")
            .optional(TEXT, "workload_pool_provider_path", "service_account_impersonation_url")
            .optional(MAPPING, "token_endpoint")
            .optional(TEXT, "compute_region", "dataproc_cluster_name", "gcs_bucket", "submission_method")
            .optional(MAPPING, "dataproc_batch")
            .optionalOr(LIST, "scopes", SCOPES)
            .shown(
                    "method",
                    "database",
                    "execution_project",
                    "schema",
                    "location",
                    "priority",
                    "maximum_bytes_billed",
                    "reservation",
                    "impersonate_service_account",
                    "job_retry_deadline_seconds",
                    "job_retries",
                    "job_creation_timeout_seconds",
                    "job_execution_timeout_seconds",
                    "job_link_info_level_log",
                    "timeout_seconds",
                    "client_id",
                    "token_uri",
                    "compute_region",
                    "dataproc_cluster_name",
                    "gcs_bucket",
                    "dataproc_batch")
            .finish(BigQueryFields::finished)
            .build();

    private BigQueryFields() {}

    private static Json.Obj finished(Json.Obj values) {
        Json.Obj finished = values;
        Json.Obj key = values.object("keyfile_json");
        if (key.find("private_key").isPresent()) {
            finished = finished.with("keyfile_json", withLineBreaks(key));
        }
        return values.get("execution_project") == Json.Null.INSTANCE
                ? finished.with("execution_project", values.get("database"))
                : finished;
    }

    /** In an environment variable a key often stands on one line, its line breaks as backslash and n. */
    private static Json.Obj withLineBreaks(Json.Obj key) {
        String text = key.text("private_key");
        if (text == null) {
            throw new CredentialSchema.InvalidCredentials(
                    "keyfile_json", "\"private_key\" of \"keyfile_json\" must be a text");
        }
        return key.with("private_key", new Json.Str(text.replace("\\n", "\n")));
    }
}
