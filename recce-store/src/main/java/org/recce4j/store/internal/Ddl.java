package org.recce4j.store.internal;

import java.util.ArrayList;
import java.util.List;
import org.jooq.CreateTableElementListStep;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Nullability;
import org.jooq.Query;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** The statements that make and drop what the store is made of; each can be repeated. */
final class Ddl {

    private final BuildDialect dialect;
    private final StoreNames names;
    private final DSLContext build;

    Ddl(BuildDialect dialect, StoreNames names) {
        this.dialect = dialect;
        this.names = names;
        this.build = Sql.builder(dialect);
    }

    /** Returns the type in which a column is kept: documents as text, which every warehouse takes in bulk. */
    static SqlType stored(SqlType type) {
        return type instanceof SqlType.Document ? new SqlType.Text() : type;
    }

    Query createSchema() {
        return build.createSchemaIfNotExists(names.schemaName());
    }

    Query create(StoreTable table) {
        List<Field<?>> columns = new ArrayList<>();
        for (StoreTable.Column column : table.columns()) {
            DataType<String> type = Sql.nativeText(dialect.nativeType(stored(column.type())));
            Nullability nullability = column.key() ? Nullability.NOT_NULL : Nullability.DEFAULT;
            columns.add(DSL.field(names.label(column.name()), type.nullability(nullability)));
        }
        CreateTableElementListStep create =
                build.createTableIfNotExists(names.table(table)).columns(columns);
        List<Field<String>> keys = names.keys(table);
        return keys.isEmpty() || !dialect.keysAreEnforced() ? create : create.primaryKey(keys);
    }

    Query createView(String name, Select<?> select) {
        return DSL.query("create or replace view {0} as {1}", names.relation(name), select);
    }

    Query dropTable(String name) {
        return build.dropTableIfExists(names.relation(name));
    }
}
