package org.recce4j.render.internal.table;

import java.util.List;

/** A row of a table: values by column (agate 1.9, {@code rows.py}). Immutable. */
final class AgateRow extends MappedSequence {

    AgateRow(List<?> values, List<?> names) {
        super(values, names);
    }

    @Override
    public String typeName() {
        return "Row";
    }

    @Override
    public String qualifiedTypeName() {
        return "agate.rows.Row";
    }
}
