package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.recce4j.diff.result.ComparedBy;

/** A statement that can prove that two tables have the same rows, and takes less time than to join them. */
interface EqualityStatement {

    /** Returns what it rests on. */
    ComparedBy proof();

    String text();

    Answer read(ResultSet row) throws SQLException;

    /**
     * What the statement finds.
     *
     * @param base how many rows base has
     * @param current how many rows current has
     * @param equal whether the rows are proven to be equal; if not, they may be equal nevertheless
     */
    record Answer(long base, long current, boolean equal) {}
}
