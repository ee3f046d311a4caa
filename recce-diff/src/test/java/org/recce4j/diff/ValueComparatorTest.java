package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.diff.ValueComparator.Texts;
import org.recce4j.diff.ValueComparator.Tolerance;
import org.recce4j.diff.ValueComparator.WhiteSpace;

class ValueComparatorTest {

    @Test
    void isSaidInWords() {
        assertThat(ValueComparator.exact().words()).isEqualTo("exactly");
        assertThat(ValueComparator.absolute(new BigDecimal("0.010")).words()).isEqualTo("within 0.01");
        assertThat(ValueComparator.relative(new BigDecimal("1e-9")).words()).isEqualTo("within 0.0000001%");
        assertThat(new Tolerance(BigDecimal.ONE, new BigDecimal("0.5")).words()).isEqualTo("within 1 or 50%");
        assertThat(ValueComparator.rounded(1).words()).isEqualTo("rounded to 1 digit");
        assertThat(ValueComparator.within(Duration.ofMillis(1500)).words()).isEqualTo("within 1500 milliseconds");
        assertThat(ValueComparator.ignoringCase().words()).isEqualTo("ignoring case");
        assertThat(new Texts(true, WhiteSpace.COLLAPSED).words()).isEqualTo("ignoring case and white space");
        assertThat(new Texts(false, WhiteSpace.TRIMMED).words()).isEqualTo("ignoring white space at both ends");
        assertThat(ValueComparator.jsonContent().words()).isEqualTo("as JSON content");
        assertThat(ValueComparator.unordered().words()).isEqualTo("in any order");
        assertThat(ValueComparator.expression("abs({column})").words()).isEqualTo("by an expression");
    }

    @ParameterizedTest
    @CsvSource({"PT0S,0 seconds", "P1D,1 day", "PT25H,25 hours", "PT0.000001S,1 microsecond", "PT3000S,50 minutes"})
    void saysTimeInTheGreatestUnitThatFits(Duration tolerance, String words) {
        assertThat(ValueComparator.within(tolerance).words()).isEqualTo("within " + words);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> ValueComparator.absolute(new BigDecimal("-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot use -1 as absolute tolerance; give a number of at least 0 with at most 38 digits on each"
                                + " side of the point");
        assertThatThrownBy(() -> ValueComparator.absolute(new BigDecimal("1e40")))
                .hasMessageContaining("Cannot use 1E+40 as absolute tolerance");
        assertThatThrownBy(() -> ValueComparator.relative(BigDecimal.ONE))
                .hasMessage(
                        "Cannot use 1 as relative tolerance; give a share from 0 to below 1 (0.01 is 1 %) with at most 18"
                                + " digits after the point");
        assertThatThrownBy(() -> ValueComparator.relative(new BigDecimal("1e-19")))
                .hasMessageContaining("Cannot use 1E-19 as relative tolerance");
        assertThatThrownBy(() -> new Tolerance(null, null)).hasMessageContaining("give absolute or relative");
        assertThatThrownBy(() -> ValueComparator.rounded(19))
                .hasMessage("Cannot round to 19 digits; give a whole number from 0 to 18");
        assertThatThrownBy(() -> ValueComparator.within(Duration.ofNanos(1)))
                .hasMessageContaining("give whole microseconds of at least 0");
        assertThatThrownBy(() -> ValueComparator.within(Duration.ofSeconds(-1)))
                .hasMessageContaining("Cannot use PT-1S as time tolerance");
        assertThatThrownBy(() -> new Texts(false, WhiteSpace.KEPT)).hasMessageContaining("use the exact comparator");
        assertThatThrownBy(() -> ValueComparator.expression("lower(name)"))
                .hasMessage(
                        "Cannot compare by the expression \"lower(name)\": it does not contain {column}, which stands for"
                                + " the column");
    }
}
