package org.recce4j.render.jinja.internal.runtime;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.RenderLimits;
import org.recce4j.render.jinja.UndefinedKind;

/** What an engine offers to its templates. */
public interface Library {

    /** Returns a filter of the engine or the caller; null if there is none. */
    @Nullable
    LibraryFunction filter(String name);

    @Nullable
    LibraryFunction test(String name);

    /** Returns a caller's function or value that every template sees; MISSING if there is none. */
    @Nullable
    Object global(String name);

    UndefinedKind undefinedKind();

    RenderLimits limits();

    /** Returns the loader's template, compiled; null if it has none of this name. */
    @Nullable
    CompiledTemplate template(String name);
}
