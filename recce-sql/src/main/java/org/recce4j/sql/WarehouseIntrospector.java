package org.recce4j.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.RenderException;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;
import org.recce4j.sql.internal.introspect.TemplateRows;

/**
 * Answers what templates ask from a warehouse, in the words of dbt's adapter for it: its names of types, its kinds of relations, and the
 * values of its driver. Only the six built-in dialects can tell; of another, everything is unknown. Timestamps with time zone are in UTC,
 * where dbt has the offset of its own session.
 *
 * <p>Statements are those of a {@link QueryRunner}: each only reads, and its limits of time and rows and its cancellation apply. So a
 * template's {@code create table} is refused, and a result of more rows than {@link Limits#maxRows} is an error.
 *
 * <p>Each question is asked once: the answers are kept as long as this object, also while the warehouse changes. Thread-safe.
 */
public final class WarehouseIntrospector implements Introspector {

    private static final String LABEL = "the query of a template";

    private final QueryRunner runner;
    private final @Nullable IntrospectionForms forms;
    private final Map<Relation, Optional<List<ColumnType>>> columns = new ConcurrentHashMap<>();
    private final Map<Relation, Optional<Existence>> relations = new ConcurrentHashMap<>();
    private final Map<String, Optional<QueryResult>> results = new ConcurrentHashMap<>();

    private WarehouseIntrospector(QueryRunner runner) {
        this.runner = runner;
        this.forms = Sql.parts(runner.dialect()).introspection().orElse(null);
    }

    /** Returns one that asks a session, such as a {@link Warehouse}, or a view of it that can be cancelled. */
    public static WarehouseIntrospector of(QueryRunner runner) {
        return new WarehouseIntrospector(runner);
    }

    /**
     * {@inheritDoc}
     *
     * @throws RenderException with a {@link SqlErrorCode} if the query fails
     */
    @Override
    public @Nullable List<ColumnType> columns(Relation relation) {
        return answer(columns, relation, forms -> forms.columns(runner, relation));
    }

    /**
     * {@inheritDoc}
     *
     * @throws RenderException with a {@link SqlErrorCode} if the query fails
     */
    @Override
    public @Nullable Existence find(Relation relation) {
        return answer(relations, relation, forms -> forms.find(runner, relation));
    }

    /**
     * {@inheritDoc}
     *
     * @throws RenderException with a {@link SqlErrorCode}: READ_ONLY if it is not one statement that only reads; TOO_MANY_ROWS;
     *     another if it fails, exceeds its time limit or is cancelled, or for values that depend on dbt's driver, such as lists
     */
    @Override
    public @Nullable QueryResult query(String sql) {
        return answer(results, sql, forms -> runner.rows(LABEL, sql, new TemplateRows(forms.driver())::read));
    }

    /** Two threads with one question may both ask. */
    private <K, T> @Nullable T answer(
            Map<K, Optional<T>> known, K question, Function<IntrospectionForms, @Nullable T> ask) {
        if (forms == null) {
            return null;
        }
        Optional<T> answer = known.get(question);
        if (answer == null) {
            try {
                answer = Optional.ofNullable(ask.apply(forms));
            } catch (SqlException failure) {
                throw new RenderException(failure.code(), String.valueOf(failure.getMessage()));
            }
            known.put(question, answer);
        }
        return answer.orElse(null);
    }
}
