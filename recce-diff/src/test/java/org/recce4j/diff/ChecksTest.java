package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;

/** What all types of checks have in common. */
class ChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "histogram_diff       | model column_name",
                "lineage_diff         | ''",
                "profile              | model",
                "profile_diff         | model",
                "profile_distribution | model",
                "query                | sql_template",
                "query_base           | sql_template",
                "query_diff           | sql_template",
                "row_count            | ''",
                "row_count_diff       | ''",
                "schema_diff          | ''",
                "top_k_diff           | model column_name",
                "value_diff           | model",
                "value_diff_detail    | model",
            })
    void refuseParametersThatTheyDoNotHave(String type, String required) {
        Json.Obj.Builder params = Json.Obj.builder();
        List<String> names = Arrays.stream(required.split(" "))
                .filter(name -> !name.isEmpty())
                .toList();
        names.forEach(name -> params.put(name, "orders"));
        Json.Obj valid = params.build();
        assertThat(Checks.of(type, valid).type()).isEqualTo(type);
        assertThatThrownBy(() -> Checks.of(type, valid.with("colour", Json.of("red"))))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith(
                        "Cannot make a " + type + ": it has no parameter \"colour\"; its parameters are ")
                .hasMessageEndingWith(", budget")
                .satisfies(failure ->
                        names.forEach(name -> assertThat(failure.getMessage()).contains(name)));
    }

    @Test
    @SuppressWarnings("NullAway") // a caller whose compiler does not check nulls
    void refuseNull() {
        assertThatThrownBy(() -> Checks.of("value_diff", null)).hasMessage("params");
        assertThatThrownBy(() -> RecceChecks.of("value_diff", null)).hasMessage("params");
        assertThatThrownBy(() -> Checks.of(null, Json.Obj.EMPTY)).hasMessage("type");
    }

    @Test
    void anUnknownTypeNamesTheKnownOnes() {
        assertThatThrownBy(() -> Checks.of("profil", Json.Obj.EMPTY))
                .hasMessage("Cannot make a check of type \"profil\": known types are [histogram_diff, lineage_diff,"
                        + " profile, profile_diff, profile_distribution, query, query_base, query_diff, row_count,"
                        + " row_count_diff, schema_diff, top_k_diff, value_diff, value_diff_detail]");
    }
}
