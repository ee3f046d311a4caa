package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.dbt.DbtBehaviour;
import org.recce4j.render.internal.dbt.DbtRule;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.internal.project.MacroTable;
import org.recce4j.render.internal.project.ProjectMacro;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/**
 * {@code adapter.dispatch}: finds the implementation of a macro, package by package, and in each for the adapter, those it is built
 * on, then {@code default} (dbt-core 1.12, {@code context/providers.py}; {@code packages=} until 0.21).
 */
record Dispatch(RenderingScope scope) implements Jinja.Callable {

    @Override
    public Object call(Arguments given) {
        PythonArguments arguments = behaviour().has(DbtRule.DISPATCH_PACKAGES_FIRST)
                ? new PythonArguments("dispatch", given, 1, "macro_name", "packages", "macro_namespace")
                : new PythonArguments("dispatch", given, 1, "macro_name", "macro_namespace", "packages");
        String name = arguments.text("macro_name");
        Object namespace = arguments.get("macro_namespace");
        if (name.contains(".")) {
            throw dotted(name);
        }
        Object packages = arguments.get("packages");
        if (packages != null && !behaviour().has(DbtRule.DISPATCH_PACKAGES)) {
            throw packagesRefused(name);
        }
        if (packages instanceof List<?> list) {
            return find(name, null, texts(list));
        }
        if (namespace != null && !(namespace instanceof String)) {
            throw PythonArguments.failure("In adapter.dispatch, got a macro_namespace argument (" + namespace
                    + "), but macro_namespace should be None or a string.");
        }
        return find(name, (String) namespace, searchOrder((String) namespace));
    }

    private DbtBehaviour behaviour() {
        return scope.project().behaviour();
    }

    private static RuntimeException packagesRefused(String name) {
        return PythonArguments.failure(String.join(
                "\n",
                "        The \"packages\" argument of adapter.dispatch() has been deprecated.",
                "        Use the \"macro_namespace\" argument instead.",
                "",
                "        Raised during dispatch for: " + name,
                "",
                "        For more information, see:",
                "",
                "        " + AdapterMacro.DOCUMENTATION,
                "        "));
    }

    private static RuntimeException dotted(String name) {
        String[] parts = name.split("\\.", 2);
        return PythonArguments.failure("In adapter.dispatch, got a macro name of \"" + name
                + "\", but \".\" is not a valid macro name component. Did you mean `adapter.dispatch(\"" + parts[1]
                + "\", macro_namespace=\"" + parts[0] + "\")`?");
    }

    private static List<@Nullable String> texts(List<?> list) {
        return list.stream()
                .<@Nullable String>map(item -> item == null ? null : String.valueOf(item))
                .collect(Collectors.<@Nullable String>toList());
    }

    /** A null in the list means what a call without a package means. */
    private List<@Nullable String> searchOrder(@Nullable String namespace) {
        List<@Nullable String> order = new ArrayList<>();
        DbtProject project = scope.project();
        if (namespace != null) {
            order.addAll(project.inputs().projectFiles().dispatchOrder(namespace));
            if (order.isEmpty() && isPackage(namespace)) {
                if (behaviour().has(DbtRule.DISPATCH_ROOT_PROJECT_FIRST)) {
                    order.add(project.name());
                }
                order.add(namespace);
            }
        }
        if (order.isEmpty()) {
            order.add(null);
        }
        return order;
    }

    private boolean isPackage(String namespace) {
        return scope.project().macros().ofPackage(namespace) != null
                || scope.project().packageNames().contains(namespace);
    }

    private Object find(String name, @Nullable String namespace, List<@Nullable String> packages) {
        List<String> chain = scope.project().adapterTypes();
        boolean hasParents = behaviour().has(DbtRule.DISPATCH_PARENT_ADAPTERS) || chain.isEmpty();
        List<String> prefixes = new ArrayList<>(hasParents ? chain : chain.subList(0, 1));
        prefixes.add("default");
        List<String> attempts = new ArrayList<>();
        for (String packageName : packages) {
            for (String prefix : prefixes) {
                String candidate = prefix + "__" + name;
                ProjectMacro macro = find(packageName, candidate);
                if (macro != null) {
                    return scope.macro(macro);
                }
                attempts.add("'" + (packageName == null ? "" : packageName + ".") + candidate + "'");
            }
        }
        throw PythonArguments.failure("In dispatch: No macro named '" + name + "' found"
                + (behaviour().has(DbtRule.DISPATCH_MESSAGE_NAMES_NAMESPACE)
                        ? " within namespace: '" + (namespace == null ? "None" : namespace) + "'"
                        : "")
                + "\n    Searched for: " + String.join(", ", attempts));
    }

    private @Nullable ProjectMacro find(@Nullable String packageName, String name) {
        MacroTable macros = scope.project().macros();
        Map<String, ProjectMacro> own =
                packageName == null ? macros.visibleIn(scope.packageName()) : macros.ofPackage(packageName);
        return own == null ? null : own.get(name);
    }
}
