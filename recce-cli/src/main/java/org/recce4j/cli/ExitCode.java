package org.recce4j.cli;

/** What the process ends with. */
final class ExitCode {

    /** Done; nothing differs. */
    static final int OK = 0;
    /** Done; something differs. */
    static final int DIFFERENT = 1;
    /** The command could not be carried out. */
    static final int ERROR = 2;
    /** Carried out, and a check failed, was inconclusive, or was asked for and skipped. */
    static final int CHECK_FAILED = 3;
    /** Whoever reads the output has ended: as a program that SIGPIPE ends. */
    static final int CLOSED_PIPE = 141;

    private ExitCode() {}
}
