package org.recce4j.model.lexer;

import static org.recce4j.model.lexer.SqlFeature.BACKSLASH_ESCAPES;
import static org.recce4j.model.lexer.SqlFeature.BACKSLASH_IN_NAMES;
import static org.recce4j.model.lexer.SqlFeature.BACKTICK_NAMES;
import static org.recce4j.model.lexer.SqlFeature.CONTINUED_COMMENTS;
import static org.recce4j.model.lexer.SqlFeature.DOLLARS_IN_NAMES;
import static org.recce4j.model.lexer.SqlFeature.DOLLAR_QUOTES;
import static org.recce4j.model.lexer.SqlFeature.DOLLAR_TAGS;
import static org.recce4j.model.lexer.SqlFeature.DOUBLE_QUOTED_STRINGS;
import static org.recce4j.model.lexer.SqlFeature.ESCAPE_STRINGS;
import static org.recce4j.model.lexer.SqlFeature.HASH_COMMENTS;
import static org.recce4j.model.lexer.SqlFeature.HINTS;
import static org.recce4j.model.lexer.SqlFeature.NESTED_COMMENTS;
import static org.recce4j.model.lexer.SqlFeature.PLAIN_RAW_STRINGS;
import static org.recce4j.model.lexer.SqlFeature.RAW_STRINGS;
import static org.recce4j.model.lexer.SqlFeature.RETURN_ENDS_COMMENTS;
import static org.recce4j.model.lexer.SqlFeature.SLASH_COMMENTS;
import static org.recce4j.model.lexer.SqlFeature.TRIPLE_QUOTES;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How a warehouse writes strings, names and comments. The constants are from the manuals of the six warehouses, November 2026;
 * DuckDB, PostgreSQL and Spark were asked. Immutable.
 *
 * @param warehouse dbt's name of the warehouse
 * @param features what it has
 * @param uncertain what depends on its version or settings, or is not documented
 */
public record SqlSyntax(String warehouse, Set<SqlFeature> features, Set<SqlFeature> uncertain) {

    /** Its manual does not say whether comments nest. */
    public static final SqlSyntax SNOWFLAKE = new SqlSyntax(
            "snowflake",
            Set.of(BACKSLASH_ESCAPES, DOLLAR_QUOTES, DOLLARS_IN_NAMES, SLASH_COMMENTS),
            Set.of(NESTED_COMMENTS, RETURN_ENDS_COMMENTS));

    /** BigQuery. */
    public static final SqlSyntax BIGQUERY = new SqlSyntax(
            "bigquery",
            Set.of(
                    BACKSLASH_ESCAPES,
                    RAW_STRINGS,
                    DOUBLE_QUOTED_STRINGS,
                    TRIPLE_QUOTES,
                    BACKTICK_NAMES,
                    BACKSLASH_IN_NAMES,
                    HASH_COMMENTS),
            Set.of(RETURN_ENDS_COMMENTS));

    /** With {@code standard_conforming_strings}, PostgreSQL's default since 9.1. */
    public static final SqlSyntax POSTGRES = new SqlSyntax(
            "postgres",
            Set.of(ESCAPE_STRINGS, DOLLAR_QUOTES, DOLLAR_TAGS, DOLLARS_IN_NAMES, NESTED_COMMENTS, RETURN_ENDS_COMMENTS),
            Set.of());

    /** Sources differ on whether a backslash escapes in any string. */
    public static final SqlSyntax REDSHIFT = new SqlSyntax(
            "redshift",
            Set.of(ESCAPE_STRINGS, DOLLAR_QUOTES, DOLLARS_IN_NAMES, NESTED_COMMENTS),
            Set.of(BACKSLASH_ESCAPES, DOLLAR_TAGS, RETURN_ENDS_COMMENTS));

    /** Names in backticks are of version 2.0. */
    public static final SqlSyntax DUCKDB = new SqlSyntax(
            "duckdb",
            Set.of(ESCAPE_STRINGS, DOLLAR_QUOTES, DOLLAR_TAGS, DOLLARS_IN_NAMES, NESTED_COMMENTS),
            Set.of(BACKTICK_NAMES, RETURN_ENDS_COMMENTS));

    /** A setting makes {@code "x"} a name; newer versions know dollar quotes; hints and such comments are Spark's. */
    public static final SqlSyntax DATABRICKS = new SqlSyntax(
            "databricks",
            Set.of(BACKSLASH_ESCAPES, PLAIN_RAW_STRINGS, BACKTICK_NAMES, NESTED_COMMENTS, RETURN_ENDS_COMMENTS),
            Set.of(DOUBLE_QUOTED_STRINGS, DOLLAR_QUOTES, DOLLAR_TAGS, HINTS, CONTINUED_COMMENTS));

    private static final List<SqlSyntax> KNOWN = List.of(SNOWFLAKE, BIGQUERY, POSTGRES, REDSHIFT, DUCKDB, DATABRICKS);

    private static final Set<SqlFeature> ANYTHING = Set.of(
            BACKSLASH_ESCAPES,
            ESCAPE_STRINGS,
            DOUBLE_QUOTED_STRINGS,
            DOLLAR_QUOTES,
            DOLLAR_TAGS,
            DOLLARS_IN_NAMES,
            BACKTICK_NAMES,
            HASH_COMMENTS,
            HINTS,
            CONTINUED_COMMENTS,
            NESTED_COMMENTS,
            RETURN_ENDS_COMMENTS);

    /** Copies the sets. */
    public SqlSyntax {
        features = Set.copyOf(features);
        uncertain = Set.copyOf(uncertain);
    }

    /** Returns the syntax of a warehouse by dbt's name of it; for one that is not among the six, one in which nothing is certain. */
    public static SqlSyntax of(String warehouse) {
        String name = warehouse.equals("spark") ? DATABRICKS.warehouse : warehouse;
        return KNOWN.stream()
                .filter(syntax -> syntax.warehouse.equals(name))
                .findFirst()
                .orElseGet(() -> new SqlSyntax(warehouse, Set.of(), ANYTHING));
    }

    /** Returns the tokens of a text by what the warehouse certainly has. */
    public List<SqlToken> tokens(String sql) {
        return new SqlLexer(sql, features).tokens();
    }

    /**
     * Returns the tokens of a text once for each way in which the warehouse might read it. What has to be true of a statement
     * before it is sent has to be true of each.
     */
    public List<List<SqlToken>> readings(String sql) {
        List<Set<SqlFeature>> variants = new ArrayList<>(List.of(features));
        uncertain.stream().filter(feature -> feature.matters(sql)).forEach(feature -> {
            for (Set<SqlFeature> variant : List.copyOf(variants)) {
                EnumSet<SqlFeature> more = EnumSet.of(feature);
                more.addAll(variant);
                variants.add(more);
            }
        });
        return variants.stream()
                .map(variant -> new SqlLexer(sql, variant).tokens())
                .toList();
    }
}
