package org.recce4j.diff.internal.recce;

import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * A primary key as Recce takes it. A text is looked for without quotes and without its NULLs, a list with quotes, NULL being a value.
 * Rows meet by a hash of the key's texts, joined by {@code -}, with a text in the place of NULL; so different keys may meet.
 *
 * @param columns the key's columns
 * @param isList whether it was given as a list
 */
record RecceKeys(List<String> columns, boolean isList) {

    private static final String NULL_TEXT = "_recce_surrogate_key_null_";

    /** Returns the text by which the rows of a table meet. */
    Field<String> hash(BuildDialect dialect, String table) {
        Field<String> text = null;
        for (String column : columns) {
            Field<String> part = DSL.coalesce(dialect.text(Sql.column(table, column)), DSL.inline(NULL_TEXT));
            text = text == null ? part : DSL.concat(text, DSL.inline("-"), part);
        }
        return dialect.md5(text == null ? DSL.inline("") : text);
    }
}
