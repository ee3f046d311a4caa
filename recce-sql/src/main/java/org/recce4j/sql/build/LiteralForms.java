package org.recce4j.sql.build;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.recce4j.sql.SqlType;

/** Values of any type as literals. See {@link BuildDialect}. */
public interface LiteralForms extends TextForms {

    /**
     * Returns a value as a literal of a type.
     *
     * @param value an object of the classes that {@link org.recce4j.sql.Rows#value} names for the type; null for NULL
     */
    default Field<Object> literal(@Nullable Object value, SqlType type) {
        if (value == null) {
            return field("cast(null as {0})", Object.class, typeName(type));
        }
        if (type instanceof SqlType.Text) {
            return inline(value.toString()).coerce(Object.class);
        }
        if (type instanceof SqlType.Bool) {
            return field((Boolean) value ? "true" : "false", Object.class);
        }
        if (type instanceof SqlType.Binary) {
            return binary(Literals.hexadecimal((byte[]) value));
        }
        if (type instanceof SqlType.Document) {
            return document(inline(Literals.json(value)));
        }
        return cast(inline(Literals.text(value)), type);
    }

    /** Returns a literal of bytes from hexadecimal digits. */
    default Field<Object> binary(String hexadecimal) {
        return field("from_hex({0})", Object.class, inline(hexadecimal));
    }

    /** Returns the document of a JSON text; text itself where the warehouse keeps documents as text. */
    default Field<Object> document(Field<String> json) {
        return field("parse_json({0})", Object.class, json);
    }
}
