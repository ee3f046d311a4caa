package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts of {@code same_contract} of dbt 1.12. */
class ContractChangeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [{name: a, data_type: int}]          | [{name: a, data_type: int}]          | false | false
        [{name: a, data_type: int}]          | [{name: a, data_type: text}]         | true  | true
        [{name: a, data_type: varchar(10)}]  | [{name: a, data_type: varchar(20)}]  | true  | false
        [{name: a, data_type: INT}]          | [{name: a, data_type: int}]          | true  | false
        [{name: a, data_type: int}]          | []                                   | true  | true
        []                                   | [{name: a, data_type: int}]          | false | false
        """)
    void theSizeOfATypeCountsBefore111(String before, String after, boolean breaks, boolean breaksSince111) {
        Contract old = contract("{columns: " + before + ", extras: {contract: {enforced: true}}}");
        Contract now = contract("{columns: " + after + ", extras: {contract: {enforced: true}}}");
        assertThat(breaking(old, now, true).isEmpty()).isEqualTo(!breaks);
        assertThat(breaking(old, now, false).isEmpty()).isEqualTo(!breaksSince111);
    }

    @Test
    void itIsSaidWhatBreaks() {
        Contract old = contract("{config: {materialized: table}, extras: {contract: {enforced: true},"
                + " constraints: [{type: check, name: positive, columns: [a]}]},"
                + " columns: [{name: a, data_type: int, extras: {constraints: [{type: not_null}, {type: unique}]}}]}");
        Contract now = contract("{config: {materialized: view}, extras: {contract: {enforced: true}},"
                + " columns: [{name: a, data_type: int}]}");
        assertThat(breaking(old, now, false))
                .containsExactly(
                        "Enforced column level constraints were removed: \n    - 'not_null' constraint on column a",
                        "Enforced model level constraints were removed: \n    - 'positive' constraint on columns ['a']",
                        "Materialization changed with enforced constraints: \n    - table -> view");
    }

    @Test
    void whatIsNoLongerEnforcedIsBroken() {
        Contract old = contract("{extras: {contract: {enforced: true}}}");
        Contract now = contract("{extras: {contract: {enforced: false}}}");
        assertThat(breaking(old, now, false)).singleElement().asString().startsWith("Contract enforcement was removed");
        assertThat(breaking(now, old, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "true,  a, true,  a, true",
        "true,  a, true,  b, false",
        "true,  a, false, a, false",
        "false, a, true,  a, false",
        "false, a, false, b, true",
        "true,  ,  true,  ,  true",
    })
    void dbtComparesChecksums(
            boolean enforcedBefore,
            @Nullable String before,
            boolean enforcedAfter,
            @Nullable String after,
            boolean same) {
        String model = "{extras: {contract: {enforced: %s, checksum: %s}}}";
        assertThat(ContractChange.isSame(
                        contract(model.formatted(enforcedBefore, before)),
                        contract(model.formatted(enforcedAfter, after))))
                .isEqualTo(same);
    }

    /** The warehouse enforces not_null and check, not unique. */
    private static List<String> breaking(Contract before, Contract after, boolean sizesCount) {
        return new ContractChange(before, after, Set.of("not_null", "check"), ValueSameness.DATACLASS, sizesCount)
                .breaking();
    }

    private static Contract contract(String model) {
        return Contract.of(Nodes.model(model));
    }
}
