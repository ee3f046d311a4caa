package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.model.NodeId;
import org.recce4j.render.ModelRenderer;

/** A project of awkward models renders as dbt 1.8 and 1.12 compile it. */
class AwkwardProjectTest {

    @TestFactory
    List<DynamicTest> nodesOfOurOwnMacros() {
        return AwkwardVariant.all().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.toString(), () -> assertThat(differences(variant, false))
                        .isEmpty()))
                .toList();
    }

    @TestFactory
    List<DynamicTest> nodesThatCallMacrosOfDbt() {
        return AwkwardVariant.all().stream()
                .map(variant -> DynamicTest.dynamicTest(
                        variant.toString(),
                        () -> assertThat(differences(variant.withMacrosOfDbt(), true)).isEmpty()))
                .toList();
    }

    private static List<String> differences(AwkwardVariant variant, boolean ofDbt) {
        ModelRenderer renderer = ModelRenderer.of(variant.state(), variant.inputs());
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, AwkwardAnswer> entry : variant.expected().entrySet()) {
            if (entry.getValue().needsMacrosOfDbt() == ofDbt) {
                String difference = entry.getValue().difference(renderer.render(new NodeId(entry.getKey())));
                if (difference != null) {
                    differences.add(entry.getKey() + ": " + difference);
                }
            }
        }
        return differences;
    }
}
