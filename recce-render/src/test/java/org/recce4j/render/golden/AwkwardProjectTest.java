package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.model.NodeId;
import org.recce4j.render.ModelRenderer;

/** A project of awkward models renders as dbt 1.8 and 1.12 compile it, but for the listed deviations. */
class AwkwardProjectTest {

    @TestFactory
    List<DynamicTest> nodesOfOurOwnMacros() {
        return AwkwardVariant.all().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.toString(), () -> assertEqual(variant, false)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> nodesThatCallMacrosOfDbt() {
        return AwkwardVariant.all().stream()
                .map(variant ->
                        DynamicTest.dynamicTest(variant.toString(), () -> assertEqual(variant.withMacrosOfDbt(), true)))
                .toList();
    }

    @Test
    void everyListedDeviationIsOne() {
        TreeSet<String> differing = new TreeSet<>();
        for (AwkwardVariant variant : AwkwardVariant.all()) {
            differing.addAll(differences(variant, false).keySet());
            differing.addAll(differences(variant.withMacrosOfDbt(), true).keySet());
        }
        assertThat(AwkwardDeviations.all().keySet()).isEqualTo(differing);
    }

    private static void assertEqual(AwkwardVariant variant, boolean ofDbt) {
        Map<String, String> differences = differences(variant, ofDbt);
        differences.keySet().removeAll(AwkwardDeviations.all().keySet());
        assertThat(differences).isEmpty();
    }

    private static Map<String, String> differences(AwkwardVariant variant, boolean ofDbt) {
        ModelRenderer renderer = ModelRenderer.of(variant.state(), variant.inputs());
        Map<String, String> differences = new TreeMap<>();
        variant.expected().forEach((id, answer) -> {
            if (answer.needsMacrosOfDbt() == ofDbt) {
                String difference = answer.difference(renderer.render(new NodeId(id)));
                if (difference != null) {
                    differences.put(id, difference);
                }
            }
        });
        return differences;
    }
}
