package org.recce4j.sql;

import org.recce4j.model.Json;
import org.recce4j.sql.internal.profile.CredentialSchema;
import org.recce4j.sql.internal.profile.CredentialSchema.InvalidCredentials;
import org.recce4j.sql.internal.profile.CredentialSchemas;
import org.recce4j.sql.internal.profile.Redaction;

/**
 * The fields of a profile's output, checked and completed as dbt's adapter does: aliases replaced, defaults filled in.
 * The versions are dbt-core 1.12, dbt-postgres and dbt-redshift 1.11, dbt-snowflake and dbt-bigquery 1.12, dbt-databricks
 * 1.10, dbt-duckdb 1.11. It contains secrets: {@link #toString} hides them. Immutable.
 *
 * @param target the output that they come from
 * @param values every field that the adapter knows, absent ones as null; keys that it does not know stay in the target
 */
public record Credentials(ProfileTarget target, Json.Obj values) {

    /**
     * Returns the credentials of a profile's output.
     *
     * @throws SqlException PROFILE_INVALID if a field is missing or has the wrong type, ADAPTER_NOT_FOUND if the type is
     *     not snowflake, bigquery, postgres, redshift, duckdb or databricks
     */
    public static Credentials of(ProfileTarget target) {
        try {
            return new Credentials(target, schema(target).read(target.settings()));
        } catch (InvalidCredentials invalid) {
            // without the cause, whose message may show the value of a secret environment variable
            throw target.invalid(invalid.key(), invalid.reason());
        }
    }

    /**
     * Returns the fields that {@code dbt debug} shows, unchanged: a password inside one of them, such as in a URL, is not
     * hidden. To show them to people, use {@link #withoutSecrets()}.
     */
    public Json.Obj shown() {
        return schema(target).shown(values);
    }

    /**
     * Returns every field with {@value JdbcTarget#HIDDEN} instead of passwords, tokens and keys, also inside URLs and
     * connection strings; keys of the profile that the adapter does not know are hidden, too.
     */
    public Json.Obj withoutSecrets() {
        CredentialSchema schema = schema(target);
        return Redaction.of(values, target.settings(), schema::knows);
    }

    /** Returns the value of {@code target} in templates: the fields of {@link #shown()}, under all of their names. */
    public Json.Obj templateTarget() {
        return Json.Obj.builder()
                .putAll(schema(target).templateTarget(values))
                .put("type", target.type())
                .put("threads", target.threads())
                .put("name", target.target())
                .put("target_name", target.target())
                .put("profile_name", target.profile())
                .build();
    }

    private static CredentialSchema schema(ProfileTarget target) {
        CredentialSchema schema = CredentialSchemas.of(target.type());
        if (schema == null) {
            throw new SqlException(
                    SqlErrorCode.ADAPTER_NOT_FOUND,
                    target.withoutSecrets("Could not find adapter type \"" + target.type() + "\", which profile \""
                            + target.profile() + "\" names for target \"" + target.target() + "\"; known types are "
                            + CredentialSchemas.types() + "; "
                            + Adapters.HOW_TO_ADD));
        }
        return schema;
    }

    @Override
    public String toString() {
        return target.withoutSecrets(
                "Credentials[" + target + ", " + Redaction.of(shown()).toPlain() + "]");
    }
}
