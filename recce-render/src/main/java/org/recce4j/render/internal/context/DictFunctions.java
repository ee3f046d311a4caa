package org.recce4j.render.internal.context;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.project.PlainValues;
import org.recce4j.render.internal.project.RootProject;
import org.recce4j.render.jinja.internal.library.BoundArguments;
import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.JsonDumper;
import org.recce4j.render.jinja.internal.modules.JsonModule;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonDict;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.PythonSet;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.render.yaml.YamlException;
import org.recce4j.render.yaml.YamlWriter;

/** dbt's functions that convert values and read nothing of the project (dbt-core 1.12, {@code context/base.py}). */
final class DictFunctions {

    /** ValueError and its subclass. */
    private static final Set<String> VALUE_ERRORS = Set.of("ValueError", "JSONDecodeError");

    private static final Set<String> TYPE_ERRORS = Set.of("TypeError");

    static final FunctionTable TABLE = FunctionTable.builder()
            .add(
                    "fromjson",
                    "string, default=None",
                    (env, a) -> orDefault(VALUE_ERRORS, a[1], () -> JsonModule.loads(env, a[0])))
            .add(
                    "tojson",
                    "value, default=None, sort_keys=False",
                    (env, a) -> orDefault(
                            VALUE_ERRORS,
                            a[1],
                            () -> new JsonDumper(env, null, TemplateValues.isTrue(a[2])).write(a[0])))
            .add("fromyaml", "value, default=None", (env, a) -> fromYaml(BoundArguments.text(a[0]), a[1]))
            .add(
                    "toyaml",
                    "value, default=None, sort_keys=False",
                    (env, a) -> YamlWriter.of(a[0], TemplateValues.isTrue(a[2])))
            .add("set", "value, default=None", (env, a) -> orDefault(TYPE_ERRORS, a[1], () -> set(env, a[0])))
            .add("set_strict", "value", (env, a) -> set(env, a[0]))
            .add(
                    "zip",
                    "*args, **named",
                    (env, a) -> orDefault(
                            TYPE_ERRORS, ((Map<?, ?>) Objects.requireNonNull(a[1])).get("default"), () -> Zip.of(a[0])))
            .add("zip_strict", "*args", (env, a) -> Zip.of(a[0]))
            .add("local_md5", "value", (env, a) -> RootProject.md5(BoundArguments.text(a[0])))
            .add("diff_of_two_dicts", "dict_a, dict_b", (env, a) -> difference(env, a[0], a[1]))
            .build();

    private DictFunctions() {}

    /** Each function returns its default for some of Python's exceptions only. */
    private static @Nullable Object orDefault(
            Set<String> exceptions, @Nullable Object standard, Supplier<@Nullable Object> value) {
        try {
            return value.get();
        } catch (PythonException failure) {
            if (exceptions.contains(failure.type())) {
                return standard;
            }
            throw failure;
        }
    }

    private static @Nullable Object fromYaml(String text, @Nullable Object standard) {
        try {
            return PlainValues.of(Yaml.read(text));
        } catch (YamlException invalid) {
            return standard;
        }
    }

    private static Object set(Environment env, @Nullable Object items) {
        return PythonSet.of(BoundArguments.list(env, items).iterator());
    }

    /** What the lists of the first dict have that those of the second lack, regardless of case. */
    private static Object difference(Environment env, @Nullable Object left, @Nullable Object right) {
        if (!(left instanceof Map<?, ?> first) || !(right instanceof Map<?, ?> second)) {
            throw PythonException.typeError("diff_of_two_dicts() takes two dicts of lists");
        }
        PythonDict difference = new PythonDict();
        first.forEach((name, items) -> {
            Set<Object> known = new HashSet<>();
            second.forEach((other, values) -> {
                if (lower(other).equals(lower(name)) && values instanceof List<?> list) {
                    list.forEach(item -> known.add(lower(item)));
                    env.meter().madeItems(list.size());
                }
            });
            List<@Nullable Object> rest = new ArrayList<>();
            BoundArguments.list(env, items).forEach(item -> {
                env.meter().step();
                if (!known.contains(lower(item))) {
                    rest.add(item);
                }
            });
            if (!rest.isEmpty()) {
                difference.put(name, rest);
            }
        });
        return difference;
    }

    private static String lower(@Nullable Object text) {
        return BoundArguments.text(text).toLowerCase(Locale.ROOT);
    }
}
