package org.recce4j.cli;

import org.recce4j.extract.ReadOptions;

/** How much input the command accepts: as much as fits its heap. */
final class InputLimits {

    private InputLimits() {}

    static ReadOptions artifacts() {
        return ReadOptions.forHeap(Runtime.getRuntime().maxMemory());
    }

    /** The limit of any other input, in bytes: a query, a template, YAML, one line of a batch. */
    static int textBytes() {
        return artifacts().maxStringLength();
    }
}
