package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

    @Test
    void namesWhatDiffersInTheOrderOfTheNames() {
        assertThat(Difference.among(Set.of("type", "label")::contains, "label", "owner", "type"))
                .isEqualTo(Difference.named(List.of("label", "type")));
    }

    @Test
    void noNameIsNoDifference() {
        assertThat(Difference.among(name -> false, "label", "owner")).isEqualTo(Difference.same());
        assertThat(Difference.named(List.of())).isEqualTo(Difference.same());
        assertThat(Difference.unless(true)).isEqualTo(Difference.same());
    }

    @ParameterizedTest
    @CsvSource({
        "same,    same,    same",
        "same,    differs, differs",
        "differs, same,    differs",
        "differs, differs, differs",
        "differs, a b,     a b",
        "a b,     differs, a b",
        "same,    a b,     a b",
        "a b,     same,    a b",
        "a b,     c,       a b c",
    })
    void ofTwoTheNamesOfBothCount(String first, String second, String both) {
        assertThat(Nodes.shown(difference(first).and(difference(second)))).isEqualTo(both);
    }

    private static Difference difference(String shown) {
        return switch (shown) {
            case "same" -> Difference.same();
            case "differs" -> Difference.differs();
            default -> Difference.named(List.of(shown.split(" ")));
        };
    }
}
