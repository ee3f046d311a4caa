package org.recce4j.render.internal.dbt;

import org.jspecify.annotations.Nullable;

/**
 * What differs between the versions of dbt: each rule holds from one version (null: from the first) until another,
 * which no longer has it (null: none). Found by comparing the last patch of each minor version from 0.19 to 1.12; the
 * file is dbt-core's, of a version on either side of the change. dbt 2.0 has the rules of 1.12 unless one says
 * otherwise.
 */
public enum DbtRule {
    /**
     * Ephemeral models become {@code __dbt__CTE__name}, later {@code __dbt__cte__name}
     * ({@code adapters/base/relation.py}).
     */
    CAPITALS_IN_EPHEMERAL_PREFIX(null, "0.20"),
    /**
     * A CTE has the alias of its ephemeral model, before its name ({@code compilation.py: _recursively_prepend_ctes}).
     */
    EPHEMERAL_NAMED_BY_ALIAS("1.8", null),
    /**
     * CTEs come behind {@code WITH RECURSIVE} and are followed by blanks ({@code compilation.py:
     * inject_ctes_into_sql}).
     */
    CTES_BEHIND_RECURSIVE("1.6", null),
    /**
     * SQL without a leading {@code WITH} becomes a subquery of its CTEs (dbt Fusion,
     * {@code inject_and_persist_ephemeral_models}).
     */
    CTES_WRAP_SQL("2.0", null),
    /**
     * CTEs have the order in which the SQL contains their names, before that of the calls of {@code ref} (same place).
     */
    CTES_IN_ORDER_OF_TEXT("2.0", null),
    /**
     * A singular test is compiled to {@code select count(*)} of a CTE with its SQL ({@code compilation.py:
     * _insert_ctes}).
     */
    SINGULAR_TESTS_ARE_COUNTED(null, "0.20"),

    /**
     * {@code adapter.dispatch(name, packages, macro_namespace)}, later the other way round
     * ({@code context/providers.py}).
     */
    DISPATCH_PACKAGES_FIRST(null, "0.20"),
    /**
     * {@code adapter.dispatch} takes {@code packages}; later versions refuse it ({@code context/providers.py:
     * dispatch}).
     */
    DISPATCH_PACKAGES(null, "1.0"),
    /** Macros of the adapters that an adapter builds on are found, too ({@code _get_adapter_macro_prefixes}). */
    DISPATCH_PARENT_ADAPTERS("0.20", null),
    /**
     * A namespace is searched in the root project first, before in its package only ({@code context/providers.py:
     * dispatch}).
     */
    DISPATCH_ROOT_PROJECT_FIRST("0.21", null),
    /**
     * A package that does not exist is passed over, before it was an error ({@code context/providers.py: dispatch}).
     */
    DISPATCH_SKIPS_MISSING_PACKAGES("0.21", null),
    /** The message about a missing macro names the namespace ({@code context/providers.py: dispatch}). */
    DISPATCH_MESSAGE_NAMES_NAMESPACE("1.6", null),
    /**
     * {@code adapter_macro(name, …)} calls a macro; later versions refuse it ({@code context/providers.py:
     * adapter_macro}).
     */
    ADAPTER_MACRO(null, "1.0"),

    /**
     * {@code ref} takes {@code version} or {@code v}; before, keywords are an error ({@code BaseRefResolver.__call__}).
     */
    REF_VERSION("1.5", null),
    /** Models can be private to their group ({@code RuntimeRefResolver.resolve}). */
    PRIVATE_MODELS("1.5", null),
    /**
     * {@code source} follows the project's {@code quoting}, in this version only
     * ({@code RuntimeSourceResolver.resolve}).
     */
    SOURCE_FOLLOWS_PROJECT_QUOTING("1.8", "1.9"),
    /** {@code --empty} limits each relation to no rows ({@code BaseResolver.resolve_limit}). */
    EMPTY_LIMITS_RELATIONS("1.8", null),

    /** {@code config.get(name, validator, default)}, later the other way round ({@code RuntimeConfigObject.get}). */
    CONFIG_VALIDATOR_SECOND(null, "1.0"),
    /** {@code config.meta_get} and {@code config.meta_require} ({@code RuntimeConfigObject}). */
    CONFIG_META("1.10", null),
    /** Environment variables that begin with {@code DBT_ENV_SECRET_} are refused ({@code context/base.py: env_var}). */
    SECRET_ENVIRONMENT_VARIABLES("1.0", null),
    /** {@code load_result} returns a result once, apart from that named {@code main} ({@code context/providers.py}). */
    RESULTS_ARE_LOADED_ONCE("1.6", null),
    /**
     * {@code model.raw_code} and {@code model.compiled_code}, before {@code raw_sql} and {@code compiled_sql}
     * ({@code model}).
     */
    MODEL_HAS_RAW_CODE("1.3", null),
    /**
     * Generic tests read {@code _dbt_generic_test_kwargs}, before {@code _dbt_schema_test_kwargs}
     * ({@code clients/jinja.py}).
     */
    GENERIC_TEST_ARGUMENTS("1.0", null),
    /** Templates have {@code break} and {@code continue} ({@code clients/jinja.py: get_environment}). */
    LOOP_CONTROLS("1.5", null),
    /** {@code modules.itertools} ({@code context/base.py}). */
    ITERTOOLS("1.2", null);

    private final @Nullable String since;
    private final @Nullable String until;

    DbtRule(@Nullable String since, @Nullable String until) {
        this.since = since;
        this.until = until;
    }

    boolean appliesTo(DbtRelease release) {
        return (since == null || release.isSince(since)) && (until == null || !release.isSince(until));
    }
}
