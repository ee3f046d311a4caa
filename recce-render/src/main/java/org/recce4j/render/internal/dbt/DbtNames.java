package org.recce4j.render.internal.dbt;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names the context, {@code flags} and {@code exceptions} have in which version of dbt; read from dbt-core's
 * {@code context/}, {@code flags.py} and {@code exceptions.py} of the last patch of each minor version. Immutable.
 */
final class DbtNames {

    /** Names of the context that not every version has. */
    private static final List<Row> MEMBERS = List.of(
            since("1.1", "print selected_resources"),
            since("1.2", "set set_strict zip zip_strict diff_of_two_dicts metric"),
            since("1.3", "compiled_code context_macro_stack dbt_metadata_envs invocation_args_dict submit_python_job"),
            since("1.4", "local_md5"),
            since("1.6", "thread_id defer_relation"),
            since("1.11", "function"),
            since("1.12", "otel_trace_id otel_span_id"));

    /** All names of {@code flags}; other names are undefined there. */
    private static final List<Row> FLAGS = List.of(
            since("0.19", "FULL_REFRESH PARTIAL_PARSE USE_COLORS WARN_ERROR WRITE_JSON"),
            until("1.0", "ARTIFACT_STATE_PATH DEFER_MODE MACRO_DEBUGGING MP_CONTEXT SINGLE_THREADED_HANDLER"),
            until("1.0", "SINGLE_THREADED_WEBSERVER STRICT_MODE TEST_NEW_PARSER USE_CACHE"),
            since("0.20", "STORE_FAILURES USE_EXPERIMENTAL_PARSER"),
            new Row("0.21", "1.0", "GREEDY"),
            since("1.0", "DEBUG FAIL_FAST INDIRECT_SELECTION LOG_CACHE_EVENTS LOG_FORMAT PRINTER_WIDTH PROFILES_DIR"),
            since("1.0", "SEND_ANONYMOUS_USAGE_STATS STATIC_PARSER VERSION_CHECK WHICH"),
            new Row("1.0", "1.4", "EVENT_BUFFER_SIZE"),
            since("1.1", "CACHE_SELECTED_ONLY NO_PRINT QUIET"),
            since("1.2", "LOG_PATH TARGET_PATH"),
            since("1.4", "WARN_ERROR_OPTIONS"),
            since("1.5", "INTROSPECT"),
            since("1.6", "INVOCATION_COMMAND"),
            since("1.8", "EMPTY"),
            since("1.12", "HINTS_ENABLED MAXIMUM_SEED_SIZE_MIB REQUIRE_SQL_HEADER_IN_TEST_CONFIGS"));

    /** Functions of {@code exceptions} that not every version has. */
    private static final List<Row> EXCEPTIONS = List.of(
            since("1.0", "raise_dataclass_not_dict"),
            until("1.1", "raise_invalid_schema_yml_version"),
            since("1.1", "raise_invalid_property_yml_version"),
            since("1.5", "column_type_missing raise_contract_error"),
            since("1.6", "raise_fail_fast_error"),
            since("1.9", "warn_snapshot_timestamp_data_types"));

    private DbtNames() {}

    /** Returns the names of the context that the release does not have yet. */
    static Set<String> missingMembers(DbtRelease release) {
        return names(MEMBERS, release, false);
    }

    static Set<String> flags(DbtRelease release) {
        return names(FLAGS, release, true);
    }

    /** Returns the functions of {@code exceptions} that the release does not have. */
    static Set<String> missingExceptions(DbtRelease release) {
        return names(EXCEPTIONS, release, false);
    }

    private static Set<String> names(List<Row> rows, DbtRelease release, boolean present) {
        Set<String> names = new HashSet<>();
        for (Row row : rows) {
            if (row.appliesTo(release) == present) {
                names.addAll(Arrays.asList(row.names().split(" ")));
            }
        }
        return Set.copyOf(names);
    }

    private static Row since(String since, String names) {
        return new Row(since, null, names);
    }

    private static Row until(String until, String names) {
        return new Row("0.0", until, names);
    }

    private record Row(String since, @Nullable String until, String names) {

        boolean appliesTo(DbtRelease release) {
            return release.isSince(since) && (until == null || !release.isSince(until));
        }
    }
}
