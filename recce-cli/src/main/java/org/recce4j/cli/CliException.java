package org.recce4j.cli;

/** The command cannot be carried out; the message is the line that the user sees. */
final class CliException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message);
    }

    CliException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Returns a message of several lines in one. */
    static String oneLine(Exception failure) {
        return String.valueOf(failure.getMessage()).replaceAll("\\s*\\n\\s*", " ");
    }
}
