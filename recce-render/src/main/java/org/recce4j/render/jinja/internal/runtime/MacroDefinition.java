package org.recce4j.render.jinja.internal.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a macro is made of; the body of a call block is a macro without a name. */
public interface MacroDefinition extends TreePart {

    @Nullable
    String name();

    /** The names of the parameters, in order. */
    List<String> parameters();

    /** The default value of a parameter; null if it has none. */
    @Nullable
    Evaluable defaultOf(int parameter);

    Specials specials();

    Executable body();

    /** Which special names the body reads without defining them, and which names are local to it. */
    record Specials(boolean caller, boolean kwargs, boolean varargs, LocalNames names) {}
}
