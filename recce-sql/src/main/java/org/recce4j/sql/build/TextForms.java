package org.recce4j.sql.build;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.keyword;

import org.jooq.Field;
import org.jooq.Keyword;
import org.jooq.SQLDialect;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.SqlType;

/** Casts and texts of values, as parts of a statement. See {@link BuildDialect}. */
public interface TextForms extends Dialect {

    /** Returns the jOOQ family that lays out statements. */
    default SQLDialect family() {
        return SQLDialect.DEFAULT;
    }

    /** Returns a cast. */
    default Field<Object> cast(Field<?> value, SqlType type) {
        return field("cast({0} as {1})", Object.class, value, typeName(type));
    }

    /** Returns the value as the warehouse's own text of it. */
    default Field<String> text(Field<?> value) {
        return field("cast({0} as {1})", String.class, value, typeName(new SqlType.Text()));
    }

    /** Returns the text of a decimal without zeros at its end. */
    default Field<String> withoutTrailingZeros(Field<String> decimal) {
        return field("case when {0} like '%.%' then rtrim(rtrim({0}, '0'), '.') else {0} end", String.class, decimal);
    }

    /** Returns bytes as lower case hexadecimal digits. */
    default Field<String> hexadecimal(Field<?> value) {
        return field("lower(hex({0}))", String.class, value);
    }

    /** Returns a document, list or struct as text. */
    default Field<String> documentText(Field<?> value) {
        return text(value);
    }

    /** Returns the MD5 of a text in UTF-8, as lower case hexadecimal digits. */
    default Field<String> md5(Field<String> text) {
        return field("md5({0})", String.class, text);
    }

    /** Returns a value of any type as text for people. */
    default Field<String> shown(Field<?> value, SqlType type) {
        if (type instanceof SqlType.Binary) {
            return hexadecimal(value);
        }
        return type instanceof SqlType.Document ? documentText(value) : text(value);
    }

    /** Returns bytes as the warehouse prints them. */
    default String printed(byte[] bytes) {
        return Literals.hexadecimal(bytes);
    }

    /** Returns the warehouse's name of a type, to be put behind {@code as} of a cast. */
    default Keyword typeName(SqlType type) {
        return keyword(nativeType(type));
    }
}
