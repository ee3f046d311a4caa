package org.recce4j.render.internal.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.relation.PythonStr;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;

/** Constraints as DDL (dbt-adapters 1.24, {@code render_column_constraint}, {@code render_model_constraint}). */
record ConstraintText(String adapterType) {

    /** The constraints that an adapter leaves out. */
    private static final Map<String, Set<String>> UNSUPPORTED = Map.of(
            "redshift", Set.of("check"),
            "snowflake", Set.of("check"),
            "bigquery", Set.of("check", "unique"),
            "databricks", Set.of("unique"));

    private static final Set<String> UNSUPPORTED_ELSEWHERE = Set.of("check");
    private static final Set<String> COMPLETE = Set.of("postgres", "duckdb", "spark");

    private boolean isSupported(Constraint constraint) {
        Set<String> missing = UNSUPPORTED.getOrDefault(
                adapterType, COMPLETE.contains(adapterType) ? Set.of() : UNSUPPORTED_ELSEWHERE);
        return !missing.contains(constraint.type());
    }

    /**
     * Returns each column's name, type and constraints.
     *
     * @param quote puts a name in quotes
     */
    List<@Nullable Object> columns(Map<?, ?> columns, UnaryOperator<String> quote) {
        List<@Nullable Object> rendered = new ArrayList<>();
        for (Object value : columns.values()) {
            Map<?, ?> column = Values.map(value);
            String name = required(column, "name");
            StringBuilder text = new StringBuilder(PythonStr.isTrue(column.get("quote")) ? quote.apply(name) : name);
            text.append(' ').append(required(column, "data_type"));
            String constraints = ofColumn(column);
            rendered.add(
                    constraints == null
                            ? text.toString()
                            : text.append(' ').append(constraints).toString());
        }
        return rendered;
    }

    static String required(Map<?, ?> column, String name) {
        if (!column.containsKey(name)) {
            throw PythonException.keyError("'" + name + "'");
        }
        return PythonStr.of(column.get(name));
    }

    /** Returns the constraints of a column, separated by blanks; null if it has none. */
    @Nullable
    String ofColumn(Map<?, ?> column) {
        Object raw = column.get("constraints");
        if (raw == null) {
            throw PythonException.typeError("'" + TemplateValues.typeName(null) + "' object is not iterable");
        }
        List<String> texts = new ArrayList<>();
        for (Object item : Values.list(raw)) {
            Constraint constraint = Constraint.of(item, false);
            String text = isSupported(constraint) ? ofColumn(constraint) : null;
            if (text != null) {
                texts.add(text);
            }
        }
        return texts.isEmpty() ? null : String.join(" ", texts);
    }

    private @Nullable String ofColumn(Constraint constraint) {
        String expression = constraint.expression() == null ? "" : constraint.expression();
        String text = switch (constraint.type()) {
            case "check" -> expression.isEmpty() ? "" : "check (" + expression + ")";
            case "not_null" -> "not null " + expression;
            case "unique" -> "unique " + expression;
            case "primary_key" -> "primary key " + expression;
            case "foreign_key" -> reference(constraint, expression);
            default -> expression;
        };
        return enforced(constraint, text.isEmpty() ? null : text.strip());
    }

    private String reference(Constraint constraint, String expression) {
        if (constraint.hasTarget()) {
            return "references " + target(constraint);
        }
        boolean isAlways = adapterType.equals("duckdb");
        return isAlways || !expression.isEmpty()
                ? "references " + (isAlways ? PythonStr.of(constraint.expression()) : expression)
                : "";
    }

    /** DuckDB does not accept a database in front of the relation. */
    private String target(Constraint constraint) {
        String to = PythonStr.of(constraint.to());
        String[] parts = to.split("\\.", -1);
        boolean dropsDatabase = adapterType.equals("duckdb") && parts.length > 2;
        return (dropsDatabase ? to.substring(to.indexOf('.') + 1) : to) + " ("
                + String.join(", ", constraint.toColumns()) + ")";
    }

    private @Nullable String enforced(Constraint constraint, @Nullable String text) {
        boolean isKey =
                constraint.type().equals("primary_key") || constraint.type().equals("foreign_key");
        return text != null && isKey && adapterType.equals("bigquery") ? text + " not enforced" : text;
    }

    /** Returns the constraint of a model; null if it has no text or the adapter does not support it. */
    @Nullable
    String ofModel(Constraint constraint) {
        if (!isSupported(constraint)) {
            return null;
        }
        String name =
                constraint.name() == null || constraint.name().isEmpty() ? "" : "constraint " + constraint.name() + " ";
        String columns = String.join(", ", constraint.columns());
        String given = constraint.expression() == null ? "" : constraint.expression();
        String expression = given.isEmpty() ? "" : " " + given;
        String text = switch (constraint.type()) {
            case "check" -> given.isEmpty() ? "" : "check (" + given + ")";
            case "unique" -> "unique" + expression + " (" + columns + ")";
            case "primary_key" -> "primary key" + expression + " (" + columns + ")";
            case "foreign_key" -> foreignKey(constraint, columns, given);
            case "custom" -> given;
            default -> "";
        };
        return enforced(constraint, text.isEmpty() ? null : name + text);
    }

    private String foreignKey(Constraint constraint, String columns, String expression) {
        if (!constraint.hasTarget() && expression.isEmpty()) {
            return "";
        }
        return "foreign key (" + columns + ") references " + (constraint.hasTarget() ? target(constraint) : expression);
    }
}
