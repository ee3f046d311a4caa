package org.recce4j.render.internal.relation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateObject;

/** The columns of dbt-snowflake 1.12. */
final class SnowflakeColumns extends ColumnClass {

    private static final Set<String> NUMERICS =
            Set.of("int", "integer", "bigint", "smallint", "tinyint", "byteint", "numeric", "decimal", "number");

    private static final Set<String> FLOATS = Set.of("float", "float4", "float8", "double", "double precision", "real");

    private static final long LONGEST = 16_777_216;
    private static final String ICEBERG_LONGEST = "VARCHAR(134217728)";

    private static final PythonMethods<ColumnValue> METHODS = PythonMethods.<ColumnValue>builder()
            .add(
                    "SnowflakeColumn.is_array",
                    "self",
                    (column, a) -> column.lowerType().startsWith("array"))
            .add(
                    "SnowflakeColumn.is_object",
                    "self",
                    (column, a) -> column.lowerType().startsWith("object"))
            .add(
                    "SnowflakeColumn.is_map",
                    "self",
                    (column, a) -> column.lowerType().startsWith("map"))
            .build();

    SnowflakeColumns(ColumnBehaviour rules) {
        super("SnowflakeColumn", "SnowflakeColumn", rules, "collation");
    }

    @Override
    boolean isInteger(ColumnValue column) {
        return false;
    }

    @Override
    boolean isNumeric(ColumnValue column) {
        return NUMERICS.contains(column.lowerType());
    }

    @Override
    boolean isFloat(ColumnValue column) {
        return FLOATS.contains(column.lowerType());
    }

    @Override
    long usualSize() {
        return LONGEST;
    }

    @Override
    ColumnValue fromDescription(@Nullable Object column, String type) {
        String lower = AdapterCase.lower(type);
        if (isOneOf(lower, "array", "object", "map", "vector")) {
            return of(column, withoutIcebergSizes(type));
        }
        SnowflakeCollation collation = SnowflakeCollation.of(type);
        boolean isText = isOneOf(lower, "varchar", "character", "text");
        return of(column, SizedType.of(collation.type())).withField("collation", isText ? collation.name() : null);
    }

    private static boolean isOneOf(String type, String... names) {
        for (String name : names) {
            if (type.startsWith(name)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutIcebergSizes(String type) {
        StringBuilder normal = new StringBuilder(type);
        int at = AdapterCase.upper(type).indexOf(ICEBERG_LONGEST);
        while (at >= 0) {
            normal.replace(at, at + ICEBERG_LONGEST.length(), "VARCHAR(" + LONGEST + ")");
            at = AdapterCase.upper(normal.toString()).indexOf(ICEBERG_LONGEST, at);
        }
        return normal.toString();
    }

    /** The catalog calls {@code TEXT} what the warehouse describes as {@code VARCHAR} of the greatest length. */
    @Override
    ColumnValue ofWarehouse(String column, String type) {
        boolean isUnsized = type.equalsIgnoreCase("TEXT") || type.equalsIgnoreCase("VARCHAR");
        return fromDescription(column, isUnsized ? "VARCHAR(" + LONGEST + ")" : type);
    }

    @Override
    @Nullable
    Object attribute(ColumnValue column, String attribute) {
        if (!attribute.equals("expanded_data_type")) {
            return METHODS.of(column, attribute);
        }
        Object collation = column.field("collation");
        return PythonStr.isTrue(collation) && isString(column)
                ? PythonStr.of(dataType(column)) + " collate '" + PythonStr.of(collation) + "'"
                : TemplateObject.MISSING;
    }
}
