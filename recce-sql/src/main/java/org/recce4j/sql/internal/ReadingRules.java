package org.recce4j.sql.internal;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.lexer.SqlSyntax;

/** What a statement that only reads may begin with and may not hold, on each warehouse. */
final class ReadingRules {

    private static final Set<String> FIRST_WORDS =
            Set.of("select", "with", "values", "table", "show", "describe", "desc", "explain");

    private static final Map<SqlSyntax, Set<String>> MORE_FIRST_WORDS = Map.of(
            SqlSyntax.DUCKDB,
            Set.of("from", "summarize", "pivot", "unpivot"),
            SqlSyntax.BIGQUERY,
            Set.of("from"),
            SqlSyntax.DATABRICKS,
            Set.of("from"));

    /** What follows a list of common table expressions, or a pipe, in a statement that writes. */
    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "merge", "create", "export");

    /** Functions that write files or change the session, though they can stand in FROM, or run a text that is not checked. */
    private static final Map<SqlSyntax, Set<String>> EFFECTS = Map.of(
            SqlSyntax.DUCKDB,
            Set.of(
                    "query",
                    "json_execute_serialized_sql",
                    "enable_logging",
                    "disable_logging",
                    "truncate_duckdb_logs",
                    "enable_profiling",
                    "enable_profile",
                    "disable_profiling",
                    "disable_profile",
                    "checkpoint",
                    "force_checkpoint",
                    "create_external_resource",
                    "register_external_resource",
                    "register_external_resource_type",
                    "deregister_external_resource",
                    "destroy_external_resource"));

    private final SqlSyntax syntax;

    ReadingRules(SqlSyntax syntax) {
        this.syntax = syntax;
    }

    /** Returns the words that a statement may begin with, in order. */
    Set<String> firstWords() {
        Set<String> words = new TreeSet<>(FIRST_WORDS);
        words.addAll(MORE_FIRST_WORDS.getOrDefault(syntax, Set.of()));
        return words;
    }

    boolean writes(String word) {
        return WRITES.contains(word);
    }

    /** Returns whether a call of the function does more than read. */
    boolean hasEffect(String function) {
        return EFFECTS.getOrDefault(syntax, Set.of()).contains(function);
    }

    /** {@code select … into t} makes a table; DuckDB has no such statement and says INTO in UNPIVOT. */
    boolean intoMakesTable() {
        return !syntax.equals(SqlSyntax.DUCKDB);
    }

    /** Returns the operator that puts statements in a row; null if the warehouse has none. */
    @Nullable
    String chain() {
        return syntax.equals(SqlSyntax.SNOWFLAKE) ? "->>" : null;
    }
}
