package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of dbt-duckdb 1.11. */
final class DuckDbColumns extends ColumnClass {

    private static final Set<String> FLOATS = Set.of("real", "float", "float4", "float8", "double");

    private static final Set<String> INTEGERS = Set.of(
            "tinyint",
            "smallint",
            "integer",
            "bigint",
            "hugeint",
            "utinyint",
            "usmallint",
            "uinteger",
            "ubigint",
            "int1",
            "int2",
            "int4",
            "int8",
            "short",
            "int",
            "signed",
            "long");

    private static final List<String> SIZES = List.of("char_size", "numeric_precision", "numeric_scale");

    private static final PythonMethods<ColumnValue> METHODS = PythonMethods.<ColumnValue>builder()
            .add("DuckDBColumn.is_struct", "self", (column, a) -> isStruct(column))
            .add("DuckDBColumn.flatten", "self", (column, a) -> flattened(column))
            .build();

    DuckDbColumns(ColumnBehaviour rules) {
        super("DuckDBColumn", "DuckDBColumn", rules, "fields");
    }

    /** A struct gets its fields from its type. */
    @Override
    ColumnValue made(ColumnValue column) {
        List<@Nullable Object> fields = new ArrayList<>();
        if (column.field("fields") instanceof List<?> given) {
            fields.addAll(given);
        }
        if (isStruct(column)) {
            StructFields.ofDuckDb(PythonStr.of(column.dtype()))
                    .forEach(field -> fields.add(of(field.name(), field.type())));
        }
        return column.withField("fields", fields);
    }

    private static boolean isStruct(ColumnValue column) {
        return column.lowerType().startsWith("struct");
    }

    private static List<ColumnValue> flattened(ColumnValue column) {
        if (!isStruct(column)) {
            return List.of(column);
        }
        List<ColumnValue> flat = new ArrayList<>();
        for (Object item : (List<?>) Objects.requireNonNull(column.field("fields"))) {
            for (ColumnValue field : flattened((ColumnValue) Objects.requireNonNull(item))) {
                String name = PythonStr.of(column.column()) + "." + PythonStr.of(field.column());
                flat.add(column.columnClass().of(name, field.dtype()));
            }
        }
        return flat;
    }

    /** Structs have fields since dbt-duckdb 1.9. */
    @Override
    String repr(ColumnValue column) {
        return rules().printsType() ? column.withFields(SIZES) : column.withAllFields();
    }

    @Override
    boolean isFloat(ColumnValue column) {
        return FLOATS.contains(column.lowerType());
    }

    @Override
    boolean isInteger(ColumnValue column) {
        return INTEGERS.contains(column.lowerType());
    }

    @Override
    @Nullable
    Object attribute(ColumnValue column, String attribute) {
        return METHODS.of(column, attribute);
    }
}
