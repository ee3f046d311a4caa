package org.recce4j.model.print;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes Markdown block by block, a blank line between two. The marks are all made here, and every text is escaped, so that
 * a text cannot leave its place. A page may have a limit: a block that does not fit is left out, a list or a table ends after
 * the last item or row that fits, and the page says so. Not thread-safe; each method throws an IOException when the output does.
 */
public final class MarkdownPage {

    /** What a comment on a pull request can hold: GitHub takes 65,536 characters, Bitbucket and GitLab take more. */
    public static final int COMMENT = 60_000;

    /** What comes before the backslash that keeps a text from beginning a heading, a list, a rule or GitLab's quick action. */
    private static final Pattern BLOCK_MARK = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[#+=/-]))");

    /** A pipe in a cell, and the backslashes before it. */
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)(\\\\*+)\\|");

    private static final String END_FOLDED = "</details>";

    /** What is kept free for the ends of open blocks and for saying what is left out. */
    private static final int RESERVE = 500;

    /** A part that is folded away begins only if there is room for something in it. */
    private static final int LEAST_PART = 400;

    private final Appendable out;
    private boolean begun;
    private int room;
    private int leftOut;

    /** Writes to this without a limit; nothing is closed. */
    public MarkdownPage(Appendable out) {
        this(out, false, Integer.MAX_VALUE);
    }

    private MarkdownPage(Appendable out, boolean begun, int room) {
        this.out = out;
        this.begun = begun;
        this.room = room;
    }

    /** Returns a page of at most so many characters, at least 1,000; nothing is closed. */
    public static MarkdownPage within(int most, Appendable out) {
        return new MarkdownPage(out, false, most - RESERVE);
    }

    /** Returns a page of at most so many characters that goes on after the last block of another one; nothing is closed. */
    public static MarkdownPage goingOn(int most, Appendable out) {
        return new MarkdownPage(out, true, most - RESERVE);
    }

    /** Writes a heading of the second level. */
    public void heading(String text) throws IOException {
        block("## " + Markdown.text(text).source());
    }

    /** Writes a paragraph. */
    public void paragraph(String text) throws IOException {
        block(atStart(text));
    }

    /** Writes a paragraph in bold. */
    public void strong(String text) throws IOException {
        block("**" + Markdown.text(text).source().strip() + "**");
    }

    /** Writes a list. */
    public void list(List<String> items) throws IOException {
        list(items, items.size());
    }

    /** Writes the first items of a list, and how many more there are. */
    public void list(List<String> items, int most) throws IOException {
        lines("", items, most, item -> "- " + atStart(item));
    }

    /** Writes a table; each row is as long as the head. */
    public void table(List<Markdown> head, List<List<Markdown>> rows) throws IOException {
        table(head, rows, rows.size(), row -> row);
    }

    /** Writes a table with a row for each of the first items, and how many more there are; returns how many rows it has. */
    public <T> int table(List<Markdown> head, List<T> items, int most, Function<T, List<Markdown>> row)
            throws IOException {
        String rule = head.stream().map(Markdown::rule).collect(Collectors.joining("|", "|", "|"));
        return lines(row(head) + "\n" + rule + "\n", items, most, item -> row(row.apply(item)));
    }

    /** Writes a text of several lines as it is, as code in a language; the fence is longer than any in the text. */
    public void fenced(String language, String text) throws IOException {
        String fence = "`".repeat(Math.max(3, Markdown.backticks(text) + 1));
        block(fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence);
    }

    /** Begins a part that is folded away and lasts until {@link #endFolded}; returns false if there is no room for it. */
    public boolean beginFolded(String summary) throws IOException {
        return beginPart("<details>", summary);
    }

    /** Begins a part that can be folded away and lasts until {@link #endFolded}; returns false if there is no room for it. */
    public boolean beginUnfolded(String summary) throws IOException {
        return beginPart("<details open>", summary);
    }

    private boolean beginPart(String tag, String summary) throws IOException {
        String block = tag + "<summary>" + Markdown.html(summary) + "</summary>";
        if (room < block.length() + LEAST_PART) {
            leftOut++;
            return false;
        }
        put(block);
        return true;
    }

    /** Ends a part that can be folded away. */
    public void endFolded() throws IOException {
        put(END_FOLDED);
    }

    /** Returns whether something did not fit. */
    public boolean isCut() {
        return leftOut > 0;
    }

    /** Ends a page that is cut with a paragraph of at most 300 characters, which says what is left out. */
    public void endCut(String text) throws IOException {
        put(atStart(text));
    }

    /** Writes lines below a head, without any line the head alone; returns how many. */
    private <T> int lines(String head, List<T> items, int most, Function<T, String> line) throws IOException {
        if (items.isEmpty()) {
            block(head.stripTrailing());
            return 0;
        }
        int shown = 0;
        for (T item : items.subList(0, Math.min(items.size(), most))) {
            String text = (shown == 0 ? head : "") + line.apply(item);
            if (text.length() + 2 > room) {
                leftOut++;
                break;
            }
            if (shown == 0) {
                put(text);
            } else {
                append(text + "\n");
            }
            shown++;
        }
        if (shown > 0 && items.size() > shown) {
            put("… and " + (items.size() - shown) + " more");
        }
        return shown;
    }

    private void block(String text) throws IOException {
        if (text.length() + 2 > room) {
            leftOut++;
        } else {
            put(text);
        }
    }

    private void put(String block) throws IOException {
        append((begun ? "\n" : "") + block + "\n");
        begun = true;
    }

    private void append(String text) throws IOException {
        out.append(text);
        room -= text.length();
    }

    private static String atStart(String text) {
        return BLOCK_MARK.matcher(Markdown.text(text).source().strip()).replaceFirst("$1\\\\");
    }

    private static String row(List<Markdown> cells) {
        return cells.stream().map(MarkdownPage::cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** A pipe needs an odd number of backslashes before it: with an even number, it would end the cell. */
    private static String cell(Markdown cell) {
        return PIPE.matcher(cell.source()).replaceAll(found -> {
            String backslashes = found.group(1);
            return Matcher.quoteReplacement(backslashes + (backslashes.length() % 2 == 0 ? "\\" : "\\\\") + "|");
        });
    }
}
