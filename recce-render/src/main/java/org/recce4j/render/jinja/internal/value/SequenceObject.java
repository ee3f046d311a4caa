package org.recce4j.render.jinja.internal.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sequence of another type than list and tuple; its slices are tuples. */
public interface SequenceObject extends PythonObject {

    /** Its items, in order. */
    List<? extends @Nullable Object> items();
}
