package org.recce4j.diff.internal.recce;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Field;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/** The statement for one column of a profile of Recce's. */
final class RecceProfileStatement {

    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "varchar");

    private RecceProfileStatement() {}

    static String of(SideTable table, ResultColumn column) {
        BuildDialect dialect = table.dialect();
        Field<Object> value = field(name(column.name()));
        String type = type(column);
        Field<Object> nothing = dialect.literal(null, new SqlType.Text());
        boolean isNumber = isNumber(type);
        boolean isOrdered = isNumber || type.startsWith("date") || type.startsWith("time");
        List<Field<?>> fields = new ArrayList<>();
        fields.add(count());
        fields.add(count(value));
        fields.add(type.startsWith("struct") ? nothing : countDistinct(value));
        fields.add(isOrdered ? dialect.text(min(value)) : nothing);
        fields.add(isOrdered ? dialect.text(max(value)) : nothing);
        fields.add(average(value, type, nothing));
        fields.add(isNumber ? dialect.sorting(dialect.median(value), table.table()) : nothing);
        List<Field<?>> named = new ArrayList<>();
        fields.forEach(one -> named.add(one.as("m" + named.size())));
        return Sql.text(Sql.builder(dialect).select(named).from(table.table()));
    }

    private static Field<?> average(Field<Object> value, String type, Field<Object> nothing) {
        if (isNumber(type)) {
            return field("avg({0})", value);
        }
        Field<Integer> oneOrZero =
                when(field("{0}", Boolean.class, value), inline(1)).otherwise(inline(0));
        return type.startsWith("bool") ? field("avg({0})", oneOrZero) : nothing;
    }

    private static boolean isNumber(String type) {
        return type.startsWith("int")
                || type.startsWith("float")
                || Stream.of("numeric", "number", "double", "bigint").anyMatch(type::contains);
    }

    /** Returns dbt's name of the type: a text without a length has one of 256. */
    static String type(ResultColumn column) {
        String name = column.nativeType().toLowerCase(Locale.ROOT);
        return TEXTS.contains(name) ? "character varying(256)" : name;
    }
}
