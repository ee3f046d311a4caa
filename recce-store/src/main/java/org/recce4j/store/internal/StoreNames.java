package org.recce4j.store.internal;

import java.util.List;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.sql.Dialect;

/**
 * The store's names as parts of a statement. Plain ones are those that the warehouse makes of an unquoted name, so that users
 * need not quote them: upper case on Snowflake.
 */
final class StoreNames {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    private final Dialect dialect;
    private final String schema;

    StoreNames(Dialect dialect, String schema) {
        this.dialect = dialect;
        this.schema = folded(schema);
    }

    String folded(String name) {
        return PLAIN.matcher(name).matches() ? dialect.folded(name) : name;
    }

    String schema() {
        return schema;
    }

    Name schemaName() {
        return DSL.name(schema);
    }

    Name relation(String name) {
        return DSL.name(schema, folded(name));
    }

    Table<Record> table(StoreTable table) {
        return DSL.table(relation(table.name()));
    }

    /** Returns a table or view under an alias. */
    Table<Record> table(String name, String alias) {
        return DSL.table(relation(name)).as(DSL.name(alias));
    }

    Table<Record> table(StoreTable table, String alias) {
        return table(table.name(), alias);
    }

    Field<String> text(String column) {
        return DSL.field(DSL.name(folded(column)), String.class);
    }

    Field<Long> number(String column) {
        return DSL.field(DSL.name(folded(column)), Long.class);
    }

    Field<String> of(String alias, String column) {
        return DSL.field(DSL.name(alias, folded(column)), String.class);
    }

    /** Returns a name for a column of a view. */
    Name label(String column) {
        return DSL.name(folded(column));
    }

    List<Field<String>> keys(StoreTable table) {
        return table.columns().stream()
                .filter(StoreTable.Column::key)
                .map(column -> text(column.name()))
                .toList();
    }
}
