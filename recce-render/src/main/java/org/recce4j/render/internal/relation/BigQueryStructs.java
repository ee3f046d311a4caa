package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.List;

/** Selects the fields of a struct in the order of its type (dbt-bigquery 1.12, {@code get_struct_select_expression}). */
final class BigQueryStructs {

    private BigQueryStructs() {}

    static String selection(String column, String type) {
        List<StructFields.Field> fields = StructFields.ofBigQuery(type);
        return fields == null ? column : struct(column, fields) + " AS " + column;
    }

    private static String struct(String path, List<StructFields.Field> fields) {
        List<String> expressions = new ArrayList<>();
        for (StructFields.Field field : fields) {
            String inner = path + "." + field.name();
            List<StructFields.Field> nested = StructFields.ofBigQuery(field.type());
            expressions.add((nested == null ? inner : struct(inner, nested)) + " AS " + field.name());
        }
        return "IF(" + path + " IS NULL, NULL, STRUCT(" + String.join(", ", expressions) + "))";
    }
}
