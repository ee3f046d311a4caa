package org.recce4j.render.internal.sqlparse;

import java.util.List;

/** Matches several words with blanks between them, in any case. A result of -1 means no match. */
final class Phrases {

    private final CodePoints text;

    Phrases(CodePoints text) {
        this.text = text;
    }

    /** Returns the end of the words, which are lower case, if no word character follows the last one. */
    int end(int start, String... words) {
        int end = start;
        for (int i = 0; i < words.length; i++) {
            end = i == 0 ? afterWord(start, words[0]) : afterWord(afterBlanks(end), words[i]);
            if (end < 0) {
                return -1;
            }
        }
        return text.isWord(end) ? -1 : end;
    }

    /** Returns the longest end of the words with one of the phrases behind them, or without. */
    int endWithOptional(int start, String words, List<String> optional) {
        int end = end(start, words);
        int next = end < 0 ? -1 : afterBlanks(end);
        if (next < 0) {
            return end;
        }
        for (String phrase : optional) {
            int longer = end(next, phrase.split(" "));
            if (longer >= 0) {
                return longer;
            }
        }
        return end;
    }

    /** Returns where the word behind one of the words begins; the start if none of them is there. */
    int skipOptional(int start, List<String> words) {
        for (String word : words) {
            int next = afterBlanks(afterWord(start, word));
            if (next >= 0) {
                return next;
            }
        }
        return start;
    }

    /** Returns where the text behind at least one blank begins. */
    int afterBlanks(int offset) {
        return offset >= 0 && text.isBlank(offset) ? text.endOfBlanks(offset) : -1;
    }

    private int afterWord(int offset, String word) {
        if (offset < 0) {
            return -1;
        }
        for (int i = 0; i < word.length(); i++) {
            if (!text.isFolded(offset + i, word.charAt(i))) {
                return -1;
            }
        }
        return offset + word.length();
    }
}
