package org.recce4j.render.jinja.internal.modules;

import org.recce4j.render.jinja.internal.library.FunctionTable;
import org.recce4j.render.jinja.internal.library.PythonModule;

/** Python's module {@code itertools} (3.11): the functions that dbt gives to templates. */
public final class ItertoolsModule {

    private static final FunctionTable FUNCTIONS = FunctionTable.builder("itertools.")
            .add("accumulate", "iterable, func=None, initial=None", (env, a) -> IteratorFunctions.accumulate(env, a))
            .add("combinations", "iterable, r", (env, a) -> Combinatorics.choose("combinations", env, a, false))
            .add(
                    "combinations_with_replacement",
                    "iterable, r",
                    (env, a) -> Combinatorics.choose("combinations_with_replacement", env, a, true))
            .add("compress", "data, selectors", (env, a) -> IteratorFunctions.compress(env, a))
            .add("count", "start=0, step=1", (env, a) -> IteratorFunctions.count(env, a))
            .add("cycle", "iterable, /", (env, a) -> IteratorFunctions.cycle(env, a[0]))
            .add("islice", "iterable, start, stop=..., step=1, /", (env, a) -> IteratorFunctions.slice(env, a))
            .add("permutations", "iterable, r=None", (env, a) -> Combinatorics.permutations(env, a))
            .add("product", "*iterables, **kwargs", (env, a) -> Combinatorics.product(env, a))
            .add("repeat", "object, times=None", (env, a) -> IteratorFunctions.repeat(a))
            .add("starmap", "function, iterable, /", (env, a) -> IteratorFunctions.starmap(env, a))
            .add("tee", "iterable, n=2, /", (env, a) -> IteratorFunctions.tee(env, a))
            .add("zip_longest", "*iterables, **kwargs", (env, a) -> IteratorFunctions.zipLongest(env, a))
            .build();

    private static final FunctionTable CHAIN = FunctionTable.builder("itertools.chain.")
            .add("new", "*iterables", (env, a) -> IteratorFunctions.chain(env, a[0]))
            .add("from_iterable", "iterable, /", (env, a) -> IteratorFunctions.chain(env, a[0]))
            .build();

    private ItertoolsModule() {}

    public static PythonModule module() {
        return PythonModule.module("itertools", FUNCTIONS).with("chain", PythonModule.type("itertools.chain", CHAIN));
    }
}
