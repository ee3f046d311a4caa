package org.recce4j.render.internal.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/** {@code function}: the name of a user-defined function of the project (since dbt 1.11, {@code RuntimeFunctionResolver}). */
record FunctionFunction(RenderingScope scope) implements Jinja.Callable {

    @Override
    public Object call(Arguments arguments) {
        List<@Nullable Object> given = arguments.positional();
        if (given.isEmpty() || given.size() > 2) {
            throw new RenderException(
                    RenderErrorCode.ARGUMENTS, "ref() takes at most two arguments (" + given.size() + " given)");
        }
        String packageName = given.size() == 2 && given.get(0) != null ? String.valueOf(given.get(0)) : null;
        if (!(given.get(given.size() - 1) instanceof String name)) {
            throw new RenderException(RenderErrorCode.ARGUMENTS, "The name argument to function() must be a string");
        }
        return scope.project().relations().of(scope.project().resolution().function(name, packageName, scope.node()));
    }
}
