package org.recce4j.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/** Why reading or writing failed, and what to do, in words: Java's exceptions often have the path as their only message. */
final class IoReason {

    private IoReason() {}

    static String of(IOException failure) {
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return "there is no file or folder of that name; check the path";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission denied; check the permissions of the file and its folder";
        }
        if (failure instanceof FileSystemLoopException) {
            return "its links form a loop; remove one";
        }
        if (failure instanceof NotDirectoryException) {
            return "it is not a folder; check the path";
        }
        if (failure instanceof CharacterCodingException) {
            return "it is not UTF-8; save it as UTF-8";
        }
        String reason = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(reason, failure.toString());
    }
}
