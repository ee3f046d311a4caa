package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Nothing in the files of the awkward project is dbt's text or tells of a machine or a user. */
class AwkwardFilesTest {

    private static final Set<String> PACKAGES = Set.of("orchard", "toolbox", "shim", "fruit");

    @TestFactory
    List<DynamicTest> macrosAndDocsAreOurOwn() {
        return AwkwardVariant.all().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.toString(), () -> {
                    assertThat(variant.state().macros())
                            .isNotEmpty()
                            .allSatisfy(macro -> assertThat(macro.packageName()).isIn(PACKAGES));
                    assertThat(variant.state().docs())
                            .isNotEmpty()
                            .allSatisfy(doc -> assertThat(doc.packageName()).isIn(PACKAGES));
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> nothingTellsOfAMachine() {
        return AwkwardVariant.all().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.toString(), () -> {
                    Json.Obj target = variant.answers().object("inputs").object("target");
                    assertThat(target.find("path")).isEmpty();
                    assertThat(JsonText.write(variant.answers()))
                            .doesNotContain("\"/", "/tmp/", "/home/", "/root/", "site-packages");
                    assertThat(JsonText.write(variant.state().toJson()))
                            .doesNotContain("/tmp/", "/home/", "/root/", "site-packages");
                }))
                .toList();
    }

    @TestFactory
    List<DynamicTest> whatDbtWroteIsAHash() {
        return AwkwardVariant.all().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.toString(), () -> {
                    List<AwkwardAnswer> tests = variant.expected().entrySet().stream()
                            .filter(entry -> entry.getKey().contains(".not_null_")
                                    || entry.getKey().contains(".unique_"))
                            .map(Map.Entry::getValue)
                            .toList();
                    assertThat(tests)
                            .isNotEmpty()
                            .allSatisfy(answer ->
                                    assertThat(answer.json().text("text")).isNull());
                }))
                .toList();
    }
}
