package org.recce4j.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.Input;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.Rendering;

/** What a model may call, as dbt 1.12 answers it. */
class DbtContextTest {

    private final Orchard orchard = new Orchard().doc("trees", "All *trees*.");

    private void assertRenders(String template, String sql) {
        assertThat(orchard.render(template))
                .isInstanceOfSatisfying(
                        Rendering.Rendered.class,
                        rendered -> assertThat(rendered.sql()).isEqualTo(sql));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        {{ ref('trees') }}                                     -> "db"."dev"."trees"
        {{ ref('orchard', 'trees') }}                          -> "db"."dev"."trees"
        {{ ref('tool') }}                                      -> "db"."dev"."tool"
        {{ this }} {{ this.schema }} {{ this.name }}           -> "db"."dev"."probe" dev probe
        {{ builtins.ref('trees') }} {{ context['ref']('trees').identifier }} -> "db"."dev"."trees" trees
        {{ config(materialized='table') }}x                    -> x
        {{ config.get('materialized') }}                       -> view
        {{ config.get('gone', 'other') }}                      -> other
        {{ config.get('unset', 'other') }}                     -> None
        {{ config.require('meta').owner }}                     -> ann
        {{ config.persist_relation_docs() }}                   -> False
        {{ var('fruit') }} {{ var('colour') }}                 -> apple green
        {{ var('count') + 1 }} {{ var('list')[1] }}            -> 4 two
        {{ var('nothing') }} {{ var('nothing', 5) }}           -> None None
        {{ var('gone', [1]) }} {{ var.has_var('gone') }} {{ var.has_var('fruit') }} -> [1] False True
        {{ var('sentence') }}                                  -> green "db"."dev"."trees"
        {{ env_var('GONE', 'none') }}                          -> none
        {{ model.name }} {{ model.unique_id }} {{ model['resource_type'] }} -> probe model.orchard.probe model
        {{ model.config.meta.owner }} {{ model.tags }} {{ model.get('gone') }} -> ann ['fresh'] None
        {{ model.depends_on.nodes | length }}                  -> 3
        {{ graph.nodes['model.orchard.trees'].name }} {{ graph.nodes | length }} -> trees 4
        {{ graph.nodes.values() | selectattr('package_name', 'equalto', 'tools') | map(attribute='name') | list }} -> ['tool']
        {{ doc('trees') }} {{ doc('orchard', 'trees') }}       -> All *trees*. All *trees*.
        {{ target.schema }} {{ target['database'] }} {{ target.type }} -> dev db postgres
        {{ flags.FULL_REFRESH }} {{ flags.WHICH }}             -> False run
        {{ execute }} {{ project_name }} {{ dbt_version }} {{ invocation_id }} -> True orchard 1.12.0 run
        {{ log('x', info=true) }}{{ print('x') }}{{ exceptions.warn('x') }}| -> |
        {{ tojson({'b': [1, none], 'a': 'é'}) }}               -> {"b": [1, null], "a": "\\u00e9"}
        {{ tojson({'b': 1, 'a': 2}, sort_keys=true) }}         -> {"a": 2, "b": 1}
        {{ fromjson('{"a": [1]}').a[0] }} {{ fromjson('{', 'no') }} -> 1 no
        {{ fromyaml('a: [1, yes]').a }} {{ fromyaml('a: [', 'no') }} -> [1, True] no
        {{ set([1, 1]) | length }} {{ set(5, 'no') }} {{ set_strict([2]) }} -> 1 no {2}
        {{ zip([1, 2], 'ab') | list }} {{ zip(5, default='no') }} -> [(1, 'a'), (2, 'b')] no
        {{ local_md5('x') }}                                   -> 9dd4e461268c8034f5c8564e155c67a6
        {{ diff_of_two_dicts({'a': ['X', 'y'], 'b': ['z']}, {'A': ['x']}) }} -> {'a': ['y'], 'b': ['z']}
        {{ modules.re.sub('a+', 'b', 'caat') }} {{ modules.itertools.chain([1], [2]) | list }} -> cbt [1, 2]
        {{ render('{{ 1 + 1 }}') }} {{ render('{x}') }}        -> 2 {x}
        {{ adapter.type() }} {{ adapter.quote('a"b') }}        -> postgres "a"b"
        {{ selected_resources }} {{ thread_id }}               -> [] Thread-1
        {{ '1' | as_number }} {{ 'x' | as_text }} {{ [1] | is_list }} -> 1 x True
        {% if not execute %}x{% endif %}y                      -> y
        """)
    void offersTheMembersOfDbtsContext(String template, String sql) {
        assertRenders(template, sql);
    }

    @Test
    void writesYaml() {
        assertRenders("{{ toyaml({'b': [1, {'c': none}], 'a': 'x: y'}) }}", "b:\n- 1\n- c: null\na: 'x: y'\n");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        {{ who() }} {{ tools.who() }} {{ dbt.who() }}          -> orchard tools dbt
        {{ tools.asks() }}                                     -> orchard
        {{ only_dbt() }}                                       -> postgres
        {{ adapter.dispatch('only_dbt')() }}                   -> postgres
        {{ adapter.dispatch('shim', 'shim')() }}               -> shim of tools
        {{ adapter.dispatch('shim', 'tools')() }}              -> shim of orchard
        {{ context['who']() }} {{ 'who' in context }} {{ 'nobody' in context }} -> orchard True False
        {% macro who() %}own{% endmacro %}{{ who() }}          -> orchard
        """)
    void findsMacrosAsDbtDoes(String template, String sql) {
        assertRenders(template, sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        {{ who() }} {{ tools.asks() }}                         -> tools tools
        {{ var('fruit') }} {{ var('size') }} {{ var('colour') }} -> pear medium red
        """)
    void aPackageSeesItsOwnFirst(String template, String sql) {
        assertThat(orchard.renderInPackage(template).sql()).isEqualTo(sql);
    }

    @Test
    void theCommandLineWinsOverTheProject() {
        orchard.vars("{\"fruit\": \"fig\", \"extra\": \"{{ 1 + 1 }}\"}");
        assertRenders("{{ var('fruit') }}{{ var('extra') }}", "fig2");
        assertThat(orchard.renderInPackage("{{ var('fruit') }}").sql()).isEqualTo("fig");
    }

    @Test
    void aMacroHidesAMemberOfTheContext() {
        orchard.macro("orchard", "ref", "{% macro ref(name) %}my {{ builtins.ref(name) }}{% endmacro %}");
        assertRenders("{{ ref('trees') }}", "my \"db\".\"dev\".\"trees\"");
        assertThat(orchard.renderInPackage("{{ ref('trees') }}").sql()).isEqualTo("my \"db\".\"dev\".\"trees\"");
    }

    @Test
    void readsTheEnvironmentOfTheCaller() {
        orchard.environment(Map.of("STAGE", "blue"));
        assertRenders("{{ env_var('STAGE') }}", "blue");
        assertThat(((Rendering.Rendered) orchard.render("{{ env_var('STAGE') }}")).inputs())
                .containsExactly(new Input(Input.Kind.ENV_VAR, "STAGE"));
    }

    @Test
    void knowsTheMetadataInTheEnvironment() {
        orchard.environment(Map.of("DBT_ENV_CUSTOM_ENV_TEAM", "pickers", "TEAM", "other"));
        assertRenders("{{ dbt_metadata_envs }}", "{'TEAM': 'pickers'}");
    }

    @Test
    void readsTheCallersClock() {
        orchard.inputs().clock(Clock.fixed(Instant.parse("2026-12-01T10:20:30Z"), ZoneOffset.UTC));
        assertRenders(
                "{{ run_started_at.strftime('%Y-%m-%d %H:%M') }} {{ run_started_at.tzinfo }}"
                        + " {{ modules.datetime.datetime.now().isoformat() }}",
                "2026-12-01 10:20 UTC 2026-12-01T10:20:30");
    }

    @Test
    void aGivenTargetHasNoOtherAttributes() {
        orchard.inputs().target((Json.Obj) JsonText.read("{\"name\": \"ci\", \"threads\": 4}"));
        assertRenders(
                "{{ target.name }}{{ target.threads + 1 }}{{ target.gone }}{{ target.get('gone', '!') }}", "ci5!");
    }

    @Test
    void someTargetValuesAreInferredAndOthersMissing() {
        orchard.inputs().targetValues((Json.Obj) JsonText.read("{\"name\": \"ci\"}"));
        assertRenders("{{ target.name }} {{ target.schema }}", "ci dev");
        assertThat(orchard.render("{{ target.user }}"))
                .isInstanceOfSatisfying(
                        Rendering.MissingInput.class,
                        missing -> assertThat(missing.input()).isEqualTo(new Input(Input.Kind.TARGET, "user")));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
        {{ exceptions.raise_compiler_error('stop: ' ~ 1) }}    -> stop: 1
        {{ exceptions.raise_not_implemented('later') }}        -> ERROR: later
        {{ nobody() }}                                         -> 'nobody' is undefined
        {{ tools.nobody() }}                                   -> 'dbt.context.macros.MacroNamespace object' has no attribute 'nobody'
        {{ adapter.fly() }}                                    -> 'dbt.context.providers.RuntimeDatabaseWrapper object' has no attribute 'fly'
        {{ who(1) }}                                           -> macro 'dbt_macro__who' takes not more than 0 argument(s)
        {{ who(a=1) }}                                         -> macro 'dbt_macro__who' takes no keyword argument 'a'
        {{ config.require('gone') }}                           -> Model 'model.orchard.probe' does not define a required config parameter 'gone'.
        {{ adapter.dispatch('tools.who') }}                    -> In adapter.dispatch, got a macro name of "tools.who", but "." is not a valid macro name component. Did you mean `adapter.dispatch("who", macro_namespace="tools")`?
        {{ ref() }}                                            -> ref() takes at most two arguments (0 given)
        {{ ref(1) }}                                           -> The name argument to ref() must be a string, got <class 'int'>
        {{ source('a') }}                                      -> source() takes exactly two arguments (1 given)
        {{ env_var('DBT_ENV_SECRET_X') }}                      -> Secret env vars are allowed only in profiles.yml or packages.yml. Found 'DBT_ENV_SECRET_X' referenced elsewhere.
        {{ adapter_macro('tools.shim') }}                      -> The "adapter_macro" macro has been deprecated. Instead, use the `adapter.dispatch` method to find a macro and call the result.  For more information, see: https://docs.getdbt.com/reference/dbt-jinja-functions/dispatch) adapter_macro was called for: tools.shim
        {{ return() }}                                         -> BaseContext._return() missing 1 required positional argument: 'data'
        {{ doc('gone') }}                                      -> Documentation for 'probe' depends on doc 'gone' which was not found
        {{ 1 + 'a' }}                                          -> unsupported operand type(s) for +: 'int' and 'str'
        """)
    void failsAsDbtDoes(String template, String message) {
        assertThat(orchard.render("\n" + template)).isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
            assertThat(failed.message()).isEqualTo(message);
            assertThat(failed.line()).isEqualTo(2);
        });
    }

    @Test
    void listsTheMacrosThatFailed() {
        orchard.macro("orchard", "outer", "{% macro outer() %}\n{{ inner() }}{% endmacro %}")
                .macro(
                        "orchard",
                        "inner",
                        "{% macro inner() %}\n\n{{ exceptions.raise_compiler_error('x') }}{% endmacro %}");
        assertThat(orchard.render("{{ who() }}{{ outer() }}"))
                .isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(RenderErrorCode.COMPILATION);
                    assertThat(failed.stack()).containsExactly("macro.orchard.inner", "macro.orchard.outer");
                    assertThat(failed.line()).isEqualTo(3);
                });
    }

    @Test
    void doesNotNameTheValuesOfOtherVariables() {
        orchard.vars("{\"token\": \"s3cr3t\"}");
        assertThat(orchard.render("{{ var('gone') }}"))
                .isInstanceOfSatisfying(
                        Rendering.MissingInput.class,
                        missing -> assertThat(missing.message())
                                .startsWith("Required var 'gone' not found in config:\nVars supplied to probe = ")
                                .contains("token")
                                .doesNotContain("s3cr3t"));
    }

    @Test
    void aChangeByATemplateStaysInItsRendering() {
        String template = "{% do model.config.meta.update({'owner': 'bob'}) %}{% do var('list').append(4) %}"
                + "{{ model.config.meta.owner }}{{ var('list') | length }}";
        assertRenders(template, "bob3");
        assertRenders(template, "bob3");
        assertRenders("{{ model.config.meta.owner }}{{ config.get('meta').owner }}", "annann");
    }
}
