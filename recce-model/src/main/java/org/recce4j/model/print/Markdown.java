package org.recce4j.model.print;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A piece of a line of Markdown that shows a text and does nothing else on GitHub, GitLab and Bitbucket. Immutable.
 *
 * <p>They act on some words after the Markdown is parsed: mentions, references to issues and commits, addresses, emoji,
 * formulas. A backslash does not stop that, code does; so such a word becomes code within a text.
 */
public final class Markdown {

    private static final Pattern WORD = Pattern.compile("[^\\p{Zs}]+");

    private static final Pattern ACTED_ON = Pattern.compile(
            "[@$]" // mentions, formulas, snippets
                    + "|[#%~^][\\p{L}\\p{N}_\"]" // issues, milestones, labels, alerts
                    + "|[!&]\\d" // merge requests, epics
                    + "|:(?!\\d\\d:)[\\w+-]+:" // emoji, but not a time
                    + "|://|www\\." // addresses
                    + "|(?<!\\w)(GH|GL|GHSA|CVE)-"
                    + "|[{\\[][+-]" // insertions, deletions
                    + "|\\[(\\[|\\w+:|toc])" // GitLab's pages, other references and tables of contents
                    + "|\\*iteration:"
                    + "|(?<!\\w)(?=\\d*[a-f])[0-9a-f]{7,40}(?!\\w)", // commits
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PUNCTUATION = Pattern.compile("[\\\\`*_\\[~]");

    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final String source;
    private final boolean alignedRight;

    private Markdown(String source) {
        this(source, false);
    }

    private Markdown(String source, boolean alignedRight) {
        this.source = source;
        this.alignedRight = alignedRight;
    }

    /** Returns the text; the middle of a very long one is left out. */
    public static Markdown text(String text) {
        return new Markdown(words(text, Markdown::escaped, Markdown::span));
    }

    /** Returns the texts, such as the cells of a row. */
    public static List<Markdown> texts(String... texts) {
        return Stream.of(texts).map(Markdown::text).toList();
    }

    /** Returns a name as code; the middle of a long one is left out. */
    public static Markdown code(String name) {
        return new Markdown(name.isEmpty() ? "" : span(VisibleText.name(name)));
    }

    /** Returns the same as the head of a column of numbers, which is aligned to the right. */
    public Markdown alignedRight() {
        return new Markdown(source, true);
    }

    /** Returns what Markdown's readers parse. */
    String source() {
        return source;
    }

    /** Returns the line below this cell of a table's head. */
    String rule() {
        return alignedRight ? "---:" : "---";
    }

    /** Returns the text for a place in which Markdown expects HTML. */
    static String html(String text) {
        return words(text, Markdown::entities, word -> "<code>" + entities(word) + "</code>");
    }

    /** Returns the longest run of backticks. */
    static int backticks(String text) {
        return BACKTICKS
                .matcher(text)
                .results()
                .mapToInt(run -> run.end() - run.start())
                .max()
                .orElse(0);
    }

    private static String words(String text, UnaryOperator<String> calm, UnaryOperator<String> actedOn) {
        return WORD.matcher(VisibleText.sentence(text)).replaceAll(found -> {
            String word = found.group();
            return Matcher.quoteReplacement((ACTED_ON.matcher(word).find() ? actedOn : calm).apply(word));
        });
    }

    private static String escaped(String word) {
        return entities(PUNCTUATION.matcher(word).replaceAll("\\\\$0"));
    }

    private static String entities(String word) {
        return word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String span(String text) {
        String fence = "`".repeat(backticks(text) + 1);
        boolean touches = text.startsWith("`") || text.endsWith("`");
        boolean losesSpaces = text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        String padding = touches || losesSpaces ? " " : "";
        return fence + padding + text + padding + fence;
    }
}
