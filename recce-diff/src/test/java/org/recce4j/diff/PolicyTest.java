package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

class PolicyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'allow'                                    | added 900          | ALLOWED | any difference is allowed
            'warn'                                     | added 900          | WARNS   | rows: 900 (90% of base's 1,000)
            'fail'                                     | added 1            | FAILS   | rows: 1 (0.1% of base's 1,000)
            '1 %'                                      | added 10           | ALLOWED | rows: 10 (1% of base's 1,000), at most 1% allowed
            'at most 1 %'                              | added 11           | FAILS   | rows: 11 (1.1% of base's 1,000), at most 1% allowed
            '1.05%'                                    | added 10 removed 1 | FAILS   | rows: 11 (1.1% of base's 1,000), at most 1.05% allowed
            '10 rows'                                  | added 10           | ALLOWED | rows: 10 (1% of base's 1,000), at most 10 allowed
            10                                         | added 11           | FAILS   | rows: 11 (1.1% of base's 1,000), at most 10 allowed
            0                                          | removed 1          | FAILS   | rows: 1 (0.1% of base's 1,000)
            {'allow': '10 rows', 'warn': '5 %'}        | added 10           | ALLOWED | rows: 10 (1% of base's 1,000), at most 10 allowed
            {'allow': '10 rows', 'warn': '5 %'}        | added 50           | WARNS   | rows: 50 (5% of base's 1,000), at most 10 allowed
            {'allow': '10 rows', 'warn': '5 %'}        | added 51           | FAILS   | rows: 51 (5.1% of base's 1,000), at most 5% allowed
            {'warn': 'all'}                            | columns 3          | WARNS   | columns: 3
            {'allow': 'all'}                           | columns 3          | ALLOWED | any difference is allowed
            {'allow': 'added'}                         | added 999          | ALLOWED | added: 999 (99.9% of base's 1,000), any number allowed
            {'allow': 'added'}                         | removed 1          | FAILS   | removed: 1 (0.1% of base's 1,000)
            {'allow': ['added', 'removed']}            | added 9 removed 1  | ALLOWED | added: 9 (0.9% of base's 1,000), any number allowed; removed: 1 (0.1% of base's 1,000), any number allowed
            {'allow': {'added': '5 %', 'removed': 0}}  | added 50           | ALLOWED | added: 50 (5% of base's 1,000), at most 5% allowed
            {'allow': {'added': '5 %', 'removed': 0}}  | added 9 removed 1  | FAILS   | removed: 1 (0.1% of base's 1,000)
            {'allow': {'rows': '5 %', 'removed': 0}}   | added 9 removed 1  | FAILS   | removed: 1 (0.1% of base's 1,000)
            {'allow': {'rows': '5 %', 'added': '9 %'}} | added 60           | FAILS   | rows: 60 (6% of base's 1,000), at most 5% allowed
            '1 %'                                      | columns 1          | FAILS   | columns: 1
            '1 %'                                      | added 1 columns 1  | FAILS   | columns: 1
            {'allow': {'columns': 1}}                  | columns 1          | ALLOWED | columns: 1, at most 1 allowed
            """)
    void judgesADifference(String policy, String differing, Judgement.Level level, String why) {
        Judgement judgement = policy(policy).judge(new Found(Verdict.DIFFERENT, differing, 1000, List.of()));
        assertThat(judgement).isEqualTo(new Judgement(level, why));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'At most 1 %'           | "At most 1 %" is neither a limit nor the name of a measure; a limit is a number such as 10
            '-1'                    | "-1" is neither
            -1                      | "-1" is neither
            0.5                     | "0.5" is neither
            true                    | "true" is neither
            {}                      | it is empty; give limits under allow or warn
            {'alow': '1 %'}         | it has no key "alow"; its keys are allow and warn
            {'allow': {}}           | it has no limit
            {'allow': []}           | it has no limit
            {'allow': {'rows': 'x'}}| "x" is not a limit
            {'allow': [1]}          | "1" is neither
            {'allow': {'rows': null}} | "null" is not a limit
            """)
    void refusesWhatIsNoPolicy(String policy, String words) {
        assertThatThrownBy(() -> policy(policy))
                .isInstanceOfSatisfying(
                        DiffException.class,
                        failure -> assertThat(failure.code()).isEqualTo(DiffErrorCode.INVALID_CHECK))
                .hasMessageStartingWith("Cannot use this policy: ")
                .hasMessageContaining(words);
    }

    @Test
    void aMeasureThatTheResultLacksAllowsNothing() {
        assertThat(policy("{'allow': 'lots'}").judge(new Found(Verdict.DIFFERENT, "added 1", 9, List.of())))
                .extracting(Judgement::level)
                .isEqualTo(Judgement.Level.FAILS);
    }

    @Test
    void aPartOfNothingIsMoreThanAnyPercentage() {
        CheckResult fromNothing = new Found(Verdict.DIFFERENT, "added 1", 0, List.of());
        assertThat(policy("'100 %'").judge(fromNothing))
                .isEqualTo(new Judgement(Judgement.Level.FAILS, "rows: 1 (base has 0), at most 100% allowed"));
        assertThat(policy("'1 row'").judge(fromNothing))
                .extracting(Judgement::level)
                .isEqualTo(Judgement.Level.ALLOWED);
    }

    @Test
    void noLimitHoldsForWhatWasNotComparedOrNotCounted() {
        CheckResult some = new Found(Verdict.DIFFERENT, "added 1", 1000, List.of("column x"));
        assertThat(policy("'1 %'").judge(some))
                .isEqualTo(new Judgement(
                        Judgement.Level.FAILS, "not everything could be compared, so no limit can be checked"));
        assertThat(policy("'warn'").judge(some)).extracting(Judgement::level).isEqualTo(Judgement.Level.FAILS);
        CheckResult uncounted = new Found(Verdict.DIFFERENT, "", 1000, List.of());
        assertThat(policy("'1 %'").judge(uncounted))
                .isEqualTo(new Judgement(
                        Judgement.Level.FAILS, "the result does not say how much differs, so no limit can be checked"));
        assertThat(policy("'fail'").judge(uncounted))
                .isEqualTo(new Judgement(Judgement.Level.FAILS, "any difference counts"));
    }

    @Test
    void judgesNothingButDifferences() {
        for (Verdict verdict : List.of(Verdict.EQUAL, Verdict.INCONCLUSIVE, Verdict.ANSWERED)) {
            assertThat(policy("'allow'").judge(new Found(verdict, "", 9, List.of("x"))))
                    .isNull();
        }
        assertThat(Policy.of(Json.Null.INSTANCE).judge(new Found(Verdict.DIFFERENT, "added 1", 9, List.of())))
                .isNull();
    }

    private static Policy policy(String text) {
        return Policy.of(JsonText.read(text.replace('\'', '"')));
    }

    /** Rows that were added and removed, and columns, such as {@code added 3 columns 1}. */
    private record Found(Verdict verdict, String differing, long base, List<String> notCompared)
            implements CheckResult {

        @Override
        public List<Measure> measures() {
            Measure rows = Measure.of("rows", number("added") + number("removed"), base);
            List<Measure> measures = new ArrayList<>();
            measures.add(rows);
            measures.add(rows.part("added", number("added")));
            measures.add(rows.part("removed", number("removed")));
            measures.add(Measure.of("columns", number("columns")));
            return measures;
        }

        private long number(String name) {
            List<String> words = List.of(differing.split(" ", -1));
            int place = words.indexOf(name);
            return place < 0 ? 0 : Long.parseLong(words.get(place + 1));
        }

        @Override
        public String summary() {
            return differing;
        }

        @Override
        public List<List<String>> table() {
            return List.of();
        }

        @Override
        public Json.Obj toJson() {
            return Json.Obj.EMPTY;
        }
    }
}
