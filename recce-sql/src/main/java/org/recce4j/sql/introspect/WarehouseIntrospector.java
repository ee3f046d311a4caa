package org.recce4j.sql.introspect;

import org.recce4j.render.Introspector;
import org.recce4j.render.RenderException;
import org.recce4j.sql.Limits;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.Warehouse;
import org.recce4j.sql.internal.introspect.WarehouseAnswers;

/**
 * Answers what templates ask of a warehouse, in the words of dbt's adapter for it: its names of types, its kinds of relations, and the
 * values of its driver. Only the six built-in dialects can tell; of another, everything is unknown. Timestamps with time zone are in UTC,
 * where dbt has the offset of its own session.
 *
 * <p>Statements are those of a {@link QueryRunner}: each only reads, and its limits of time and rows and its cancellation apply. So a
 * template's {@code create table} is refused, and a result of more rows than {@link Limits#maxRows} is an error.
 *
 * <p>Each question is asked once: an introspector keeps the answers, also while the warehouse changes. It is thread-safe, and throws a {@link
 * RenderException} with a {@link SqlErrorCode}: READ_ONLY for what is not one statement that only reads; TOO_MANY_ROWS; OTHER for values
 * that depend on dbt's driver, such as lists; another if a query fails, exceeds its time limit or is cancelled.
 */
public final class WarehouseIntrospector {

    private WarehouseIntrospector() {}

    /** Returns one that asks a session, such as a {@link Warehouse}, or a view of it that can be cancelled. */
    public static Introspector of(QueryRunner runner) {
        return new WarehouseAnswers(runner);
    }
}
