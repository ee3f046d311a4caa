package org.recce4j.render.jinja.internal.library;

import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.value.Environment;
import org.recce4j.render.jinja.internal.value.Meter;
import org.recce4j.render.jinja.internal.value.MeteredText;
import org.recce4j.render.jinja.internal.value.PythonException;
import org.recce4j.render.jinja.internal.value.TemplateValues;
import org.recce4j.render.jinja.internal.value.UnicodeText;

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

    private final Meter meter;
    private final int width;
    private final boolean breaksWords;
    private final boolean breaksHyphens;

    private WordWrap(Meter meter, int width, boolean breaksWords, boolean breaksHyphens) {
        this.meter = meter;
        this.width = width;
        this.breaksWords = breaksWords;
        this.breaksHyphens = breaksHyphens;
    }

    static String wrap(Environment env, @Nullable Object[] a) {
        String text = BoundArguments.textWith(env, a[0], "splitlines");
        String separator = a[3] == null ? "\n" : BoundArguments.text(a[3]);
        WordWrap wrap = new WordWrap(
                env.meter(), BoundArguments.index(a[1]), TemplateValues.isTrue(a[2]), TemplateValues.isTrue(a[4]));
        List<String> paragraphs = new ArrayList<>();
        long size = 0;
        for (String line : UnicodeText.lines(env.meter(), text, false)) {
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
        Deque<CharSequence> chunks = new ArrayDeque<>();
        Matcher chunk = (breaksHyphens ? CHUNK : SIMPLE_CHUNK).matcher(new MeteredText(meter, text));
        while (chunk.find()) {
            meter.madeText(Meter.ITEM + chunk.end() - chunk.start());
            chunks.add(chunk.group());
        }
        List<String> lines = new ArrayList<>();
        while (!chunks.isEmpty()) {
            meter.step();
            String line = line(chunks, lines.isEmpty());
            if (!line.isEmpty()) {
                meter.madeText(Meter.ITEM + line.length());
                lines.add(line);
            }
        }
        return lines;
    }

    private String line(Deque<CharSequence> chunks, boolean isFirst) {
        if (!isFirst && isBlank(chunks.getFirst())) {
            chunks.removeFirst();
        }
        Deque<CharSequence> line = new ArrayDeque<>();
        int length = 0;
        while (!chunks.isEmpty() && fits(chunks.getFirst(), width - length)) {
            length += length(chunks.getFirst());
            line.addLast(chunks.removeFirst());
        }
        if (!chunks.isEmpty() && !fits(chunks.getFirst(), width)) {
            takeLongWord(chunks, line, width - length);
        }
        if (!line.isEmpty() && isBlank(line.getLast())) {
            line.removeLast();
        }
        return String.join("", line);
    }

    /** Without room in the line, nothing of the word; as in Python, that nothing goes for the blank at the line's end. */
    private void takeLongWord(Deque<CharSequence> chunks, Deque<CharSequence> line, int room) {
        if (breaksWords) {
            CharSequence word = chunks.removeFirst();
            String start = start(word, room);
            int hyphen = breaksHyphens && start.length() < word.length() ? start.lastIndexOf('-') : -1;
            boolean breaksAtHyphen =
                    hyphen > 0 && !start.substring(0, hyphen).replace("-", "").isEmpty();
            String taken = breaksAtHyphen ? start.substring(0, hyphen + 1) : start;
            line.addLast(taken);
            // a view: what is left of a long word is not copied for each line
            chunks.addFirst(CharBuffer.wrap(word).subSequence(taken.length(), word.length()));
        } else if (line.isEmpty()) {
            line.addLast(chunks.removeFirst());
        }
    }

    private static int length(CharSequence chunk) {
        return Character.codePointCount(chunk, 0, chunk.length());
    }

    /** Whether so many code points are enough for it; a long chunk is not gone through for that. */
    private static boolean fits(CharSequence chunk, int room) {
        return chunk.length() / 2 <= room && length(chunk) <= room;
    }

    private static String start(CharSequence word, int length) {
        boolean isAll = fits(word, length);
        return word.subSequence(0, isAll ? word.length() : Character.offsetByCodePoints(word, 0, length))
                .toString();
    }

    private static boolean isBlank(CharSequence chunk) {
        return chunk.length() == 0
                || (UnicodeText.isSpace(chunk.charAt(0))
                        && UnicodeText.strip(chunk.toString()).isEmpty());
    }
}
