package org.recce4j.diff.internal.values;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.diff.result.FrequentChange;
import org.recce4j.diff.result.FrequentChange.Kind;
import org.recce4j.sql.Rows;

/** Reads the changes that a {@link ChangeStatement} counts. */
record ChangeReader(Tables tables) {

    List<FrequentChange> read(Rows rows, List<ChangePart> parts) throws SQLException {
        List<FrequentChange> found = new ArrayList<>();
        while (rows.next()) {
            ChangePart part = parts.get((int) number(rows.value(0)));
            FrequentChange change = change(part, text(rows.value(1)), text(rows.value(2)), number(rows.value(3)));
            boolean isNothing = change.kind() == Kind.DIFFERENCE
                    && Objects.requireNonNull(change.by()).signum() == 0;
            if (!isNothing) {
                found.add(change);
            }
        }
        return found;
    }

    private FrequentChange change(ChangePart part, @Nullable String label, @Nullable String value, long rows) {
        ColumnPair pair = part.column().pair().columns();
        if (part.kind() == Kind.VALUE) {
            return new FrequentChange(pair.name(), Kind.VALUE, shown(pair, label), shown(pair, value), null, rows);
        }
        String text = Objects.requireNonNull(label);
        if (part.kind() == Kind.CASE) {
            return new FrequentChange(pair.name(), Kind.valueOf(text), null, null, null, rows);
        }
        BigDecimal by = new BigDecimal(text);
        boolean isRounding = part.kind() == Kind.FACTOR && by.compareTo(BigDecimal.ONE) == 0;
        return isRounding
                ? new FrequentChange(pair.name(), Kind.ROUNDING, null, null, null, rows)
                : new FrequentChange(pair.name(), part.kind(), null, null, by, rows);
    }

    private @Nullable String shown(ColumnPair pair, @Nullable String value) {
        return value != null && tables.hides(pair) ? tables.masking().shown(value) : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Rows.text(value);
    }

    private static long number(@Nullable Object value) {
        return ((Number) Objects.requireNonNull(value)).longValue();
    }
}
