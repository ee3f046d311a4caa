package org.recce4j.render.internal.relation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of adapters that call texts {@code varchar}: dbt-trino 1.11 and dbt-starrocks 1.12. */
final class OtherColumns extends ColumnClass {

    private final Set<String> strings;
    private final String quote;
    private final boolean keepsUnsized;

    private OtherColumns(String name, ColumnBehaviour rules, Set<String> strings, String quote, boolean keepsUnsized) {
        super(name, "Column", rules);
        this.strings = strings;
        this.quote = quote;
        this.keepsUnsized = keepsUnsized;
    }

    static ColumnClass trino(ColumnBehaviour rules) {
        return new OtherColumns("TrinoColumn", rules, Set.of("varchar", "char"), "\"", true);
    }

    static ColumnClass starRocks(ColumnBehaviour rules) {
        Set<String> strings = Set.of("text", "character varying", "character", "varchar", "char", "string");
        return new OtherColumns("StarRocksColumn", rules, strings, "`", false);
    }

    @Override
    @Nullable
    Object dataType(ColumnValue column) {
        boolean isUnsized = column.lowerType().equals("varchar") && column.field("char_size") == null;
        return keepsUnsized && isUnsized ? column.dtype() : super.dataType(column);
    }

    @Override
    boolean isString(ColumnValue column) {
        return strings.contains(column.lowerType());
    }

    @Override
    String stringType(@Nullable Object size) {
        return "varchar(" + PythonStr.of(size) + ")";
    }

    @Override
    String quoted(ColumnValue column) {
        return quote + PythonStr.of(column.column()) + quote;
    }
}
