package org.recce4j.changes.internal.detect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

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

    /** Returns the words of a text: letters, digits and underscores in a row; none of null. */
    static Set<String> words(@Nullable String text) {
        Set<String> words = new HashSet<>();
        eachWord(text, (word, isCalled) -> words.add(word));
        return words;
    }

    /** Hands out the words of a text, each as often as it is there, and whether a parenthesis follows. */
    static void eachWord(@Nullable String text, BiConsumer<String, Boolean> found) {
        int start = 0;
        for (int i = 0; text != null && i <= text.length(); i++) {
            if (i == text.length() || !isOfWord(text.charAt(i))) {
                if (i > start) {
                    found.accept(text.substring(start, i), i < text.length() && text.charAt(i) == '(');
                }
                start = i + 1;
            }
        }
    }

    /** Returns a value with every text in it replaced. */
    static Json mapped(Json value, UnaryOperator<String> change) {
        if (value instanceof Json.Str text) {
            return Json.of(change.apply(text.value()));
        }
        if (value instanceof Json.Arr array) {
            return new Json.Arr(
                    array.items().stream().map(item -> mapped(item, change)).toList());
        }
        if (value instanceof Json.Obj object) {
            Json.Obj.Builder mapped = Json.Obj.builder();
            object.fields().forEach((key, field) -> mapped.put(key, mapped(field, change)));
            return mapped.build();
        }
        return value;
    }

    private static boolean isOfWord(char character) {
        return character == '_' || Character.isLetterOrDigit(character);
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
