package org.recce4j.changes.internal.detect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Text without what does not matter in it. */
final class Texts {

    private Texts() {}

    /** Returns the text with every run of white space made one blank, none at its ends; null is empty. */
    static String collapsed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean pending = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (Character.isWhitespace(character) || character == '\u00a0') {
                pending = true;
            } else {
                if (pending && !collapsed.isEmpty()) {
                    collapsed.append(' ');
                }
                pending = false;
                collapsed.append(character);
            }
        }
        return collapsed.toString();
    }

    /** Whether two texts are the same but for white space. */
    static boolean areSame(@Nullable String left, @Nullable String right) {
        return (left != null && left.equals(right)) || collapsed(left).equals(collapsed(right));
    }

    /** Whether two texts are the same but for white space and the mark that some editors put in front of a file. */
    static boolean areAlike(String left, String right) {
        return areSame(withoutMark(left), withoutMark(right));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Returns dbt's checksum of a SQL file since 1.12. */
    static String checksum(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(collapsed(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JVM has SHA-256", impossible);
        }
    }
}
