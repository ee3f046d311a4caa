package org.recce4j.render.internal.cte;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.dbt.DbtBehaviour;

class EphemeralCtesTest {

    private static final List<String> VERSIONS = List.of("0.20", "1.4", "1.5", "1.10", "1.11", "1.12");
    private static final List<Cte> CTES = List.of(new Cte("a", "1"), new Cte("b", "2"));
    private static final int MUCH = 200_000;

    /** Answers of dbt itself: {@code src/test/python/record_ctes.py}. */
    static List<Json.Obj> answers() {
        try (InputStream in = Objects.requireNonNull(EphemeralCtesTest.class.getResourceAsStream("/ctes/ctes.jsonl"))) {
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> (Json.Obj) JsonText.read(line))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void putsCtesWhereDbtDoes(Json.Obj line) {
        String sql = String.valueOf(line.text("sql"));
        Json.Obj answers = line.object("out");
        List<@Nullable String> expected = new ArrayList<>();
        List<@Nullable String> actual = new ArrayList<>();
        String last = null;
        for (String version : VERSIONS) {
            if (answers.fields().containsKey(version)) {
                last = answers.text(version);
            }
            expected.add(last);
            actual.add(inject(sql, version));
        }

        assertThat(actual).as(sql).isEqualTo(expected);
    }

    private static @Nullable String inject(String sql, String version) {
        try {
            return EphemeralCtes.inject(sql, CTES, DbtBehaviour.of(version));
        } catch (RenderException failure) {
            return null;
        }
    }

    @Test
    void leavesSqlThatNeedsNoCtes() {
        assertThat(EphemeralCtes.inject("select 1; select 2", List.of(), DbtBehaviour.of("1.12")))
                .isEqualTo("select 1; select 2");
    }

    @Test
    void refusesBlankSql() {
        assertThatThrownBy(() -> EphemeralCtes.inject(" \n", CTES, DbtBehaviour.of("1.12")))
                .isInstanceOf(RenderException.class)
                .hasMessage("Cannot put ephemeral models into SQL without a statement;"
                        + " dbt fails with \"tuple index out of range\"")
                .extracting("code")
                .isEqualTo(RenderErrorCode.COMPILATION);
    }

    @Test
    void countsTheRowsOfASingularTestInDbt019() {
        assertThat(EphemeralCtes.injectIntoSingularTest("select 3", CTES, DbtBehaviour.of("0.19.1")))
                .isEqualTo("\nwith a as (\n1\n),  b as (\n2\n),  dbt__CTE__INTERNAL_test as (\nselect 3\n)"
                        + "select count(*) from dbt__CTE__INTERNAL_test");
        assertThat(EphemeralCtes.injectIntoSingularTest("select 3", List.of(), DbtBehaviour.of("0.20.0")))
                .isEqualTo("select 3");
    }

    @Test
    void wrapsSqlThatDoesNotBeginWithWithInDbt2() {
        assertThat(EphemeralCtes.inject("\nselect 1; with", CTES, DbtBehaviour.of("2.0.0-beta.2")))
                .isEqualTo("with a as (\n1\n), b as (\n2\n)\n--EPHEMERAL-SELECT-WRAPPER-START\nselect * from (\n"
                        + "\nselect 1; with\n--EPHEMERAL-SELECT-WRAPPER-END\n)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with",
                "\n WITH",
                "-- c\nwith",
                "/* a /* b */ c */ With",
                "with recursive",
                "with -- c\n RECURSIVE"
            })
    void putsCtesBehindALeadingWithInDbt2(String begin) {
        assertThat(EphemeralCtes.inject(begin + " x as (1)", CTES, DbtBehaviour.of("2.0.0-beta.2")))
                .isEqualTo(begin + "  a as (\n1\n), b as (\n2\n), x as (1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with_x", "withx", "with$", "select 1 with x", "(with x)", "/* with x", ""})
    void wrapsWhatOnlyLooksLikeALeadingWith(String sql) {
        assertThat(EphemeralCtes.inject(sql, CTES, DbtBehaviour.of("2.0.0-beta.2")))
                .startsWith("with a as (\n1\n), b as (\n2\n)\n--EPHEMERAL");
    }

    @Test
    void wrapsAllSqlInPreviewsOfDbt2() {
        assertThat(EphemeralCtes.inject("with x as (1)", CTES, DbtBehaviour.of("2.0.0-preview.173")))
                .isEqualTo("with a as (\n1\n), b as (\n2\n)\n--EPHEMERAL-SELECT-WRAPPER-START\nselect * from (\n"
                        + "with x as (1)\n--EPHEMERAL-SELECT-WRAPPER-END\n)");
    }

    static Stream<String> hostileParts() {
        return Stream.of(
                "(", "[", "case ", "a := ", "$a$ ", "'", "\\'", "/*", "where with ", "a::", "begin ", "(with ", "/* ");
    }

    @ParameterizedTest
    @MethodSource("hostileParts")
    void readsMuchOfOneThing(String part) {
        String sql = part.repeat(MUCH / part.length()) + " with x";

        assertThat(EphemeralCtes.inject(sql, CTES, DbtBehaviour.of("1.12"))).contains(" b as (\n2\n)");
    }
}
