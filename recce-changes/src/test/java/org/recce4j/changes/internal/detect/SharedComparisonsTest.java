package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Node;

class SharedComparisonsTest {

    private static final DetectionContext CONTEXT = Nodes.dbt("1.12.0");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {label: a, owner: ann} | {label: b, owner: bob} | label owner
        {label: a, url: x}     | {label: a, url: y}     | same
        {label: a}             | {}                     | label
        {label: ''}            | {}                     | label
        {label: null}          | {}                     | same
        {owner: {name: ann}}   | {owner: {name: ann, email: null}} | same
        """)
    void namesTheFieldsThatDiffer(String before, String after, String difference) {
        AspectComparison<DetectionContext> fields = SharedComparisons.fields("label", "owner");
        assertThat(shown(fields.between(extras(before), extras(after), CONTEXT)))
                .isEqualTo(difference);
        assertThat(fields.words()).isEqualTo("fields: `label`, `owner`");
    }

    /** A model without {@code access} is protected ({@code contracts/graph/nodes.py}). */
    @ParameterizedTest
    @CsvSource({
        "{access: public},    {access: private}, access",
        "{access: protected}, {},                same",
        "{},                  {access: public},  access"
    })
    void aFieldWithADefault(String before, String after, String difference) {
        AspectComparison<DetectionContext> access = SharedComparisons.field("access", "protected");
        assertThat(shown(access.between(extras(before), extras(after), CONTEXT)))
                .isEqualTo(difference);
    }

    private static Node extras(String fields) {
        return model("{extras: " + fields + "}");
    }

    @Test
    void aMovedFileHasAnotherFullyQualifiedName() {
        assertThat(shown(SharedComparisons.fqn(model("{fqn: [shop, a]}"), model("{fqn: [shop, marts, a]}"))))
                .isEqualTo("shop.a shop.marts.a");
        assertThat(shown(SharedComparisons.fqn(model("{fqn: [shop, a]}"), model("{fqn: [shop, a]}"))))
                .isEqualTo("same");
    }
}
