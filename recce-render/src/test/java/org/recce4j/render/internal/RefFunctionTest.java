package org.recce4j.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;

/** dbt-core 1.12: {@code Manifest.resolve_ref}, {@code RefableLookup} and {@code BaseRefResolver}, from the root project. */
class RefFunctionTest {

    private static final ProjectState PACKAGES = Shop.state()
            .add(Shop.model("fees", "orders"))
            .add(Shop.model("shop", "orders"))
            .add(Shop.model("fees", "rates"))
            .add(Shop.model("fees", "twice"))
            .add(Shop.model("stock", "twice"))
            .add(Shop.node("seed", "shop", "countries").build())
            .add(Shop.node("snapshot", "shop", "history").build())
            .add(Shop.node("test", "shop", "a_test").build())
            .add(Shop.node("analysis", "shop", "an_analysis").build())
            .build();

    private static final ProjectState VERSIONS = Shop.state()
            .add(Shop.version("shop", "prices", 1, 2))
            .add(Shop.version("shop", "prices", 2, 2))
            .add(Shop.version("shop", "prices", 3, 2))
            .add(Shop.version("shop", "names", "beta", "alpha"))
            .add(Shop.version("shop", "names", "alpha", "alpha"))
            .add(Shop.version("shop", "half", 1.5, 1.5))
            .add(Shop.version("fees", "prices", 9, 9))
            .add(Shop.model("shop", "plain"))
            .build();

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ref('orders')             -> "db"."shop"."orders"
            ref('fees', 'orders')     -> "db"."fees"."orders"
            ref('shop', 'orders')     -> "db"."shop"."orders"
            ref(none, 'orders')       -> "db"."shop"."orders"
            ref('rates')              -> "db"."fees"."rates"
            ref('stock', 'twice')     -> "db"."stock"."twice"
            ref('countries')          -> "db"."shop"."countries"
            ref('history')            -> "db"."shop"."history"
            ref('orders', x=1)        -> "db"."shop"."orders"
            """)
    void looksInTheRootProjectAndThenEverywhere(String call, String sql) {
        assertThat(Shop.answer(PACKAGES, "{{ " + call + " }}")).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ref('prices')                   -> "db"."shop"."prices.v2"
            ref('prices', v=1)              -> "db"."shop"."prices.v1"
            ref('prices', v='3')            -> "db"."shop"."prices.v3"
            ref('prices', version=3)        -> "db"."shop"."prices.v3"
            ref('prices', version=3, v=1)   -> "db"."shop"."prices.v3"
            ref('prices', v=none)           -> "db"."shop"."prices.v2"
            ref('prices', v=9)              -> "db"."fees"."prices.v9"
            ref('fees', 'prices')           -> "db"."fees"."prices.v9"
            ref('names')                    -> "db"."shop"."names.valpha"
            ref('names', v='beta')          -> "db"."shop"."names.vbeta"
            ref('half', v=1.5)              -> "db"."shop"."half.v1.5"
            ref('plain')                    -> "db"."shop"."plain"
            """)
    void takesTheLatestVersionUnlessOneIsNamed(String call, String sql) {
        assertThat(Shop.answer(VERSIONS, "{{ " + call + " }}")).isEqualTo(sql);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ref('nope')                  -> 'nope'
            ref('fees', 'nope')          -> 'nope' in package or project 'fees'
            ref('nowhere', 'plain')      -> 'plain' in package or project 'nowhere'
            ref('prices', v=4)           -> 'prices' with version '4'
            ref('fees', 'prices', v=1)   -> 'prices' with version '1' in package or project 'fees'
            ref('plain', v=1)            -> 'plain' with version '1'
            ref('Plain')                 -> 'Plain'
            ref('')                      -> ''
            """)
    void saysWhatItDidNotFind(String call, String what) {
        assertThat(Shop.answer(VERSIONS, "{{ " + call + " }}"))
                .isEqualTo("RENDER-REF-NOT-FOUND: The SQL depends on a node named " + what
                        + " which was not found; check the name and its package");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a_test", "an_analysis"})
    void findsNothingThatHasNoRelation(String name) {
        assertThat(Shop.answer(PACKAGES, "{{ ref('" + name + "') }}")).startsWith("RENDER-REF-NOT-FOUND: ");
    }

    @Test
    void saysThatANodeIsDisabled() {
        ProjectState state = Shop.state().addDisabled(Shop.model("shop", "off")).build();
        assertThat(Shop.answer(state, "{{ ref('off') }}"))
                .isEqualTo("RENDER-REF-DISABLED: The SQL depends on a node named 'off' which is disabled;"
                        + " enable it or choose another");
        ProjectState both = Shop.state()
                .addDisabled(Shop.model("shop", "off"))
                .add(Shop.model("fees", "off"))
                .build();
        assertThat(Shop.answer(both, "{{ ref('off') }}"))
                .as("one that is enabled elsewhere")
                .isEqualTo("\"db\".\"fees\".\"off\"");
    }

    @Test
    void hasNoSqlForAModelWithoutRows() {
        ProjectState state = Shop.state()
                .add(Shop.node("model", "shop", "inline")
                        .config(Shop.materialized("ephemeral"))
                        .build())
                .add(Shop.node("model", "shop", "nowhere").relation(null).build())
                .build();
        assertThat(Shop.answer(state, "{{ ref('inline') }}"))
                .isEqualTo(
                        "RENDER-EPHEMERAL: Cannot name a relation of \"model.shop.inline\": an ephemeral model has no"
                                + " rows of its own; query a model that reads it");
        assertThat(Shop.answer(state, "{{ ref('nowhere') }}"))
                .isEqualTo(
                        "RENDER-COMPILATION: Cannot name the relation of \"model.shop.nowhere\": the artifact gives no"
                                + " identifier");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            ref(name='orders')     -> ref() takes at most two arguments (0 given)
            ref(none)              -> The name argument to ref() must be a string, got <class 'NoneType'>
            ref(['orders'])        -> The name argument to ref() must be a string, got <class 'list'>
            ref(5, 'orders')       -> The package argument to ref() must be a string, got <class 'int'>
            ref('shop', 5)         -> The name argument to ref() must be a string, got <class 'int'>
            """)
    void saysHowItIsCalled(String call, String why) {
        assertThat(Shop.answer(PACKAGES, "{{ " + call + " }}")).isEqualTo("RENDER-ARGUMENTS: " + why);
    }

    @Test
    void withoutAProjectsNameAllPackagesAreAlike() {
        ProjectState old = Shop.on("duckdb", null)
                .add(Shop.model("shop", "orders"))
                .add(Shop.model("fees", "orders"))
                .add(Shop.model("fees", "rates"))
                .build();
        assertThat(Shop.answer(old, "{{ ref('rates') }}")).isEqualTo("\"db\".\"fees\".\"rates\"");
        assertThat(Shop.answer(old, "{{ ref('orders') }}")).startsWith("RENDER-REF-AMBIGUOUS: ");
    }

    /** Parts and quotes of dbt-adapters' {@code base/relation.py} and of the adapters, which do not double a quote in a name. */
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '\'', textBlock = """
            duckdb     -> "db"."Sales"."a"b"
            postgres   -> "db"."Sales"."a"b"
            snowflake  -> db.Sales.a"b
            bigquery   -> `db`.`Sales`.`a"b`
            databricks -> `db`.`sales`.`a"b`
            spark      -> Sales.a"b
            clickhouse -> `Sales`.`a"b`
            mine       -> "db"."Sales"."a"b"
            """)
    void writesARelationAsTheAdapterDoes(String adapter, String sql) {
        ProjectState state = Shop.on(adapter, "shop")
                .add(Shop.node("model", "shop", "m")
                        .relation(Relation.of("db", "Sales", "a\"b"))
                        .build())
                .build();
        assertThat(Shop.answer(state, "{{ ref('m') }}")).isEqualTo(sql);
    }

    @Test
    void keepsTheQuotesThatDbtWrote() {
        ProjectState state = Shop.state()
                .add(Shop.node("model", "shop", "m")
                        .relation(new Relation("db", "s", "Mixed", "db.s.\"Mixed\""))
                        .build())
                .build();
        assertThat(Shop.answer(state, "{{ ref('m') }}")).isEqualTo("db.s.\"Mixed\"");
    }
}
