package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.model.RecceException;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlErrorCode;
import org.recce4j.sql.SqlException;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Finds out whether a statement failed because somebody changed the store's tables, and names the first difference. */
final class LayoutCheck {

    /** What a missing table, a missing column or another type can lead to. */
    private static final Set<SqlErrorCode> MAY_BE_OURS =
            Set.of(SqlErrorCode.TABLE_NOT_FOUND, SqlErrorCode.SYNTAX, SqlErrorCode.OTHER);

    private final QueryRunner queries;
    private final StoreNames names;

    LayoutCheck(QueryRunner queries, StoreNames names) {
        this.queries = queries;
        this.names = names;
    }

    /** Returns what to throw for a failure: itself, or what is wrong with the tables. */
    RecceException explained(SqlException failure) {
        if (!(failure.code() instanceof SqlErrorCode code && MAY_BE_OURS.contains(code))) {
            return failure;
        }
        try {
            for (StoreTable table : Layout.ALL) {
                List<String> problems = problems(table);
                if (!problems.isEmpty()) {
                    return damaged(String.join(", ", problems), failure);
                }
            }
            return failure;
        } catch (SqlException alsoFailed) {
            failure.addSuppressed(alsoFailed);
            return failure;
        }
    }

    private StoreException damaged(String why, SqlException cause) {
        return new StoreException(
                StoreErrorCode.DAMAGED,
                "Cannot use the metadata store in schema \"" + names.schema() + "\": " + why
                        + "; the tables were changed by hand: restore them",
                cause);
    }

    private List<String> problems(StoreTable table) {
        Map<String, ResultColumn> present = new HashMap<>();
        try {
            columns(table).forEach(column -> present.put(column.name(), column));
        } catch (SqlException failure) {
            if (failure.code() == SqlErrorCode.TABLE_NOT_FOUND) {
                return List.of("there is no table " + table.name());
            }
            throw failure;
        }
        List<String> problems = new ArrayList<>();
        for (StoreTable.Column column : table.columns()) {
            ResultColumn found = present.get(names.folded(column.name()));
            SqlType expected = Ddl.stored(column.type());
            if (found == null) {
                problems.add("table " + table.name() + " has no column " + column.name());
            } else if (!found.type().getClass().equals(expected.getClass())) {
                problems.add("column " + column.name() + " of table " + table.name() + " has type "
                        + found.nativeType() + " instead of "
                        + Sql.parts(queries.dialect()).nativeType(expected));
            }
        }
        return problems;
    }

    private List<ResultColumn> columns(StoreTable table) {
        Select<?> none = Sql.builder(queries.dialect())
                .select(DSL.asterisk())
                .from(names.table(table))
                .where(DSL.falseCondition());
        return queries.rows("the columns of " + table.name(), Sql.text(none), rows -> List.copyOf(rows.columns()));
    }
}
