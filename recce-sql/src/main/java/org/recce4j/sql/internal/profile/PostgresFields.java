package org.recce4j.sql.internal.profile;

import static org.recce4j.sql.internal.profile.FieldKind.BOOLEAN;
import static org.recce4j.sql.internal.profile.FieldKind.INTEGER;
import static org.recce4j.sql.internal.profile.FieldKind.TEXT;

/** The credentials of dbt-postgres 1.11. */
final class PostgresFields {

    static final CredentialSchema SCHEMA = CredentialSchema.builder()
            .alias("dbname", "database")
            .alias("pass", "password")
            .required(TEXT, "database", "schema", "host", "user")
            .required(INTEGER, "port")
            .required(TEXT, "password")
            .defaulted(INTEGER, "connect_timeout", 10)
            .optional(TEXT, "role", "search_path")
            .defaulted(INTEGER, "keepalives_idle", 0)
            .optional(TEXT, "sslmode", "sslcert", "sslkey", "sslrootcert")
            .optionalOr(TEXT, "application_name", "dbt")
            .optionalOr(BOOLEAN, "autocommit", false)
            .defaulted(INTEGER, "retries", 1)
            .shown(
                    "host",
                    "port",
                    "user",
                    "database",
                    "schema",
                    "connect_timeout",
                    "role",
                    "search_path",
                    "keepalives_idle",
                    "sslmode",
                    "sslcert",
                    "sslkey",
                    "sslrootcert",
                    "application_name",
                    "autocommit",
                    "retries")
            .build();

    private PostgresFields() {}
}
