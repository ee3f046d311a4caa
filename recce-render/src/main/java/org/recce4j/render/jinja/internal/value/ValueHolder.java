package org.recce4j.render.jinja.internal.value;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** An object that holds values of the template's; {@link Memory} counts them. */
public interface ValueHolder {
    /** The values, which may be collections themselves. */
    Collection<? extends @Nullable Object> held();
}
