package org.recce4j.sql.internal.adapter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.recce4j.model.lexer.SqlSyntax;
import org.recce4j.model.lexer.SqlToken;

/** The paths that an SQL expression such as {@code read_parquet('orders/*.parquet')} names. */
final class DuckDbPaths {

    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    private DuckDbPaths() {}

    /** Returns the plain texts of the expression; one may be an option's value and no path. */
    static List<String> in(String sql) {
        return SqlSyntax.DUCKDB.tokens(sql).stream()
                .filter(token -> token.kind() == SqlToken.Kind.STRING)
                .map(token -> token.text(sql))
                .filter(text -> text.length() > 1 && text.startsWith("'") && text.endsWith("'"))
                .map(text -> text.substring(1, text.length() - 1).replace("''", "'"))
                .toList();
    }

    /** Returns a path without wildcards as it is, else the folder before the first wildcard. */
    static String fixedPart(String path) {
        Matcher wildcard = WILDCARD.matcher(path);
        if (!wildcard.find()) {
            return path;
        }
        String folder = path.substring(0, path.lastIndexOf('/', wildcard.start()) + 1);
        return folder.isEmpty() ? "." : folder;
    }
}
