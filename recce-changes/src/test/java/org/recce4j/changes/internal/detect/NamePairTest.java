package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePairTest {

    @ParameterizedTest
    @CsvSource({
        "prod, dev, prod,      dev,        true",
        "prod, dev, prod_raw,  dev_raw,    true",
        "prod, dev, raw_prod,  raw_dev,    true",
        "prod, dev, other,     other,      true",
        "prod, dev, prod_raw,  dev_stage,  false",
        "prod, dev, dev,       prod,       false",
        // one name contains the other, so that only one direction can be replaced
        "main, main_dev, main, main_dev,   true",
        ",     dev, prod,      dev,        false",
        "prod, ,    prod,      dev,        false",
        "'',   dev, prod,      dev,        false",
    })
    void aTextBecomesTheOtherIfTheNameIsReplaced(
            @Nullable String before, @Nullable String after, String old, String now, boolean maps) {
        assertThat(new NamePair(before, after).maps(old, now)).isEqualTo(maps);
    }
}
