package org.recce4j.render.internal.context;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.Input;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/** dbt's {@code env_var} outside of profiles: it refuses secrets (dbt-core 1.12, {@code context/providers.py}). */
record EnvVarFunction(RenderingScope scope) implements Jinja.Callable {

    private static final String SECRET = "DBT_ENV_SECRET";
    private static final String METADATA = "DBT_ENV_CUSTOM_ENV_";

    /** dbt's {@code dbt_metadata_envs}: the variables that begin with DBT_ENV_CUSTOM_ENV_, without it. */
    static Map<String, String> ofMetadata(RenderingScope scope) {
        Map<String, String> found = new TreeMap<>();
        scope.project().inputs().environment().forEach((name, value) -> {
            if (name.startsWith(METADATA)) {
                scope.read(Input.Kind.ENV_VAR, name);
                found.put(name.substring(METADATA.length()), value);
            }
        });
        return found;
    }

    @Override
    public @Nullable Object call(Arguments call) {
        PythonArguments arguments = new PythonArguments("env_var", call, 1, "var", "default");
        String name = arguments.text("var");
        if (name.startsWith(SECRET) && scope.project().behaviour().has(DbtRule.SECRET_ENVIRONMENT_VARIABLES)) {
            throw new RenderException(
                    RenderErrorCode.COMPILATION,
                    "Secret env vars are allowed only in profiles.yml or packages.yml. Found '" + name
                            + "' referenced elsewhere.");
        }
        scope.read(Input.Kind.ENV_VAR, name);
        String given = scope.project().inputs().environment().get(name);
        Object value = given == null ? arguments.get("default") : given;
        if (value == null) {
            throw new MissingInputSignal(
                    new Input(Input.Kind.ENV_VAR, name), "Env var required but not provided: '" + name + "'");
        }
        scope.answered(Input.Kind.ENV_VAR, name, value);
        return value;
    }
}
