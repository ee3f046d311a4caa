package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyComparisonTest {

    /** SHA-256 of {@code select 1}. */
    private static final String SELECT_1 = "822ae07d4783158bc1912bb623e5107cc9002d519e1143a9c200ed6ee18b6d0f";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'select 1'  | 'select 1'       | same    | same
        'select 1'  | 'select 2'       | differs | same
        'select 1'  | 'select  1'      | same    | differs
        'select 1'  | '\ufeffselect 1' | same    | differs
        """)
    void tellsWhiteSpaceFromTheRest(String before, String after, String body, String whitespace) {
        DetectionContext context = Nodes.standard("1.11.0", "1.11.0");
        String text = "{raw_code: \"%s\"}";
        assertThat(shown(BodyComparison.text()
                        .between(model(text.formatted(before)), model(text.formatted(after)), context)))
                .isEqualTo(body);
        assertThat(shown(BodyComparison.whitespace()
                        .between(model(text.formatted(before)), model(text.formatted(after)), context)))
                .isEqualTo(whitespace);
    }

    /** Up to 1.4 a checksum is of the file's bytes, from 1.5 of the stripped text, from 1.12 of the collapsed text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        1.11.0 | {raw_code: select  1}            | 1.12.0 | {checksum: {name: sha256, checksum: $}} | same
        1.11.0 | {raw_code: select  2}            | 1.12.0 | {checksum: {name: sha256, checksum: $}} | differs
        1.12.0 | {checksum: {name: sha256, checksum: $}} | 1.11.0 | {raw_code: select 1}            | same
        1.11.0 | {raw_code: select 2}             | 1.11.0 | {checksum: {name: sha256, checksum: $}} | same
        1.11.0 | {checksum: {name: sha256, checksum: a}} | 1.11.0 | {checksum: {name: sha256, checksum: b}} | differs
        1.11.0 | {checksum: {name: sha256, checksum: a}} | 1.12.0 | {checksum: {name: sha256, checksum: b}} | same
        1.4.0  | {checksum: {name: sha256, checksum: a}} | 1.5.0  | {checksum: {name: sha256, checksum: b}} | same
        1.12.0 | {checksum: {name: sha256, checksum: a}} | 1.12.0 | {}                               | same
        """)
    void comparesChecksumsThatMeanTheSame(
            String versionBefore, String before, String versionAfter, String after, String body) {
        assertThat(shown(BodyComparison.text()
                        .between(
                                model(before.replace("$", SELECT_1)),
                                model(after.replace("$", SELECT_1)),
                                Nodes.standard(versionBefore, versionAfter))))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "1.11.0, sha256, a, 1.12.0, sha256, b, differs",
        "1.11.0, sha256, a, 1.12.0, sha256, a, same",
        "1.4.0,  sha256, a, 1.5.0,  sha256, b, same",
        "1.11.0, path,   a, 1.11.0, path,   b, same",
        "1.11.0, path,   a, 1.11.0, sha256, a, differs",
    })
    void aSeedsContentIsItsChecksum(
            String versionBefore,
            String algorithmBefore,
            String before,
            String versionAfter,
            String algorithmAfter,
            String after,
            String difference) {
        String seed = "{checksum: {name: %s, checksum: %s}}";
        assertThat(shown(SeedComparison.content()
                        .between(
                                model(seed.formatted(algorithmBefore, before)),
                                model(seed.formatted(algorithmAfter, after)),
                                Nodes.standard(versionBefore, versionAfter))))
                .isEqualTo(difference);
    }
}
