package org.recce4j.diff.internal.distribution;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.recce4j.diff.internal.places.SideColumn;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.build.Sql;

/** The different values of a column: what they are grouped by, their text for people, and how many rows have them. */
final class ValueGroups {

    static final Field<Object> KEY = field(name("k"));
    static final Field<Object> VALUE = field(name("v"));
    static final Field<String> SHOWN = field(name("shown"), String.class);
    static final Field<Long> ROWS = field(name("n"), Long.class);

    private ValueGroups() {}

    /**
     * Returns the groups, NULL being one of them.
     *
     * @param key the column in the form in which equal values are the same value
     */
    static Select<Record3<Object, String, Long>> of(SideTable side, ResultColumn column, Field<?> key) {
        DSLContext build = Sql.builder(side.dialect());
        Field<String> shown = side.dialect().shown(field(name(column.name())), column.type());
        return build.select(
                        KEY, min(SHOWN).as(SHOWN), count().coerce(Long.class).as(ROWS))
                .from(build.select(key.as(KEY), shown.as(SHOWN))
                        .from(side.table())
                        .asTable("side_values"))
                .groupBy(KEY);
    }

    /**
     * Returns the groups with the value itself, for a comparison outside the warehouse.
     *
     * @param form the column in the form in which its values are read; they are grouped by what the warehouse tells apart, too
     */
    static Select<Record3<Object, String, Long>> read(SideTable side, SideColumn column, Field<?> form) {
        DSLContext build = Sql.builder(side.dialect());
        Field<?> key = side.dialect().exact(column.field(), column.column().type());
        Field<String> shown =
                side.dialect().shown(column.field(), column.column().type());
        return build.select(
                        VALUE, min(SHOWN).as(SHOWN), count().coerce(Long.class).as(ROWS))
                .from(build.select(key.as(KEY), form.as(VALUE), shown.as(SHOWN))
                        .from(side.table())
                        .asTable("side_values"))
                .groupBy(KEY, VALUE);
    }
}
