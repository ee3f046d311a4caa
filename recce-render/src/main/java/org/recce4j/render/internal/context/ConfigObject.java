package org.recce4j.render.internal.context;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtBehaviour;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.TemplateObject;

/** dbt's {@code config} when a node is compiled: a call changes nothing (dbt-core 1.12, {@code RuntimeConfigObject}). */
final class ConfigObject implements Jinja.Callable, TemplateObject {

    private final RenderingScope scope;
    private final Json.Obj config;
    private final boolean hasMeta;
    private final boolean isValidatorSecond;

    ConfigObject(RenderingScope scope) {
        this.scope = scope;
        DbtBehaviour behaviour = scope.project().behaviour();
        this.hasMeta = behaviour.has(DbtRule.CONFIG_META);
        this.isValidatorSecond = behaviour.has(DbtRule.CONFIG_VALIDATOR_SECOND);
        Node node = scope.node();
        this.config = node == null ? Json.Obj.EMPTY : node.config().resolved();
    }

    @Override
    public Object call(Arguments arguments) {
        return "";
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "get" -> (Jinja.Callable) this::get;
            case "require" -> (Jinja.Callable) this::require;
            case "meta_get" -> hasMeta ? (Jinja.Callable) this::metaGet : MISSING;
            case "meta_require" -> hasMeta ? (Jinja.Callable) this::metaRequire : MISSING;
            case "set" -> (Jinja.Callable) arguments -> "";
            case "persist_relation_docs" -> (Jinja.Callable) arguments -> persists("relation");
            case "persist_column_docs" -> (Jinja.Callable) arguments -> persists("columns");
            default -> MISSING;
        };
    }

    private @Nullable Object get(Arguments given) {
        PythonArguments arguments = isValidatorSecond
                ? new PythonArguments("RuntimeConfigObject.get", given, 1, "name", "validator", "default")
                : new PythonArguments("RuntimeConfigObject.get", given, 1, "name", "default", "validator");
        return value(config, arguments.text("name"), arguments.get("default"));
    }

    private @Nullable Object require(Arguments given) {
        return required(
                config, new PythonArguments("RuntimeConfigObject.require", given, 1, "name", "validator").text("name"));
    }

    private @Nullable Object metaGet(Arguments given) {
        PythonArguments arguments =
                new PythonArguments("RuntimeConfigObject.meta_get", given, 1, "name", "default", "validator");
        return value(config.object("meta"), arguments.text("name"), arguments.get("default"));
    }

    private @Nullable Object metaRequire(Arguments given) {
        return required(
                config.object("meta"),
                new PythonArguments("RuntimeConfigObject.meta_require", given, 1, "name", "validator").text("name"));
    }

    private static @Nullable Object value(Json.Obj values, String name, @Nullable Object standard) {
        return values.find(name).isPresent() ? PlainValues.of(values.get(name)) : standard;
    }

    private @Nullable Object required(Json.Obj values, String name) {
        if (values.find(name).isEmpty()) {
            Node node = scope.node();
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "Model '" + (node == null ? scope.name() : node.id())
                            + "' does not define a required config parameter '" + name + "'.");
        }
        return PlainValues.of(values.get(name));
    }

    private Object persists(String part) {
        Object docs = value(config, "persist_docs", Map.of());
        if (!(docs instanceof Map<?, ?> parts)) {
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "Invalid value provided for 'persist_docs'. Expected dict but received "
                            + (docs == null ? "<class 'NoneType'>" : "another type"));
        }
        Object value = parts.get(part);
        return value == null ? false : value;
    }

    @Override
    public String typeName() {
        return "RuntimeConfigObject";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.context.providers.RuntimeConfigObject";
    }
}
