package org.recce4j.render.jinja.internal.library;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.Text;
import org.recce4j.render.jinja.internal.value.Values;

/** The filter {@code wordwrap}: each line by Python's {@code textwrap.wrap} (3.11), tabs and white space kept. */
final class WordWrap {

    private static final String SPACE = "[\\t\\n\\x0b\\x0c\\r ]";
    private static final String NO_SPACE = "[^\\t\\n\\x0b\\x0c\\r ]";
    private static final String PUNCTUATED = "[\\w!\"'&.,?]";
    private static final String LETTER = "[^\\d\\W]";
    private static final Pattern CHUNK = Pattern.compile(
            SPACE + "+|(?<=" + PUNCTUATED + ")-{2,}(?=\\w)|" + NO_SPACE + "+?(?:-(?:(?<=" + LETTER + "{2}-)|(?<="
                    + LETTER + "-" + LETTER + "-))(?=" + LETTER + "-?" + LETTER + ")|(?=" + SPACE + "|\\z)|(?<="
                    + PUNCTUATED + ")(?=-{2,}\\w))",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SIMPLE_CHUNK = Pattern.compile(SPACE + "+|" + NO_SPACE + "+");

    private final int width;
    private final boolean breaksWords;
    private final boolean breaksHyphens;

    private WordWrap(int width, boolean breaksWords, boolean breaksHyphens) {
        this.width = width;
        this.breaksWords = breaksWords;
        this.breaksHyphens = breaksHyphens;
    }

    static String wrap(Environment env, @Nullable Object[] a) {
        String text = Args.textWith(env, a[0], "splitlines");
        String separator = a[3] == null ? "\n" : Args.text(a[3]);
        WordWrap wrap = new WordWrap(Args.index(a[1]), Values.isTrue(a[2]), Values.isTrue(a[4]));
        List<String> paragraphs = new ArrayList<>();
        long size = 0;
        for (String line : Text.lines(text, false)) {
            String paragraph = String.join(separator, wrap.lines(line));
            size += paragraph.length() + separator.length();
            env.meter().fits(size);
            paragraphs.add(paragraph);
        }
        return String.join(separator, paragraphs);
    }

    private List<String> lines(String text) {
        if (width <= 0) {
            throw PythonException.valueError("invalid width " + width + " (must be > 0)");
        }
        Deque<String> chunks = new ArrayDeque<>();
        Matcher chunk = (breaksHyphens ? CHUNK : SIMPLE_CHUNK).matcher(text);
        while (chunk.find()) {
            chunks.add(chunk.group());
        }
        List<String> lines = new ArrayList<>();
        while (!chunks.isEmpty()) {
            String line = line(chunks, lines.isEmpty());
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private String line(Deque<String> chunks, boolean isFirst) {
        if (!isFirst && isBlank(chunks.getFirst())) {
            chunks.removeFirst();
        }
        Deque<String> line = new ArrayDeque<>();
        int length = 0;
        while (!chunks.isEmpty() && length + Text.length(chunks.getFirst()) <= width) {
            length += Text.length(chunks.getFirst());
            line.addLast(chunks.removeFirst());
        }
        if (!chunks.isEmpty() && Text.length(chunks.getFirst()) > width) {
            takeLongWord(chunks, line, width - length);
        }
        if (!line.isEmpty() && isBlank(line.getLast())) {
            line.removeLast();
        }
        return String.join("", line);
    }

    private void takeLongWord(Deque<String> chunks, Deque<String> line, int room) {
        if (breaksWords) {
            String word = chunks.removeFirst();
            int end = Math.max(1, room);
            int hyphen = breaksHyphens && Text.length(word) > end
                    ? Text.substring(word, 0, end).lastIndexOf('-')
                    : -1;
            boolean breaksAtHyphen =
                    hyphen > 0 && !word.substring(0, hyphen).replace("-", "").isEmpty();
            String taken = breaksAtHyphen ? word.substring(0, hyphen + 1) : Text.substring(word, 0, end);
            line.addLast(taken);
            chunks.addFirst(word.substring(taken.length()));
        } else if (line.isEmpty()) {
            line.addLast(chunks.removeFirst());
        }
    }

    private static boolean isBlank(String chunk) {
        return Text.strip(chunk).isEmpty();
    }
}
