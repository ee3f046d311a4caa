package org.recce4j.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;

/**
 * Answers what templates ask the warehouse. A method returns null if this introspector cannot tell; the rendering then is a
 * {@link Rendering.NeedsWarehouse}. Implementations are thread-safe.
 */
public interface Introspector {

    /** One that cannot tell anything. */
    Introspector NONE = new Introspector() {};

    /**
     * Returns the columns of a relation in the warehouse's order; none if it does not exist.
     *
     * @throws RenderException if the warehouse fails
     */
    default @Nullable List<ColumnType> columns(Relation relation) {
        return null;
    }

    /**
     * Looks up a relation.
     *
     * @throws RenderException if the warehouse fails
     */
    default @Nullable Existence find(Relation relation) {
        return null;
    }

    /**
     * Runs a query, or a statement that returns no rows.
     *
     * @throws RenderException if the warehouse fails
     */
    default @Nullable QueryResult query(String sql) {
        return null;
    }

    /** Returns one that asks this introspector first, and another where this one cannot tell. */
    default Introspector orElse(Introspector other) {
        Introspector first = this;
        return new Introspector() {
            @Override
            public @Nullable List<ColumnType> columns(Relation relation) {
                List<ColumnType> answer = first.columns(relation);
                return answer == null ? other.columns(relation) : answer;
            }

            @Override
            public @Nullable Existence find(Relation relation) {
                Existence answer = first.find(relation);
                return answer == null ? other.find(relation) : answer;
            }

            @Override
            public @Nullable QueryResult query(String sql) {
                QueryResult answer = first.query(sql);
                return answer == null ? other.query(sql) : answer;
            }
        };
    }

    /**
     * A column, as the warehouse describes it.
     *
     * @param name as the warehouse spells it
     * @param type the whole type, such as {@code numeric(10,2)}
     */
    record ColumnType(String name, String type) {}

    /** Whether a relation exists. */
    sealed interface Existence {

        /** There is none of this name. */
        record Absent() implements Existence {}

        /**
         * It exists.
         *
         * @param relation its name as the warehouse spells it
         * @param type dbt's word for it: {@code table}, {@code view}, {@code materialized_view}, {@code external} …
         */
        record Present(Relation relation, String type) implements Existence {}
    }

    /**
     * The rows of a query. Immutable.
     *
     * @param columns names, in order; none if the statement returns no rows
     * @param rows values in the order of the columns: text, {@link Boolean}, {@link Long}, {@link java.math.BigInteger}, {@link
     *     java.math.BigDecimal}, {@link Double}, {@link java.time.LocalDate}, {@link java.time.LocalDateTime}, {@link
     *     java.time.OffsetDateTime}, {@link java.time.LocalTime} or null
     */
    record QueryResult(List<String> columns, List<? extends List<?>> rows) {
        public QueryResult {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
