package org.recce4j.sql.internal.introspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
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
