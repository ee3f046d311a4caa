package org.recce4j.render.internal.table;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.value.Repr;

/**
 * What a warehouse says of a statement that it ran (dbt-adapters 1.24, {@code contracts/connection.py}). Immutable.
 *
 * @param message as it prints
 */
public record AdapterResponse(
        @Nullable Object message,
        @Nullable Object code,
        @Nullable Object rowsAffected) implements TemplateObject {

    /** Returns the response to a query, as the adapter words it. */
    static TemplateObject of(String adapterType, QueryResult result) {
        long rows = result.rows().size();
        return switch (adapterType) {
            case "duckdb", "databricks", "spark" -> new AdapterResponse("OK", null, null);
            case "postgres" -> new AdapterResponse("SELECT " + rows, "SELECT", rows);
            case "redshift" -> new AdapterResponse("SUCCESS", null, rows);
            case "snowflake" -> new AdapterResponse("SUCCESS " + rows, "SUCCESS", rows);
            default -> new Unknown(adapterType);
        };
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "code" -> code;
            case "rows_affected" -> rowsAffected;
            case "query_id" -> null;
            default -> MISSING;
        };
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.adapters.contracts.connection.AdapterResponse";
    }

    @Override
    public String repr() {
        return "AdapterResponse(_message=" + Repr.repr(message) + ", code=" + Repr.repr(code) + ", rows_affected="
                + Repr.repr(rowsAffected) + ", query_id=None)";
    }

    @Override
    public String toString() {
        return message instanceof String text ? text : Repr.repr(message);
    }

    /** The response of a warehouse that says more than how many rows there are. */
    private record Unknown(String adapterType) implements TemplateObject {

        @Override
        public Object attribute(String name) {
            throw failure();
        }

        private RenderException failure() {
            return new RenderException(
                    RenderErrorCode.NEEDS_WAREHOUSE,
                    "The response of " + adapterType + " to a query is not known; read the query's rows instead");
        }

        @Override
        public String typeName() {
            return "AdapterResponse";
        }

        @Override
        public String toString() {
            throw failure();
        }
    }
}
