package org.recce4j.changes.internal.detect;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The words of a text. */
final class TextWords {

    private TextWords() {}

    /** Returns the words of a text: letters, digits and underscores in a row; none of null. */
    static Set<String> of(@Nullable String text) {
        Set<String> words = new HashSet<>();
        each(text, (word, isCalled) -> words.add(word));
        return words;
    }

    /** Hands out the words of a text, each as often as it is there, and whether a parenthesis follows. */
    static void each(@Nullable String text, BiConsumer<String, Boolean> found) {
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

    private static boolean isOfWord(char character) {
        return character == '_' || Character.isLetterOrDigit(character);
    }
}
