package org.recce4j.render.jinja.internal.runtime;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.UndefinedKind;

/** What an engine was built of, for its templates. */
public interface Library {

    /** By name: filters of the engine's and the caller's. */
    @Nullable
    LibraryFunction filter(String name);

    @Nullable
    LibraryFunction test(String name);

    /** A caller's function or value that every template sees; MISSING when there is none. */
    @Nullable
    Object global(String name);

    UndefinedKind undefinedKind();

    RenderLimits limits();

    /** The loader's template, compiled; null when it has none of this name. */
    @Nullable
    CompiledTemplate template(String name);
}
