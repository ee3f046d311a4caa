package org.recce4j.sql.build;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.sql.QueryRunner;

/** What dbt's adapter for a warehouse asks it, and how its driver in Python returns values. */
public interface IntrospectionForms {

    /** Asks for the columns of a relation; none if it does not exist, null if this connection cannot tell. */
    @Nullable
    List<ColumnType> columns(QueryRunner runner, Relation relation);

    /** Looks up a relation; null if this connection cannot tell. */
    @Nullable
    Existence find(QueryRunner runner, Relation relation);

    /** Returns how values differ from what a driver in Java returns. */
    DriverForms driver();

    /**
     * How dbt's driver returns values.
     *
     * @param documentsAreText whether a JSON document is its text, rather than parsed
     * @param widensReals whether a number of 32 bits is the 64-bit number of the same value, rather than of the same text
     * @param wholeDecimalsAreIntegers whether a decimal without places is an integer
     */
    record DriverForms(boolean documentsAreText, boolean widensReals, boolean wholeDecimalsAreIntegers) {}
}
