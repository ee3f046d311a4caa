package org.recce4j.sql.internal.adapter;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.sql.SqlType;

/** A warehouse's names of types and what they mean. */
final class TypeTable {

    /** A name, its numbers in parentheses, and what may stand behind them, as in {@code timestamp(3) with time zone}. */
    private static final Pattern NAME =
            Pattern.compile("([^(]*)(?:\\(\\s*(\\d+)\\s*(?:,\\s*(\\d+)\\s*)?\\))?(.*)", Pattern.DOTALL);

    private static final Pattern COLLATION = Pattern.compile("\\s+COLLATE\\s+\\S+$");

    private final Map<String, SqlType> types;

    TypeTable(Map<String, SqlType> types) {
        this.types = Map.copyOf(types);
    }

    static TypeTableBuilder builder() {
        return new TypeTableBuilder();
    }

    /** Returns what a name means, in any case; {@link SqlType.Other} when it is not in the table. */
    SqlType typeOf(String nativeType) {
        Matcher name = NAME.matcher(
                COLLATION.matcher(nativeType.strip().toUpperCase(Locale.ROOT)).replaceFirst(""));
        if (!name.matches()) {
            return new SqlType.Other(nativeType);
        }
        SqlType type = types.get((name.group(1).strip() + " " + name.group(4).strip()).strip());
        if (type == null) {
            return new SqlType.Other(nativeType);
        }
        return type.equals(SqlType.Exact.UNBOUNDED) && name.group(2) != null
                ? new SqlType.Exact(Integer.parseInt(name.group(2)), number(name.group(3)))
                : type;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
