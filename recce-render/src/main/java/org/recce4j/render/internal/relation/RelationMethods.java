package org.recce4j.render.internal.relation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.PythonDict;

/** The methods that every adapter's relations have (dbt-adapters 1.24, {@code base/relation.py}). */
final class RelationMethods {

    private static final String FLAGS = "self, database=None, schema=None, identifier=None";

    private static final PythonMethods<RelationValue> METHODS = PythonMethods.<RelationValue>builder()
            .add("BaseRelation.get", "self, key, default=None", RelationMethods::get)
            .add("BaseRelation.render", "self", (relation, a) -> relation.render())
            .add("BaseRelation.render_limited", "self", (relation, a) -> relation.renderLimited())
            .add(
                    "BaseRelation.render_event_time_filtered",
                    "self, rendered=None",
                    (relation, a) -> PythonStr.isTrue(a[0]) ? a[0] : relation.render())
            .add(
                    "BaseRelation.quoted",
                    "self, identifier",
                    (relation, a) -> relation.relationClass().quoted(relation, PythonStr.of(a[0])))
            .add(
                    "BaseRelation.quote",
                    FLAGS,
                    (relation, a) -> relation.withPolicies(
                            relation.includePolicy(), relation.quotePolicy().replaced(flags(a))))
            .add(
                    "BaseRelation.include",
                    FLAGS,
                    (relation, a) ->
                            relation.withPolicies(relation.includePolicy().replaced(flags(a)), relation.quotePolicy()))
            .add(
                    "BaseRelation.matches",
                    FLAGS,
                    (relation, a) -> relation.relationClass().matches(relation, RelationMatch.names(a)))
            .add(
                    "BaseRelation.replace_path",
                    "self, **kwargs",
                    (relation, a) -> relation.withPath(relation.path().replaced(named(a))))
            .add("Replaceable.replace", "self, **kwargs", (relation, a) -> RelationReplacement.of(relation, named(a)))
            .add("FakeAPIObject.incorporate", "self, **kwargs", (relation, a) -> relation.incorporate(named(a)))
            .add("BaseRelation.without_identifier", "self", (relation, a) -> relation.withoutIdentifier())
            .add(
                    "BaseRelation.information_schema",
                    "self, view_name=None",
                    (relation, a) -> relation.relationClass().informationSchema(relation, a[0]))
            .add(
                    "BaseRelation.information_schema_only",
                    "self",
                    (relation, a) -> relation.relationClass().informationSchema(relation, null))
            .add(
                    "BaseRelation.to_dict",
                    "self, omit_none=False",
                    (relation, a) -> RelationDict.of(relation, PythonStr.isTrue(a[0])))
            .add("BaseRelation.get_function_config", "self, model", (relation, a) -> functionConfig(a[0]))
            .add("BaseRelation.get_function_macro_name", "self, config", (relation, a) -> functionMacro(a[0]))
            .add("Mapping.keys", "self", (relation, a) -> relation.entrySet())
            .add("Mapping.items", "self", (relation, a) -> relation.entrySet())
            .add("Mapping.values", "self", (relation, a) -> relation.entrySet())
            .build();

    private static final PythonMethods<RelationClass> CLASS_METHODS = PythonMethods.<RelationClass>builder()
            .add(
                    "BaseRelation.create",
                    "cls, database=None, schema=None, identifier=None, type=None, **kwargs",
                    (relationClass, a) -> create(relationClass, a))
            .add(
                    "BaseRelation.add_ephemeral_prefix",
                    "name",
                    (relationClass, a) -> relationClass.ephemeralName(PythonStr.of(a[0])))
            .add("BaseRelation.scd_args", "cls, primary_key, updated_at", (relationClass, a) -> scdArguments(a))
            .add(
                    "BaseRelation.get_default_quote_policy",
                    "cls",
                    (relationClass, a) -> relationClass.traits().quotes().standard())
            .add(
                    "BaseRelation.get_default_include_policy",
                    "cls",
                    (relationClass, a) -> relationClass.traits().includes().standard())
            .build();

    private RelationMethods() {}

    static Object of(RelationValue relation, String name) {
        Object method = METHODS.of(relation, name);
        return method == RelationValue.MISSING ? ofClass(relation.relationClass(), name) : method;
    }

    static Object ofClass(RelationClass relationClass, String name) {
        return CLASS_METHODS.of(relationClass, name);
    }

    private static @Nullable Object get(RelationValue relation, @Nullable Object[] arguments) {
        if ("metadata".equals(arguments[0])) {
            PythonDict metadata = new PythonDict();
            metadata.put("type", relation.relationClass().name());
            return metadata;
        }
        return relation.get(arguments[0], arguments[1]);
    }

    private static Map<String, @Nullable Object> flags(@Nullable Object[] arguments) {
        Map<String, @Nullable Object> flags = new LinkedHashMap<>();
        for (int i = 0; i < PolicyParts.NAMES.size(); i++) {
            if (arguments[i] != null) {
                flags.put(PolicyParts.NAMES.get(i), arguments[i]);
            }
        }
        return flags;
    }

    private static Map<?, ?> named(@Nullable Object[] arguments) {
        return (Map<?, ?>) Objects.requireNonNull(arguments[0]);
    }

    private static RelationValue create(RelationClass relationClass, @Nullable Object[] arguments) {
        PythonDict path = new PythonDict();
        for (int i = 0; i < PolicyParts.NAMES.size(); i++) {
            path.put(PolicyParts.NAMES.get(i), arguments[i]);
        }
        PythonDict data = new PythonDict((Map<?, ?>) Objects.requireNonNull(arguments[4]));
        data.put("path", path);
        data.put("type", arguments[3]);
        return RelationReader.read(relationClass, data);
    }

    private static List<@Nullable Object> scdArguments(@Nullable Object[] arguments) {
        List<@Nullable Object> all = new ArrayList<>();
        if (arguments[0] instanceof List<?> keys) {
            all.addAll(keys);
        } else {
            all.add(arguments[0]);
        }
        all.add(arguments[1]);
        return all;
    }

    private static @Nullable Object functionConfig(@Nullable Object model) {
        if (!(model instanceof Map<?, ?> node) || !"function".equals(node.get("resource_type"))) {
            return null;
        }
        Map<?, ?> config = node.get("config") instanceof Map<?, ?> given ? given : Map.of();
        PythonDict function = new PythonDict();
        function.put("language", node.get("language"));
        function.put("type", config.get("type"));
        function.put("runtime_version", config.get("runtime_version"));
        function.put("entry_point", config.get("entry_point"));
        return function;
    }

    private static String functionMacro(@Nullable Object config) {
        Map<?, ?> function = (Map<?, ?>) Objects.requireNonNull(config);
        return PythonStr.of(function.get("type")) + "_function_" + PythonStr.of(function.get("language"));
    }
}
