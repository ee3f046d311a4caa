package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.recce4j.diff.internal.check.TableRows;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.build.Sql;

/**
 * Looks for a column that tells rows apart where a project names none: a few columns that are called as keys are, and what their values
 * say. Whatever has as many distinct values as there are rows is a key, on both sides.
 */
record KeyProposal(Dialect dialect, TableRows base, TableRows current, List<ExactPair> candidates) {

    /** One row: rows and distinct values of each candidate in base, then the same in current. */
    String text() {
        Select<?> before = counts(dialect, base, ExactPair::base);
        Select<?> after = counts(dialect, current, ExactPair::current);
        return Sql.text(Sql.builder(dialect)
                .select(DSL.asterisk())
                .from(before.asTable("b"))
                .crossJoin(after.asTable("c")));
    }

    /** One row: rows and distinct values of each candidate in base, by base's own dialect. */
    String textOfBase(Dialect ofBase) {
        return Sql.text(counts(ofBase, base, ExactPair::base));
    }

    /** One row: the same in current. */
    String textOfCurrent() {
        return Sql.text(counts(dialect, current, ExactPair::current));
    }

    private Select<?> counts(Dialect ofSide, TableRows rows, Function<ExactPair, Field<?>> side) {
        List<SelectField<?>> counts = new ArrayList<>();
        counts.add(DSL.count().as("n"));
        for (int i = 0; i < candidates.size(); i++) {
            counts.add(DSL.countDistinct(side.apply(candidates.get(i))).as("d" + i));
        }
        return Sql.builder(ofSide).select(counts).from(rows.table(ofSide).as(ExactPair.TABLE));
    }

    /** Returns the first candidate that has as many values as there are rows, on both sides. */
    Optional<ExactPair> read(ResultSet row) throws SQLException {
        List<Long> counts = counts(row);
        int columns = candidates.size() + 1;
        return choose(counts.subList(0, columns), counts.subList(columns, 2 * columns));
    }

    /** Reads the counts of a row. */
    static List<Long> counts(ResultSet row) throws SQLException {
        row.next();
        List<Long> counts = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            counts.add(row.getLong(i));
        }
        return counts;
    }

    /** Returns the first candidate that has as many values as there are rows, by the counts of each side. */
    Optional<ExactPair> choose(List<Long> before, List<Long> after) {
        for (int i = 0; i < candidates.size(); i++) {
            if (before.get(i + 1).equals(before.get(0)) && after.get(i + 1).equals(after.get(0))) {
                return Optional.of(candidates.get(i));
            }
        }
        return Optional.empty();
    }
}
