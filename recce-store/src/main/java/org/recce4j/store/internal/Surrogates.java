package org.recce4j.store.internal;

import java.util.function.Function;

/** Halves of surrogate pairs that stand alone. */
final class Surrogates {

    private Surrogates() {}

    /** Returns the text with each of them replaced. */
    static String replaceLone(String text, Function<Character, String> replacement) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        StringBuilder replaced = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
                replaced.append(replacement.apply((char) point));
            } else {
                replaced.appendCodePoint(point);
            }
        });
        return replaced.toString();
    }
}
