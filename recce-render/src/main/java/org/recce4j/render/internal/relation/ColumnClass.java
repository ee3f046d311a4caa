package org.recce4j.render.internal.relation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Signature;

/** A class of columns: {@code Column} of dbt-adapters 1.24; the class of each adapter overrides what differs. Immutable. */
class ColumnClass {

    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "varchar");

    private static final Set<String> FLOATS = Set.of("real", "float4", "float", "double precision", "float8", "double");

    private static final Set<String> INTEGERS = Set.of(
            "smallint",
            "integer",
            "bigint",
            "smallserial",
            "serial",
            "bigserial",
            "int2",
            "int4",
            "int8",
            "serial2",
            "serial4",
            "serial8");

    private static final Set<String> NUMERICS = Set.of("numeric", "decimal");

    static final long USUAL_SIZE = 256;

    private final String name;
    private final String constructor;
    private final ColumnBehaviour rules;
    /** All fields but the column and the type, with their defaults. */
    private final Map<String, @Nullable Object> fields;

    private final Signature signature;

    /**
     * Makes a class.
     *
     * @param constructor the class in whose name Python reports wrong arguments
     * @param fields the names of the fields beside the base class's
     */
    ColumnClass(String name, String constructor, ColumnBehaviour rules, String... fields) {
        this(name, constructor, rules, withBase(fields), true);
    }

    ColumnClass(
            String name,
            String constructor,
            ColumnBehaviour rules,
            Map<String, @Nullable Object> fields,
            boolean hasSizes) {
        this.name = name;
        this.constructor = constructor;
        this.rules = rules;
        this.fields = Collections.unmodifiableMap(fields);
        StringBuilder parameters = new StringBuilder("self, column, dtype");
        fields.forEach((field, standard) -> parameters
                .append(", ")
                .append(field)
                .append(standard == null || hasSizes ? "=None" : "='" + standard + "'"));
        signature = new Signature(parameters.toString());
    }

    private static Map<String, @Nullable Object> withBase(String... others) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (String field : List.of("char_size", "numeric_precision", "numeric_scale")) {
            fields.put(field, null);
        }
        Arrays.asList(others).forEach(field -> fields.put(field, null));
        return fields;
    }

    final String name() {
        return name;
    }

    final ColumnBehaviour rules() {
        return rules;
    }

    final Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Returns the column that {@code api.Column(…)} makes. */
    final ColumnValue construct(Arguments arguments) {
        @Nullable Object[] bound = signature.bind(constructor + ".__init__", null, arguments);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int index = 3;
        for (String field : fields.keySet()) {
            values.put(field, bound[index]);
            index++;
        }
        return made(new ColumnValue(this, bound[1], bound[2], values));
    }

    /** Completes a new column. */
    ColumnValue made(ColumnValue column) {
        return column;
    }

    /** Returns a column without sizes. */
    final ColumnValue of(@Nullable Object column, @Nullable Object type) {
        return made(new ColumnValue(this, column, type, fields));
    }

    /** Returns a column with sizes. */
    final ColumnValue of(@Nullable Object column, SizedType type) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(fields);
        values.put("char_size", type.size());
        values.put("numeric_precision", type.precision());
        values.put("numeric_scale", type.scale());
        return made(new ColumnValue(this, column, type.name(), values));
    }

    /** Returns a column of the warehouse, whose type is the whole type, such as {@code numeric(10,2)}. */
    ColumnValue ofWarehouse(String column, String type) {
        return of(column, type);
    }

    String translateType(String type) {
        return rules.typeNames().getOrDefault(AdapterCase.upper(type), type);
    }

    String stringType(@Nullable Object size) {
        return "character varying(" + PythonStr.of(size) + ")";
    }

    @Nullable
    Object numericType(@Nullable Object type, @Nullable Object precision, @Nullable Object scale) {
        return precision == null || scale == null
                ? type
                : PythonStr.of(type) + "(" + PythonStr.of(precision) + "," + PythonStr.of(scale) + ")";
    }

    /** Returns the column that a description such as {@code varchar(20)} makes. */
    ColumnValue fromDescription(@Nullable Object column, String type) {
        return of(column, SizedType.of(type));
    }

    String quoted(ColumnValue column) {
        return "\"" + PythonStr.of(column.column()) + "\"";
    }

    @Nullable
    Object dataType(ColumnValue column) {
        if (isString(column)) {
            return stringType(stringSize(column));
        }
        return isNumeric(column)
                ? numericType(column.dtype(), column.field("numeric_precision"), column.field("numeric_scale"))
                : column.dtype();
    }

    boolean isString(ColumnValue column) {
        return STRINGS.contains(column.lowerType());
    }

    boolean isFloat(ColumnValue column) {
        return FLOATS.contains(column.lowerType());
    }

    boolean isInteger(ColumnValue column) {
        return INTEGERS.contains(column.lowerType());
    }

    boolean isNumeric(ColumnValue column) {
        return NUMERICS.contains(column.lowerType());
    }

    /** Fails for a column that is not a string. */
    long stringSize(ColumnValue column) {
        if (!isString(column)) {
            throw AdapterErrors.runtime("Called string_size() on non-string field!");
        }
        Long size = PythonStr.number(column.field("char_size"));
        return size == null || "text".equals(column.dtype()) ? usualSize() : size;
    }

    long usualSize() {
        return USUAL_SIZE;
    }

    boolean canExpandTo(ColumnValue column, ColumnValue other) {
        return isString(column)
                && other.columnClass().isString(other)
                && other.columnClass().stringSize(other) > stringSize(column);
    }

    String literal(ColumnValue column, @Nullable Object value) {
        return PythonStr.of(value) + "::" + PythonStr.of(dataType(column));
    }

    /** Returns what this class has beside the base class; {@link TemplateObject#MISSING} for anything else. */
    @Nullable
    Object attribute(ColumnValue column, String attribute) {
        return TemplateObject.MISSING;
    }

    /** Returns a function of the class itself that the base class does not have. */
    Object function(String function) {
        return TemplateObject.MISSING;
    }

    /** Returns how a column prints. */
    String repr(ColumnValue column) {
        return column.withAllFields();
    }
}
