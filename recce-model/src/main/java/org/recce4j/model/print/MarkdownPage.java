package org.recce4j.model.print;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes Markdown block by block, a blank line between two. The marks are all made here, and every text is escaped, so that
 * a text cannot leave its place. Not thread-safe; each method throws an IOException when the output does.
 */
public final class MarkdownPage {

    /** What comes before the backslash that keeps a text from beginning a heading, a list, a rule or GitLab's quick action. */
    private static final Pattern BLOCK_MARK = Pattern.compile("^(\\d{1,9}(?=[.)])|(?=[#+=/-]))");

    /** A pipe in a cell, and the backslashes before it. */
    private static final Pattern PIPE = Pattern.compile("(?<!\\\\)(\\\\*+)\\|");

    private final Appendable out;
    private boolean begun;

    /** Writes to this; nothing is closed. */
    public MarkdownPage(Appendable out) {
        this(out, false);
    }

    private MarkdownPage(Appendable out, boolean begun) {
        this.out = out;
        this.begun = begun;
    }

    /** Returns a page that goes on after the last block of another one; nothing is closed. */
    public static MarkdownPage goingOn(Appendable out) {
        return new MarkdownPage(out, true);
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
        block(items.stream().map(item -> "- " + atStart(item)).collect(Collectors.joining("\n")));
    }

    /** Writes the first items of a list, and how many more there are. */
    public void list(List<String> items, int most) throws IOException {
        list(first(items, most));
        more(items, most);
    }

    /** Writes a table; each row is as long as the head. */
    public void table(List<Markdown> head, List<List<Markdown>> rows) throws IOException {
        block(row(head));
        out.append("|---".repeat(head.size())).append("|\n");
        for (List<Markdown> row : rows) {
            out.append(row(row)).append('\n');
        }
    }

    /** Writes a table with a row for each of the first items, and how many more there are. */
    public <T> void table(List<Markdown> head, List<T> items, int most, Function<T, List<Markdown>> row)
            throws IOException {
        table(head, first(items, most).stream().map(row).toList());
        more(items, most);
    }

    /** Writes a text of several lines as it is, as code in a language; the fence is longer than any in the text. */
    public void fenced(String language, String text) throws IOException {
        String fence = "`".repeat(Math.max(3, Markdown.backticks(text) + 1));
        block(fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence);
    }

    /** Begins a part that is folded away; it lasts until {@link #endFolded}. */
    public void beginFolded(String summary) throws IOException {
        block("<details><summary>" + Markdown.html(summary) + "</summary>");
    }

    /** Ends a part that is folded away. */
    public void endFolded() throws IOException {
        block("</details>");
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    private void more(List<?> all, int most) throws IOException {
        if (all.size() > most) {
            paragraph("… and " + (all.size() - most) + " more");
        }
    }

    private void block(String text) throws IOException {
        out.append(begun ? "\n" : "").append(text).append('\n');
        begun = true;
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
