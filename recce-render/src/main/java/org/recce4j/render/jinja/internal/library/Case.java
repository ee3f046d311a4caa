package org.recce4j.render.jinja.internal.library;

import java.util.Locale;
import java.util.function.IntFunction;
import org.recce4j.render.jinja.internal.value.Meter;

/** Upper, lower and title case as Python's str has them (CPython 3.11, {@code Objects/unicodeobject.c}). */
final class Case {

    private static final int CHARACTERS_OF_A_STEP = 16;
    private static final int PIECE = 512;
    private static final String IGNORED_PUNCTUATION =
            "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a";

    private Case() {}

    /** In pieces: the JDK copies the whole text for each character that becomes several. */
    static String upper(String text) {
        if (text.length() <= PIECE) {
            return text.toUpperCase(Locale.ROOT);
        }
        StringBuilder upper = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = pieceEnd(text, start, text.length());
            upper.append(text.substring(start, end).toUpperCase(Locale.ROOT));
            start = end;
        }
        return upper.toString();
    }

    /** Piece by piece, as {@link #upper}. The JDK knows other ends of words than Python, and looks for them in all of the text. */
    static String lower(String text) {
        int sigma = indexOfSigma(text, 0);
        if (text.length() <= PIECE && sigma == text.length()) {
            return text.toLowerCase(Locale.ROOT);
        }
        StringBuilder lower = new StringBuilder(text.length());
        for (int start = 0; start < text.length(); ) {
            int end = pieceEnd(text, start, sigma);
            lower.append(text.substring(start, end).toLowerCase(Locale.ROOT));
            if (end == sigma && sigma < text.length()) {
                lower.append(endsWord(text, sigma) ? 'ς' : 'σ');
                end++;
                sigma = indexOfSigma(text, end);
            }
            start = end;
        }
        return lower.toString();
    }

    /** A piece is short and ends before {@code limit}, and between two characters. */
    private static int pieceEnd(String text, int start, int limit) {
        int end = Math.min(limit, start + PIECE);
        return end < text.length() && end > start && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static int indexOfSigma(String text, int from) {
        int sigma = text.indexOf('Σ', from);
        return sigma < 0 ? text.length() : sigma;
    }

    /** Whether a letter precedes the sigma and none follows it, ignoring characters that do not affect case (CPython's rule). */
    private static boolean endsWord(String text, int sigma) {
        int before = sigma;
        while (before > 0 && isIgnored(text.codePointBefore(before))) {
            before -= Character.charCount(text.codePointBefore(before));
        }
        int after = sigma + 1;
        while (after < text.length() && isIgnored(text.codePointAt(after))) {
            after += Character.charCount(text.codePointAt(after));
        }
        return before > 0
                && isCased(text.codePointBefore(before))
                && !(after < text.length() && isCased(text.codePointAt(after)));
    }

    /** Unicode's property Case_Ignorable. */
    private static boolean isIgnored(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.MODIFIER_LETTER,
                    Character.MODIFIER_SYMBOL -> true;
            default -> IGNORED_PUNCTUATION.indexOf(c) >= 0;
        };
    }

    static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        String first = text.substring(0, Character.charCount(text.codePointAt(0)));
        return title(text.codePointAt(0)) + lower(text).substring(lower(first).length());
    }

    /** The full title case of one character: {@code ß} gives {@code Ss}. */
    private static String title(int codePoint) {
        int simple = Character.toTitleCase(codePoint);
        String full = upper(Character.toString(codePoint));
        if (simple != codePoint || full.codePointCount(0, full.length()) == 1) {
            return Character.toString(simple);
        }
        int first = Character.charCount(full.codePointAt(0));
        return full.substring(0, first) + lower(full.substring(first));
    }

    /** The lower case of each character at its position: a sigma at the end of a word has its own. */
    private static IntFunction<String> lowerAt(String text) {
        String lowered = lower(text);
        boolean sameLength = lowered.length() == text.length();
        return at -> {
            int end = at + Character.charCount(text.codePointAt(at));
            return sameLength ? lowered.substring(at, end) : lower(text.substring(at, end));
        };
    }

    static String title(Meter meter, String text) {
        StringBuilder out = new StringBuilder(text.length());
        IntFunction<String> lower = lowerAt(text);
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            look(meter, i);
            int c = text.codePointAt(i);
            out.append(inWord ? lower.apply(i) : title(c));
            inWord = isCased(c);
        }
        return out.toString();
    }

    static String swap(Meter meter, String text) {
        StringBuilder out = new StringBuilder(text.length());
        IntFunction<String> lower = lowerAt(text);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            look(meter, i);
            int c = text.codePointAt(i);
            String character = Character.toString(c);
            out.append(
                    Character.isUpperCase(c)
                            ? lower.apply(i)
                            : Character.isLowerCase(c) ? upper(character) : character);
        }
        return out.toString();
    }

    /** Upper case first, which takes {@code ß} to {@code SS}, then lower case by character. */
    static String fold(Meter meter, String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            look(meter, out.length());
            if (c == 'ı' || (c >= 0x13a0 && c <= 0x13f5)) {
                out.appendCodePoint(c);
            } else {
                upper(Character.toString(c))
                        .codePoints()
                        .mapToObj(Character::toString)
                        .map(Case::lower)
                        .forEach(out::append);
            }
        });
        return out.toString();
    }

    /** Counts the work for each character. */
    private static void look(Meter meter, int at) {
        if (at % CHARACTERS_OF_A_STEP == 0) {
            meter.step();
        }
    }

    static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    static boolean isUpper(String text) {
        return text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c))
                && text.codePoints().anyMatch(Character::isUpperCase);
    }

    static boolean isLower(String text) {
        return text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c))
                && text.codePoints().anyMatch(Character::isLowerCase);
    }

    static boolean isTitle(String text) {
        boolean inWord = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean begins = Character.isUpperCase(c) || Character.isTitleCase(c);
            if ((begins && inWord) || (Character.isLowerCase(c) && !inWord)) {
                return false;
            }
            inWord = isCased(c);
            any |= inWord;
        }
        return any;
    }
}
