package org.recce4j.model.lexer;

/** A way to write strings, names or comments that some warehouses have. All know {@code 'a''b'}, {@code --} and {@code /*}. */
public enum SqlFeature {
    /** A backslash escapes the next character of a string. */
    BACKSLASH_ESCAPES("\\"),
    /** A backslash escapes in strings with the prefix {@code e}; such a string goes on after a line break. */
    ESCAPE_STRINGS("\\"),
    /** The prefix {@code r}, also with {@code b}: a backslash stays, and so does a quote behind it. */
    RAW_STRINGS("\\"),
    /** The prefix {@code r}: a backslash is like any other character. */
    PLAIN_RAW_STRINGS("\\"),
    /** {@code "x"} is a string and not a name. */
    DOUBLE_QUOTED_STRINGS("\""),
    /** Three quotes begin a string that three quotes end. */
    TRIPLE_QUOTES(""),
    /** {@code $$x$$} is a string. */
    DOLLAR_QUOTES("$"),
    /** {@code $tag$x$tag$} is a string. */
    DOLLAR_TAGS("$"),
    /** A name without quotes may hold dollar signs behind its first character. */
    DOLLARS_IN_NAMES("$"),
    /** {@code `x`} is a name. */
    BACKTICK_NAMES("`"),
    /** A backslash escapes the next character of a name in backticks. */
    BACKSLASH_IN_NAMES("\\"),
    /** {@code #} begins a comment. */
    HASH_COMMENTS("#"),
    /** {@code //} begins a comment. */
    SLASH_COMMENTS("//"),
    /** What stands in a hint, which begins with {@code /*+}, is text like any other and not a comment. */
    HINTS("/*+"),
    /** A comment that a line break ends goes on behind a line break with a backslash before it. */
    CONTINUED_COMMENTS("\\\n"),
    /** A comment in a comment needs an end of its own. */
    NESTED_COMMENTS("/*"),
    /** A carriage return ends a comment that a line break ends. */
    RETURN_ENDS_COMMENTS("\r");

    private final String mark;

    SqlFeature(String mark) {
        this.mark = mark;
    }

    /** Returns whether a text can mean something else with the feature than without it. */
    boolean matters(String sql) {
        return sql.contains(mark);
    }
}
