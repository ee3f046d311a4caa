package org.recce4j.render.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.Rendering;

/** What dbt 1.12 compiled on six adapters: names of relations, cross-database macros, dispatch (golden/relations, golden/macros). */
class GoldenAdaptersTest {

    /** Prints all fields of a profile, which recce-sql reads and checks. */
    private static final String ALL_OF_TARGET = "model.proj.target_vals";

    /** The time in the name of a temporary relation. */
    private static final Pattern TIME = Pattern.compile("\\d{12,20}");

    @Test
    void relations() {
        assertThat(differences("relations", false)).isEmpty();
    }

    @Test
    void relationsOfAManifestWithoutTheirNames() {
        assertThat(differences("relations", true)).isEmpty();
    }

    @Test
    void macros() {
        assertThat(differences("macros", false)).isEmpty();
    }

    private static Map<String, String> differences(String kind, boolean withoutNames) {
        Map<String, String> differences = new TreeMap<>();
        for (GoldenVariant read : GoldenVariant.all(kind)) {
            GoldenVariant variant = withoutNames ? read.withoutRelationNames() : read;
            variant.expected().object("nodes").fields().forEach((id, expected) -> {
                Json.Obj node = (Json.Obj) expected;
                if (id.equals(ALL_OF_TARGET)) {
                    return;
                }
                if (node.text("compiled_code") != null || node.object("error").text("class") != null) {
                    String got = rendered(
                            variant, new NodeId(id), node.find("volatile").isPresent());
                    String wanted = node.text("compiled_code") == null
                            ? node.object("error").text("message")
                            : node.text("compiled_code");
                    if (!got.equals(wanted)) {
                        differences.put(variant.folder() + " " + id, got);
                    }
                }
            });
        }
        return differences;
    }

    private static String rendered(GoldenVariant variant, NodeId id, boolean hasTime) {
        Rendering rendering =
                ModelRenderer.of(variant.state(), variant.inputs(id)).render(id);
        if (rendering instanceof Rendering.Failed failed) {
            return failed.message();
        }
        if (!(rendering instanceof Rendering.Rendered rendered)) {
            return rendering.toString();
        }
        return hasTime ? TIME.matcher(rendered.sql()).replaceAll("<hhmmssffffff>") : rendered.sql();
    }
}
