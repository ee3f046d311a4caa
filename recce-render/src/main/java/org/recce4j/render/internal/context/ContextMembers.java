package org.recce4j.render.internal.context;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.model.Relation;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.MacroReturn;
import org.recce4j.render.jinja.TemplateObject;
import org.recce4j.render.jinja.internal.library.Builtin;
import org.recce4j.render.jinja.modules.PythonModules;

/** The members of dbt's context by name: one line each (dbt-core 1.12, {@code context/}). */
final class ContextMembers {

    private static final Map<String, Function<RenderingScope, @Nullable Object>> MEMBERS = members();

    private ContextMembers() {}

    static Set<String> names() {
        return MEMBERS.keySet();
    }

    /** Returns the member of this name; MISSING if there is none. */
    static @Nullable Object make(String name, RenderingScope scope) {
        if (!scope.project().behaviour().hasMember(name)) {
            return TemplateObject.MISSING;
        }
        Function<RenderingScope, @Nullable Object> member = MEMBERS.get(name);
        if (member != null) {
            return member.apply(scope);
        }
        Builtin function = DictFunctions.TABLE.get(name);
        return function == null ? TemplateObject.MISSING : function;
    }

    private static Map<String, Function<RenderingScope, @Nullable Object>> members() {
        Map<String, Function<RenderingScope, @Nullable Object>> all = new LinkedHashMap<>();
        addNode(all);
        addProject(all);
        addFunctions(all);
        return Map.copyOf(all);
    }

    private static void addNode(Map<String, Function<RenderingScope, @Nullable Object>> all) {
        all.put("ref", RefFunction::new);
        all.put("source", SourceFunction::new);
        all.put("function", FunctionFunction::new);
        all.put("this", ThisRelation::of);
        all.put("config", ConfigObject::new);
        all.put("var", VarFunction::new);
        all.put("env_var", EnvVarFunction::new);
        all.put("model", NodeValues::model);
        all.put("graph", NodeValues::graph);
        all.put("doc", DocFunction::new);
        all.put("database", scope -> ofRelation(scope, Relation::database));
        all.put("schema", scope -> ofRelation(scope, Relation::schema));
        all.put("pre_hooks", scope -> hooks(scope, "pre-hook"));
        all.put("post_hooks", scope -> hooks(scope, "post-hook"));
        all.put("sql", scope -> null);
        all.put("compiled_code", scope -> null);
        all.put("defer_relation", scope -> null);
        all.put("execute", scope -> !scope.isParsing());
    }

    private static @Nullable Object ofRelation(RenderingScope scope, Function<Relation, @Nullable String> part) {
        Relation relation = ThisRelation.place(scope);
        return relation == null ? null : part.apply(relation);
    }

    private static @Nullable Object hooks(RenderingScope scope, String name) {
        Node node = scope.node();
        return node == null
                ? List.of()
                : PlainValues.of(node.config().resolved().get(name));
    }

    private static void addProject(Map<String, Function<RenderingScope, @Nullable Object>> all) {
        all.put("target", TargetObject::new);
        all.put("env", TargetObject::new);
        all.put("flags", FlagsObject::new);
        all.put("adapter", AdapterObject::new);
        all.put("api", ApiObject::of);
        all.put("column", scope -> scope.project().relations().columnApi());
        all.put("project_name", scope -> scope.project().name());
        all.put(
                "dbt_version",
                scope -> scope.project().state().info().invocation().dbtVersion());
        all.put(
                "invocation_id",
                scope -> scope.project().state().info().invocation().id());
        all.put(
                "run_started_at",
                scope -> PythonModules.utc(scope.project().clock().instant()));
        all.put("thread_id", scope -> "Thread-1");
        all.put("selected_resources", scope -> List.of());
        all.put("invocation_args_dict", scope -> Map.of());
        all.put("dbt_metadata_envs", EnvVarFunction::ofMetadata);
        all.put("modules", ContextMembers::modules);
        all.put("context", RenderingScope::variables);
        all.put("builtins", Builtins::new);
    }

    private static Object modules(RenderingScope scope) {
        Map<String, Object> modules = new LinkedHashMap<>();
        modules.put("datetime", PythonModules.datetime(scope.project().clock()));
        modules.put("pytz", PythonModules.pytz());
        modules.put("re", PythonModules.re());
        if (scope.project().behaviour().has(DbtRule.ITERTOOLS)) {
            modules.put("itertools", PythonModules.itertools());
        }
        return Collections.unmodifiableMap(modules);
    }

    private static void addFunctions(Map<String, Function<RenderingScope, @Nullable Object>> all) {
        all.put("return", scope -> (Jinja.Callable) given -> {
            throw new MacroReturn(new PythonArguments("BaseContext._return", given, 1, "data").get("data"));
        });
        all.put("load_result", scope -> (Jinja.Callable)
                given -> scope.results().load(new PythonArguments("load_result", given, 1, "name").get("name")));
        all.put("store_result", scope -> (Jinja.Callable) given -> StoreResult.store(scope, given));
        all.put("store_raw_result", scope -> (Jinja.Callable) given -> StoreResult.storeRaw(scope, given));
        all.put("validation", scope -> new ValidationObject());
        all.put("exceptions", scope -> new ExceptionsObject(scope.project().behaviour()));
        all.put("log", scope -> (Jinja.Callable) LogFunctions::log);
        all.put("print", scope -> (Jinja.Callable) LogFunctions::print);
        all.put("render", scope -> (Jinja.Callable)
                given -> scope.render(new PythonArguments("render", given, 1, "string").text("string")));
        all.put("write", scope -> LogFunctions.nothing());
        all.put("adapter_macro", AdapterMacro::new);
        all.put("try_or_compiler_error", scope -> (Jinja.Callable) TryOrCompilerError::call);
    }
}
