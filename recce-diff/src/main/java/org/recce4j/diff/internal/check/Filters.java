package org.recce4j.diff.internal.check;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.model.Relation;

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

    /** The names of the parameters. */
    public static final List<String> NAMES = List.of("where", "base_where", "current_where");

    public static Filters of(Params params) {
        return new Filters(params.text("where"), params.text("base_where"), params.text("current_where"));
    }

    public TableRows base(CheckContext context, Relation relation) {
        return rows(context.base(), relation, baseWhere);
    }

    public TableRows current(CheckContext context, Relation relation) {
        return rows(context.current(), relation, currentWhere);
    }

    private TableRows rows(CheckContext.Side side, Relation relation, @Nullable String own) {
        return new TableRows(
                relation, Stream.of(where, own).filter(Objects::nonNull).toList());
    }
}
