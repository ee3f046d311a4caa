package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/** {@code adapter_macro('package.name', …)}, which {@code adapter.dispatch} replaced: deprecated in dbt 0.18, gone in 1.0. */
record AdapterMacro(RenderingScope scope) implements Jinja.Callable {

    static final String DOCUMENTATION = "https://docs.getdbt.com/reference/dbt-jinja-functions/dispatch";

    @Override
    public @Nullable Object call(Arguments given) {
        if (given.positional().isEmpty() || !(given.positional().get(0) instanceof String name)) {
            throw PythonArguments.failure("adapter_macro() takes the name of a macro");
        }
        if (!scope.project().behaviour().has(DbtRule.ADAPTER_MACRO)) {
            throw PythonArguments.failure(
                    "The \"adapter_macro\" macro has been deprecated. Instead, use the `adapter.dispatch` method to find a macro"
                            + " and call the result.  For more information, see: " + DOCUMENTATION
                            + ") adapter_macro was called for: " + name);
        }
        int dot = name.indexOf('.');
        List<@Nullable Object> packages = new ArrayList<>();
        packages.add(dot < 0 ? null : name.substring(0, dot));
        Object macro = new Dispatch(scope).call(Arguments.of(name.substring(dot + 1), packages));
        List<@Nullable Object> rest =
                given.positional().subList(1, given.positional().size());
        return ((Jinja.Callable) macro).call(new Arguments(rest, given.named()));
    }
}
