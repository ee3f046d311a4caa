package org.recce4j.sql.internal.introspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.RenderException;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.build.IntrospectionForms;
import org.recce4j.sql.build.Sql;

/** Asks a session each question once. Two threads with one question may both ask. */
public final class WarehouseAnswers implements Introspector {

    private static final String LABEL = "the query of a template";

    private final QueryRunner runner;
    private final @Nullable IntrospectionForms forms;
    private final Map<Relation, Optional<List<ColumnType>>> columns = new ConcurrentHashMap<>();
    private final Map<Relation, Optional<Existence>> relations = new ConcurrentHashMap<>();
    private final Map<String, Optional<QueryResult>> results = new ConcurrentHashMap<>();

    public WarehouseAnswers(QueryRunner runner) {
        this.runner = runner;
        this.forms = Sql.parts(runner.dialect()).introspection().orElse(null);
    }

    @Override
    public @Nullable List<ColumnType> columns(Relation relation) {
        return answer(columns, relation, forms -> forms.columns(runner, relation));
    }

    @Override
    public @Nullable Existence find(Relation relation) {
        return answer(relations, relation, forms -> forms.find(runner, relation));
    }

    @Override
    public @Nullable QueryResult query(String sql) {
        return answer(results, sql, forms -> runner.rows(LABEL, sql, new TemplateRows(forms.driver())::read));
    }

    /**
     * A question to the warehouse.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    private interface Question<T> {
        @Nullable
        T of(IntrospectionForms forms);
    }

    private <K, T> @Nullable T answer(Map<K, Optional<T>> known, K subject, Question<T> question) {
        if (forms == null) {
            return null;
        }
        Optional<T> answer = known.get(subject);
        if (answer == null) {
            try {
                answer = Optional.ofNullable(question.of(forms));
            } catch (SqlException failure) {
                throw new RenderException(failure.code(), String.valueOf(failure.getMessage()));
            }
            known.put(subject, answer);
        }
        return answer.orElse(null);
    }
}
