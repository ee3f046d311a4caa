package org.recce4j.render.internal.sqlparse;

import org.jspecify.annotations.Nullable;

/** Splits SQL into tokens as sqlparse does. For one thread. */
final class SqlparseLexer {

    private final CodePoints text;
    private final SqlparseRelease release;
    private final Quotes quotes;
    private final DollarQuotes dollarQuotes;
    private final SqlparseNumbers numbers;
    private final WordLexer words;
    private boolean hasNoCommentEnd;
    private int position;

    SqlparseLexer(CodePoints text, SqlparseRelease release) {
        this.text = text;
        this.release = release;
        this.quotes = new Quotes(text, release);
        this.dollarQuotes = new DollarQuotes(text, release);
        this.numbers = new SqlparseNumbers(text, release);
        this.words = new WordLexer(text, release);
    }

    /** Returns the next token; null at the end of the text. */
    @Nullable
    SqlparseToken next() {
        if (position >= text.length()) {
            return null;
        }
        SqlparseToken token = text.isBlank(position) ? blank() : text.isWord(position) ? words.at(position) : sign();
        if (token == null) {
            token = new SqlparseToken(Kind.ERROR, position, position + 1);
        }
        position = token.end();
        return token;
    }

    private SqlparseToken blank() {
        int c = text.at(position);
        if (c == '\r' && text.at(position + 1) == '\n') {
            return token(Kind.NEWLINE, 2);
        }
        return token(c == '\r' || c == '\n' ? Kind.NEWLINE : Kind.WHITESPACE, 1);
    }

    private @Nullable SqlparseToken sign() {
        return switch (text.at(position)) {
            case '-' -> minus();
            case '#' -> text.at(position + 1) == ' ' ? lineComment() : prefixedName();
            case '@' -> prefixedName();
            case '/' -> text.at(position + 1) == '*' ? blockComment() : operator();
            case '*' -> token(Kind.WILDCARD, 1);
            case '`', '´' -> quotedName();
            case '\'' -> until(Kind.STRING, quotes.endOfString(position));
            case '"' -> until(Kind.SYMBOL, quotes.endOfString(position));
            case '[' -> bracket();
            case '$' -> dollar();
            case ':' -> colon();
            case '?' -> token(Kind.PLACEHOLDER, 1);
            case '%' -> percent();
            case '\\' -> text.isWord(position + 1) ? until(Kind.COMMAND, text.endOfWord(position + 1)) : null;
            case '.' -> point();
            case ';', '(', ')', ']', ',' -> punctuation(1);
            default -> operator();
        };
    }

    private @Nullable SqlparseToken minus() {
        if (text.at(position + 1) == '-') {
            return lineComment();
        }
        SqlparseToken number = numbers.at(position);
        return number == null ? operator() : number;
    }

    private @Nullable SqlparseToken lineComment() {
        int afterSign = position + 2;
        int end = afterSign;
        while (end < text.length() && text.at(end) != '\r' && text.at(end) != '\n') {
            end++;
        }
        end += text.startsWith(end, "\r\n") ? 2 : end < text.length() ? 1 : 0;
        return until(text.at(afterSign) == '+' ? Kind.LINE_HINT : Kind.LINE_COMMENT, end);
    }

    private @Nullable SqlparseToken blockComment() {
        int end = hasNoCommentEnd ? -1 : text.indexOf('*', position + 2);
        while (end >= 0 && text.at(end + 1) != '/') {
            end = text.indexOf('*', end + 1);
        }
        if (end < 0) {
            hasNoCommentEnd = true;
            return operator();
        }
        return until(Kind.BLOCK_COMMENT, end + 2);
    }

    private @Nullable SqlparseToken prefixedName() {
        int name = text.startsWith(position, "##") ? position + 2 : position + 1;
        return text.isLetter(name) && text.isWord(name + 1) ? until(Kind.NAME, text.endOfWord(name)) : operator();
    }

    private @Nullable SqlparseToken quotedName() {
        int end = quotes.endOfQuotedName(position);
        return end < 0 ? operator() : until(Kind.NAME, end);
    }

    private @Nullable SqlparseToken bracket() {
        int end = quotes.endOfBracketName(position);
        return end < 0 ? punctuation(1) : until(Kind.NAME, end);
    }

    private @Nullable SqlparseToken dollar() {
        int end = dollarQuotes.end(position);
        return end < 0 ? placeholder() : until(Kind.LITERAL, end);
    }

    private @Nullable SqlparseToken colon() {
        if (text.at(position + 1) == '=') {
            return token(Kind.ASSIGN, 2);
        }
        if (text.at(position + 1) == ':') {
            return punctuation(2);
        }
        SqlparseToken placeholder = placeholder();
        return placeholder == null ? punctuation(1) : placeholder;
    }

    private @Nullable SqlparseToken placeholder() {
        return text.isWord(position - 1) || !text.isWord(position + 1)
                ? null
                : until(Kind.PLACEHOLDER, text.endOfWord(position + 1));
    }

    private @Nullable SqlparseToken percent() {
        int end = position + 1;
        if (text.at(end) == '(' && text.isWord(end + 1)) {
            int close = text.endOfWord(end + 1);
            end = text.at(close) == ')' && text.isFolded(close + 1, 's') ? close + 1 : end;
        }
        return text.isFolded(end, 's') ? until(Kind.PLACEHOLDER, end + 1) : operator();
    }

    private SqlparseToken point() {
        SqlparseToken number = numbers.at(position);
        return number == null ? punctuation(1) : number;
    }

    private @Nullable SqlparseToken operator() {
        int json = release.isAtLeast(SqlparseRelease.V0_5_4) ? jsonOperator() : 0;
        if (json > 0) {
            return new SqlparseToken(Kind.OPERATOR, position, position + json, text.text(position, position + json));
        }
        int comparison = endOfSigns("<>=~!");
        if (comparison > position) {
            return until(Kind.COMPARISON, comparison);
        }
        boolean isOld = !release.isAtLeast(SqlparseRelease.V0_4_3);
        int end = endOfSigns(isOld ? "+/@#%^&|-`?" : "+/@#%^&|-");
        return end > position ? until(Kind.OPERATOR, end) : null;
    }

    /** Returns the length of an operator of JSON types, or of the minus sign; 0 if there is none. */
    private int jsonOperator() {
        int next = text.at(position + 1);
        return switch (text.at(position)) {
            case '-' -> text.startsWith(position, "->>") ? 3 : next == '>' ? 2 : 1;
            case '#' -> text.startsWith(position, "#>>") ? 3 : next == '>' || next == '-' ? 2 : 0;
            case '@' -> next == '>' ? 2 : 0;
            case '<' -> next == '@' ? 2 : 0;
            default -> 0;
        };
    }

    private int endOfSigns(String signs) {
        int end = position;
        while (end < text.length() && signs.indexOf(text.at(end)) >= 0) {
            end++;
        }
        return end;
    }

    private SqlparseToken punctuation(int length) {
        return new SqlparseToken(Kind.PUNCTUATION, position, position + length, text.text(position, position + length));
    }

    private SqlparseToken token(Kind kind, int length) {
        return new SqlparseToken(kind, position, position + length);
    }

    private @Nullable SqlparseToken until(Kind kind, int end) {
        return end < 0 ? null : new SqlparseToken(kind, position, end);
    }
}
