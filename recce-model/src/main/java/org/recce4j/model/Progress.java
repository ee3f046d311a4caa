package org.recce4j.model;

/** Who is told how far long work is. Called from the working thread; implementations return quickly. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (what, done, total) -> {};

    /**
     * A step begins.
     *
     * @param what what runs now, for people
     * @param done how many steps are done
     * @param total how many there are
     */
    void at(String what, int done, int total);
}
