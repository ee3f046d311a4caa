package org.recce4j.model;

/** Receives the progress of long work. It is called on the working thread; implementations return quickly. */
@FunctionalInterface
public interface Progress {

    /** Ignores all progress. */
    Progress NONE = (what, done, total) -> {};

    /**
     * Called when a step begins.
     *
     * @param what what the step does, for people
     * @param done how many steps are done
     * @param total how many there are
     */
    void at(String what, int done, int total);
}
