package org.recce4j.diff.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.result.Scope;
import org.recce4j.model.Relation;
import org.recce4j.sql.build.Sql;

/**
 * Which rows a check compares: conditions in SQL, as the user writes them.
 *
 * @param where the condition of both sides; null for none
 * @param baseWhere the condition of base alone; null for none
 * @param currentWhere the condition of current alone; null for none
 */
public record Filters(
        @Nullable String where,
        @Nullable String baseWhere,
        @Nullable String currentWhere) {

    private static final String WHERE = "where";
    private static final String BASE_WHERE = "base_where";
    private static final String CURRENT_WHERE = "current_where";

    /** The names of the parameters. */
    public static final List<String> NAMES = List.of(WHERE, BASE_WHERE, CURRENT_WHERE);

    /** The names of the parameters of a check that reads current alone. */
    public static final List<String> CURRENT_NAMES = List.of(WHERE, CURRENT_WHERE);

    public static Filters of(Params params) {
        return new Filters(condition(params, WHERE), condition(params, BASE_WHERE), condition(params, CURRENT_WHERE));
    }

    private static @Nullable String condition(Params params, String name) {
        return params.has(name) ? params.require(name) : null;
    }

    /** Returns the rows to say in a result. */
    public Scope scope() {
        return new Scope(where, baseWhere, currentWhere, null, false);
    }

    /** Returns the rows of a side's table. */
    public TableRows rows(CheckContext.Side side, Relation relation) {
        boolean isBase = side.name().equals("base");
        List<Condition> conditions = new ArrayList<>();
        add(conditions, side, WHERE, where);
        add(conditions, side, isBase ? BASE_WHERE : CURRENT_WHERE, isBase ? baseWhere : currentWhere);
        return new TableRows(relation, conditions);
    }

    private static void add(
            List<Condition> conditions, CheckContext.Side side, String name, @Nullable String template) {
        if (template != null) {
            String label = "\"" + name + "\" on " + side.name();
            conditions.add(
                    Sql.condition(side.runner().dialect(), label, QueryText.render(side.renderer(), template, label)));
        }
    }
}
