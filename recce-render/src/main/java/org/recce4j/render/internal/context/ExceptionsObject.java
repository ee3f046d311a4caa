package org.recce4j.render.internal.context;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtBehaviour;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code exceptions}: each function ends the rendering, those that warn print nothing (dbt-core 1.12, {@code exceptions_jinja.py}). */
record ExceptionsObject(DbtBehaviour behaviour) implements TemplateObject {

    private static final Set<String> WARN = Set.of("warn", "warn_snapshot_timestamp_data_types");

    private static final Set<String> RAISE = Set.of(
            "column_type_missing",
            "missing_config",
            "missing_materialization",
            "missing_relation",
            "raise_ambiguous_alias",
            "raise_ambiguous_catalog_match",
            "raise_cache_inconsistent",
            "raise_compiler_error",
            "raise_contract_error",
            "raise_database_error",
            "raise_dataclass_not_dict",
            "raise_dep_not_found",
            "raise_dependency_error",
            "raise_duplicate_alias",
            "raise_duplicate_patch_name",
            "raise_duplicate_resource_name",
            "raise_fail_fast_error",
            "raise_invalid_property_yml_version",
            "raise_not_implemented",
            "raise_parsing_error",
            "relation_wrong_type");

    @Override
    public @Nullable Object attribute(String name) {
        if (!behaviour.hasException(name)) {
            return MISSING;
        }
        if (WARN.contains(name)) {
            return (Jinja.Callable) arguments -> "";
        }
        return RAISE.contains(name) ? (Jinja.Callable) arguments -> raise(name, arguments) : MISSING;
    }

    @Override
    public @Nullable Object item(@Nullable Object key) {
        return key instanceof String name ? attribute(name) : MISSING;
    }

    private static Object raise(String function, Arguments arguments) {
        boolean isMessage =
                function.startsWith("raise_") && !arguments.positional().isEmpty();
        Object named = arguments.named().get("msg");
        String message = isMessage
                ? String.valueOf(arguments.positional().get(0))
                : named != null
                        ? String.valueOf(named)
                        : function + ": "
                                + arguments.positional().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "));
        throw new RenderException(
                RenderErrorCode.COMPILATION, function.equals("raise_not_implemented") ? "ERROR: " + message : message);
    }

    @Override
    public String typeName() {
        return "dict";
    }
}
