package org.recce4j.diff.internal.places;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.InconclusiveException;
import org.recce4j.diff.internal.check.FrameValues;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.build.Sql;

/**
 * Reads the rows of one side to compare them here.
 *
 * @param runner the side's warehouse
 * @param label names the query in messages
 * @param table what it reads, with an alias
 * @param budget the maximum number of rows
 */
public record RowFetch(QueryRunner runner, String label, Table<Record> table, long budget) {

    /** Returns how many rows there are. */
    public long count() {
        return runner.query("the count of " + label, countStatement(), rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    /** Returns the statement of {@link #count}. */
    public String countStatement() {
        return Sql.text(Sql.builder(runner.dialect()).selectCount().from(table));
    }

    /**
     * Reads the rows in any order.
     *
     * @param meetings the compared columns
     * @param form the side's form of them
     * @param shown the columns to show
     * @return the columns to show, as the result has them
     * @throws InconclusiveException if there are more rows than the budget or the session allows
     */
    public List<ResultColumn> read(
            List<Meeting> meetings,
            Function<Meeting, Field<?>> form,
            List<Field<?>> shown,
            Consumer<FetchedRow> consumer) {
        String sql = statement(meetings, form, shown);
        int width = meetings.size() + shown.size();
        return runner.rows("the query for " + label, sql, rows -> {
            FrameValues frame = new FrameValues(rows, runner.dialect());
            for (long count = 0; rows.next(); count++) {
                requireRoom(count);
                consumer.accept(new FetchedRow(values(rows, meetings), frame.row(meetings.size(), width)));
            }
            if (rows.truncated()) {
                throw tooMany();
            }
            return rows.columns().subList(meetings.size(), width);
        });
    }

    /** Returns the statement of {@link #read}. */
    public String statement(List<Meeting> meetings, Function<Meeting, Field<?>> form, List<Field<?>> shown) {
        List<Field<?>> columns = new ArrayList<>();
        meetings.forEach(meeting -> columns.add(form.apply(meeting).as("e" + columns.size())));
        shown.forEach(field -> columns.add(field.as("r" + columns.size())));
        if (columns.isEmpty()) {
            columns.add(DSL.inline(1).as("one"));
        }
        return Sql.text(Sql.builder(runner.dialect()).select(columns).from(table));
    }

    private static List<@Nullable Object> values(Rows rows, List<Meeting> meetings) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(meetings.size());
        for (int i = 0; i < meetings.size(); i++) {
            values.add(meetings.get(i).value(rows.value(i)));
        }
        return values;
    }

    private void requireRoom(long count) {
        if (count == budget) {
            throw tooMany();
        }
    }

    private InconclusiveException tooMany() {
        return new InconclusiveException(label + " are more rows than can be fetched to compare them");
    }
}
