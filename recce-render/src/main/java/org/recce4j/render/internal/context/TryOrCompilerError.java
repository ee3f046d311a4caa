package org.recce4j.render.internal.context;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.MacroReturn;

/** dbt's {@code try_or_compiler_error(message, function, …)}: calls the function; if it fails, the message is the error. */
final class TryOrCompilerError {

    private TryOrCompilerError() {}

    static @Nullable Object call(Arguments given) {
        List<@Nullable Object> arguments = given.positional();
        if (arguments.size() < 2 || !(arguments.get(1) instanceof Jinja.Callable function)) {
            throw PythonArguments.failure("try_or_compiler_error() takes a message and a function");
        }
        try {
            return function.call(new Arguments(arguments.subList(2, arguments.size()), given.named()));
        } catch (MacroReturn | NeedsWarehouseSignal | MissingInputSignal end) {
            throw end;
        } catch (RuntimeException failure) {
            throw PythonArguments.failure(String.valueOf(arguments.get(0)));
        }
    }
}
