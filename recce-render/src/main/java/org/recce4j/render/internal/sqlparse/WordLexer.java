package org.recce4j.render.internal.sqlparse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads words: keywords of one or several words, and names. */
final class WordLexer {

    private static final int LONGEST = 8;
    private static final List<String> SIDES = List.of("left", "right", "full");
    private static final List<String> KINDS = List.of("inner", "outer", "straight");
    private static final List<String> OTHER_JOINS = List.of("cross", "natural");
    private static final List<String> VIEWS = List.of("explode", "inline", "parse_url_tuple", "posexplode", "stack");

    private final CodePoints text;
    private final SqlparseRelease release;
    private final Keywords keywords;
    private final Phrases phrases;
    private final SqlparseNumbers numbers;

    WordLexer(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.release = release;
        this.keywords = Keywords.of(release);
        this.phrases = new Phrases(text);
        this.numbers = new SqlparseNumbers(text, release);
    }

    /** Returns the token of the word character here; null if the release knows no such word. */
    @Nullable
    SqlparseToken at(int start) {
        int end = text.endOfWord(start);
        String word = end - start > LONGEST ? "" : text.folded(start, end);
        SqlparseToken token = reserved(start, word);
        if (token == null && text.isLetter(start) && isName(start, end)) {
            token = new SqlparseToken(Kind.NAME, start, end);
        }
        if (token == null) {
            token = numbers.at(start);
        }
        if (token == null) {
            token = phrase(start, word);
        }
        return token == null ? plain(start, end) : token;
    }

    /** Words that are keywords even where a name is expected. */
    private @Nullable SqlparseToken reserved(int start, String word) {
        if (release == SqlparseRelease.V0_4_3) {
            int in = word.equals("not") ? phrases.end(start, "not", "in") : word.equals("in") ? start + 2 : -1;
            if (in >= 0) {
                return new SqlparseToken(Kind.COMPARISON, start, in);
            }
        }
        return switch (word) {
            case "case", "in", "values", "using", "from", "as" -> keyword(start, start + word.length());
            default -> null;
        };
    }

    private boolean isName(int start, int end) {
        if (text.at(end) == '(' || text.at(start - 1) == '.') {
            return true;
        }
        int next = text.endOfBlanks(end);
        return text.at(next) == '.' && !(release.isAtLeast(SqlparseRelease.V0_6_1) && text.isDigit(next + 1));
    }

    private @Nullable SqlparseToken phrase(int start, String word) {
        return switch (word) {
            case "left", "right", "full", "inner", "outer", "straight", "cross", "natural", "join" ->
                token(Kind.KEYWORD, start, join(start));
            case "end" -> token(Kind.KEYWORD, start, phrases.endWithOptional(start, "end", endings()));
            case "if" -> since(SqlparseRelease.V0_5_4, Kind.KEYWORD, start, ifExists(start));
            case "not", "like", "ilike", "rlike", "regexp" -> negatable(start);
            case "asc", "desc", "nulls" -> order(start, word);
            case "union" -> token(Kind.KEYWORD, start, phrases.end(start, word, "all"));
            case "create" -> token(Kind.DDL, start, phrases.endWithOptional(start, word, List.of("or replace")));
            case "double" -> token(Kind.BUILTIN, start, phrases.end(start, word, "precision"));
            case "group", "order" -> token(Kind.KEYWORD, start, phrases.end(start, word, "by"));
            case "primary" -> since(SqlparseRelease.V0_5_4, Kind.KEYWORD, start, phrases.end(start, word, "key"));
            case "handler" -> since(SqlparseRelease.V0_4_3, Kind.KEYWORD, start, phrases.end(start, word, "for"));
            case "go" -> since(SqlparseRelease.V0_5_4, Kind.KEYWORD, start, go(start));
            case "lateral" -> token(Kind.KEYWORD, start, lateralView(start));
            case "at" -> token(Kind.TZ_CAST, start, timeZone(start + 2));
            case "with" -> token(Kind.TZ_CAST, start, text.at(start + 4) == '\'' ? timeZone(start + 5) : -1);
            default -> null;
        };
    }

    private int join(int start) {
        int simple = phrases.end(phrases.skipOptional(phrases.skipOptional(start, SIDES), KINDS), "join");
        return simple >= 0 ? simple : phrases.end(phrases.skipOptional(start, OTHER_JOINS), "join");
    }

    private List<String> endings() {
        return release.isAtLeast(SqlparseRelease.V0_6_1)
                ? List.of("if", "loop", "while", "for", "case")
                : List.of("if", "loop", "while");
    }

    private int ifExists(int start) {
        int plain = phrases.end(start, "if", "exists");
        return plain >= 0 ? plain : phrases.end(start, "if", "not", "exists");
    }

    /** {@code NOT NULL}, and comparisons with and without {@code NOT}. */
    private @Nullable SqlparseToken negatable(int start) {
        int notNull = phrases.end(start, "not", "null");
        if (notNull >= 0) {
            return keyword(start, notNull);
        }
        int operator = phrases.skipOptional(start, List.of("not"));
        int end = Math.max(phrases.end(operator, "like"), phrases.end(operator, "ilike"));
        if (release.isAtLeast(SqlparseRelease.V0_4_3)) {
            List<String> binary = release.isAtLeast(SqlparseRelease.V0_5_4) ? List.of("binary") : List.of();
            end = Math.max(end, phrases.end(operator, "rlike"));
            end = Math.max(end, phrases.endWithOptional(operator, "regexp", binary));
        }
        return token(Kind.COMPARISON, start, end);
    }

    private @Nullable SqlparseToken order(int start, String word) {
        boolean isNew = release.isAtLeast(SqlparseRelease.V0_5_4);
        if (word.equals("nulls")) {
            int end = Math.max(phrases.end(start, word, "first"), phrases.end(start, word, "last"));
            return token(isNew ? Kind.ORDER : Kind.KEYWORD, start, end);
        }
        return isNew
                ? token(Kind.ORDER, start, phrases.endWithOptional(start, word, List.of("nulls first", "nulls last")))
                : null;
    }

    private int go(int start) {
        int end = text.isBlank(start + 2) ? text.endOfDigits(start + 3) : -1;
        return end > start + 3 && !text.isWord(end) ? end : -1;
    }

    private int lateralView(int start) {
        int view = phrases.afterBlanks(phrases.end(start, "lateral", "view"));
        return view < 0
                ? -1
                : VIEWS.stream().mapToInt(name -> phrases.end(view, name)).max().orElse(-1);
    }

    private int timeZone(int blanks) {
        int quote = phrases.afterBlanks(phrases.end(phrases.afterBlanks(blanks), "time", "zone"));
        int close = quote >= 0 && text.at(quote) == '\'' ? text.indexOf('\'', quote + 1) : -1;
        return close > quote + 1 ? close + 1 : -1;
    }

    private @Nullable SqlparseToken plain(int start, int endOfWord) {
        if (!release.isAtLeast(SqlparseRelease.V0_4_3)
                && !text.isLetterOrUnderscore(start)
                && !(text.at(start) >= '0' && text.at(start) <= '9')) {
            return null;
        }
        int end = endOfWord;
        while (text.isWord(end) || text.at(end) == '$' || text.at(end) == '#') {
            end++;
        }
        String upper = end - start > Keywords.LONGEST ? "" : text.upper(start, end);
        Kind kind = keywords.kind(upper);
        return kind.isKeyword() ? new SqlparseToken(kind, start, end, upper) : new SqlparseToken(kind, start, end);
    }

    private @Nullable SqlparseToken since(SqlparseRelease first, Kind kind, int start, int end) {
        return release.isAtLeast(first) ? token(kind, start, end) : null;
    }

    private @Nullable SqlparseToken token(Kind kind, int start, int end) {
        return end < 0 ? null : new SqlparseToken(kind, start, end, kind.isKeyword() ? text.upper(start, end) : "");
    }

    private SqlparseToken keyword(int start, int end) {
        return new SqlparseToken(Kind.KEYWORD, start, end, text.upper(start, end));
    }
}
