package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectItem;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/** dbt's {@code doc}: the text of a documentation block (dbt-core 1.12, {@code context/docs.py}). */
record DocFunction(RenderingScope scope) implements Jinja.Callable {

    @Override
    public @Nullable Object call(Arguments given) {
        List<@Nullable Object> arguments = given.positional();
        if (arguments.isEmpty() || arguments.size() > 2) {
            throw PythonArguments.failure("doc() takes at most two arguments (" + arguments.size() + " given)");
        }
        String name = String.valueOf(arguments.get(arguments.size() - 1));
        List<@Nullable String> packages = new ArrayList<>();
        if (arguments.size() == 2) {
            packages.add(String.valueOf(arguments.get(0)));
        } else {
            packages.add(scope.project().name());
            packages.add(scope.packageName());
            packages.add(null);
        }
        for (String packageName : packages) {
            for (ProjectItem doc : scope.project().state().docs()) {
                if (doc.name().equals(name)
                        && (packageName == null || Objects.equals(packageName, doc.packageName()))) {
                    return doc.extras().text("block_contents");
                }
            }
        }
        throw PythonArguments.failure(
                "Documentation for '" + scope.name() + "' depends on doc '" + name + "' which was not found");
    }
}
