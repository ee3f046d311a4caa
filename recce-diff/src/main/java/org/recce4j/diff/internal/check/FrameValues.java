package org.recce4j.diff.internal.check;

import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.ResultColumn;
import org.recce4j.sql.Rows;
import org.recce4j.sql.SqlType;
import org.recce4j.sql.build.Sql;

/**
 * The values of a table's rows: numbers, dates and times in the form of {@link Rows#json}, all decimals as text; documents as
 * the warehouse prints them; bytes too; lists, structs and maps as JSON text.
 */
public final class FrameValues {

    private final Rows rows;
    private final Dialect dialect;

    public FrameValues(Rows rows, Dialect dialect) {
        this.rows = rows;
        this.dialect = dialect;
    }

    /** Returns values of the row at which the rows stand. */
    public List<Json> row(int from, int to) throws SQLException {
        List<Json> row = new ArrayList<>();
        for (int i = from; i < to; i++) {
            row.add(value(i));
        }
        return row;
    }

    private Json value(int index) throws SQLException {
        ResultColumn column = rows.columns().get(index);
        return column.type() instanceof SqlType.Document
                ? Json.of(rows.document(index))
                : json(rows.value(index), FrameTypes.type(column));
    }

    private Json json(@Nullable Object value, String type) {
        if (value == null) {
            return Json.Null.INSTANCE;
        }
        if (value instanceof Json nested) {
            return new Json.Str(NestedText.of(nested));
        }
        if (value instanceof byte[] bytes) {
            return new Json.Str(Sql.parts(dialect).printed(bytes));
        }
        boolean isWhole = value instanceof Long || value instanceof BigInteger;
        if (isWhole && type.equals(FrameTypes.NUMBER)) {
            return new Json.Str(Rows.text(value));
        }
        return Moments.text(value).<Json>map(Json.Str::new).orElseGet(() -> Rows.json(value));
    }
}
