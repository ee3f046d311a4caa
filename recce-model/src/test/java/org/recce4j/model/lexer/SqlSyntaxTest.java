package org.recce4j.model.lexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlSyntaxTest {

    /** Each row: the warehouse, a text, and its tokens with a bar between them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            value = {
                "postgres   ~ select 'a;b' ; x            ~ select|'a;b'|;|x",
                "postgres   ~ select 'it''s', \"a\"\"b\"  ~ select|'it''s'|,|\"a\"\"b\"",
                "postgres   ~ 'a\\' || 'b'                ~ 'a\\'|||||'b'",
                "postgres   ~ e'a\\'b'                    ~ e'a\\'b'",
                "postgres   ~ 1e'a\\'b'                   ~ 1|e'a\\'b'",
                "postgres   ~ $$a;b$$ $x$ $$ $x$          ~ $$a;b$$|$x$ $$ $x$",
                "postgres   ~ a$$b $1                     ~ a$$b|$|1",
                "postgres   ~ /* a /* b */ c */ d -- e    ~ d",
                "postgres   ~ `a;b`                       ~ `|a|;|b|`",
                "postgres   ~ U&'a' x'41' B'1'            ~ U|&|'a'|x'41'|B'1'",
                "snowflake  ~ 'a\\'b' // c                ~ 'a\\'b'",
                "snowflake  ~ $$ ' $$ $x$                 ~ $$ ' $$|$|x$",
                "bigquery   ~ r'a\\'b' # c                ~ r'a\\'b'",
                "bigquery   ~ '''a'b''' \"\"\"c;\"\"\"    ~ '''a'b'''|\"\"\"c;\"\"\"",
                "bigquery   ~ `a\\`b` rb\"x\"             ~ `a\\`b`|rb\"x\"",
                "databricks ~ r'a\\' `b``c`               ~ r'a\\'|`b``c`",
                "duckdb     ~ a // b                      ~ a|/|/|b",
                "duckdb     ~ 1.5e-3 0x1F 1_000 t.1       ~ 1.5e-3|0x1F|1_000|t|.|1",
                "duckdb     ~ ünïcode_1                   ~ ünïcode_1",
            })
    void cutsATextIntoTokens(String warehouse, String sql, String tokens) {
        assertThat(texts(SqlSyntax.of(warehouse), sql)).isEqualTo(tokens);
    }

    @Test
    void aStringWithEscapesGoesOnAfterALineBreak() {
        String sql = "e'a' -- comment\n  'b\\' || ' ; drop table t; --'";
        assertThat(SqlSyntax.POSTGRES.tokens(sql)).hasSize(6);
        assertThat(texts(SqlSyntax.POSTGRES, "e'a' 'b'")).isEqualTo("e'a'|'b'");
    }

    @Test
    void readsATextInEachWayThatIsPossible() {
        assertThat(SqlSyntax.POSTGRES.readings("'\\' /* /* */")).hasSize(1);
        assertThat(SqlSyntax.REDSHIFT.readings("select 1")).hasSize(1);
        assertThat(SqlSyntax.REDSHIFT.readings("'\\'; x'"))
                .extracting(tokens -> tokens.get(0).end())
                .containsExactlyInAnyOrder(3, 7);
        assertThat(SqlSyntax.DATABRICKS.readings("a /*+ b */ -- c \\\n d"))
                .extracting(List::size)
                .containsExactlyInAnyOrder(2, 1, 8, 7);
        assertThat(SqlSyntax.of("oracle").readings("`#\\")).hasSizeGreaterThan(4);
    }

    @Test
    void aNameThatItDoesNotKnowIsCertainOfNothing() {
        assertThat(SqlSyntax.of("spark")).isEqualTo(SqlSyntax.DATABRICKS);
        assertThat(SqlSyntax.of("oracle").features()).isEmpty();
    }

    @Property
    void tokensAreInOrderAndWithinTheText(
            @ForAll
                    @StringLength(max = 60)
                    @Chars({'a', 'e', 'r', '\'', '"', '`', '$', '\\', '/', '*', '-', '#', '\n', '\r', ';', '1', '.'})
                    String sql) {
        for (String warehouse :
                List.of("snowflake", "bigquery", "postgres", "redshift", "duckdb", "databricks", "oracle")) {
            for (List<SqlToken> reading : SqlSyntax.of(warehouse).readings(sql)) {
                int last = 0;
                for (SqlToken token : reading) {
                    assertThat(token.start()).isGreaterThanOrEqualTo(last);
                    assertThat(token.end()).isGreaterThan(token.start()).isLessThanOrEqualTo(sql.length());
                    last = token.end();
                }
            }
        }
    }

    private static String texts(SqlSyntax syntax, String sql) {
        return String.join(
                "|", syntax.tokens(sql).stream().map(token -> token.text(sql)).toList());
    }
}
