package org.recce4j.diff.internal.check;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.model.Relation;

/** Whether base and current are one table. */
public final class OneTable {

    private OneTable() {}

    /**
     * Requires two tables: of one table nobody learns what a change did to it.
     *
     * @throws InconclusiveException if base and current are the same table, or the warehouse does not say
     */
    public static void requireTwoTables(CheckContext context, Relation base, Relation current) {
        whyOneTable(context, base, current).ifPresent(why -> {
            throw new InconclusiveException(why);
        });
    }

    /** Returns why nothing can be said about base and current: they are the same table, or might be. */
    public static Optional<String> whyOneTable(CheckContext context, Relation base, Relation current) {
        boolean alike = isAlike(base.identifier(), current.identifier()) && isAlike(base.schema(), current.schema());
        if (!alike) {
            return Optional.empty();
        }
        boolean isOneDatabase = context.isOneDatabase(base, current);
        boolean mightBeOne = isAlike(base.database(), current.database()) && context.mightBeOnePlace();
        if (!isOneDatabase && !mightBeOne) {
            return Optional.empty();
        }
        String name = current.displayName();
        return Optional.of(
                isOneDatabase || context.isOnePlace()
                        ? "base and current are the same table, " + name
                                + "; build the two environments into different schemas or databases"
                        : "base and current might be the same table, " + name
                                + ": the warehouse does not say whether their connections lead to the same tables; build the two"
                                + " environments into different schemas");
    }

    /** Most warehouses ignore case; a part that is not given is that of the connection. */
    private static boolean isAlike(@Nullable String before, @Nullable String after) {
        return before == null || after == null || before.equalsIgnoreCase(after);
    }
}
