package org.recce4j.render.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Code;
import org.recce4j.model.Dependencies;
import org.recce4j.model.ErrorCode;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;

/** What {@code ref} and {@code source} refuse, in dbt's words (dbt 1.12). */
class RefErrorsTest {

    private static final String MODEL = "Model 'model.orchard.probe' (models/probe.sql) depends on a ";

    private final ProjectState.Builder state = Shop.on("duckdb", "orchard")
            .add(Orchard.model("model.orchard.trees", "x").build())
            .add(version(1))
            .add(version(2))
            .add(Orchard.model("model.left.twin", "x").build())
            .add(Orchard.model("model.right.twin", "x").build())
            .addDisabled(Orchard.model("model.orchard.off", "x").build())
            .add(Shop.source("orchard", "raw", "open", Json.Obj.EMPTY))
            .addDisabled(Shop.source("orchard", "raw", "closed", Json.Obj.EMPTY))
            .add(access("model.orchard.secret", "private", "growers"))
            .add(access("model.orchard.loose", "private", null))
            .add(access("model.tools.inner", "protected", null))
            .add(access("model.tools.shown", "public", null));

    private static Node version(int version) {
        return Orchard.model("model.orchard.grade.v" + version, "x")
                .name("grade")
                .packageName("orchard")
                .extras(Json.Obj.builder()
                        .put("version", version)
                        .put("latest_version", 2)
                        .build())
                .build();
    }

    private static Node access(String id, String access, @Nullable String group) {
        return Orchard.model(id, "x")
                .extras(Json.Obj.builder()
                        .put("access", access)
                        .put("group", group)
                        .build())
                .build();
    }

    private Rendering render(String raw) {
        List<NodeId> parents = state.build().nodes().stream()
                .map(Node::id)
                .filter(id -> !id.value().endsWith(".trees"))
                .toList();
        Node probe = Orchard.model("model.orchard.probe", raw)
                .dependsOn(new Dependencies(parents, List.of()))
                .build();
        RenderInputs inputs =
                RenderInputs.builder().projectFiles(Orchard.files()).build();
        return ModelRenderer.of(state.build().toBuilder().add(probe).build(), inputs)
                .render(probe.id());
    }

    private void assertFails(String call, ErrorCode code, String message) {
        assertThat(render("{{ " + call + " }}")).isEqualTo(new Rendering.Failed(code, message, 1));
    }

    @Test
    void whatIsMissing() {
        assertFails("ref('nope')", RenderErrorCode.REF_NOT_FOUND, MODEL + "node named 'nope' which was not found");
        assertFails(
                "ref('ghost', 'grade')",
                RenderErrorCode.REF_NOT_FOUND,
                MODEL + "node named 'grade' in package or project 'ghost' which was not found");
        assertFails(
                "ref('grade', v=9)",
                RenderErrorCode.REF_NOT_FOUND,
                MODEL + "node named 'grade' with version '9' which was not found");
        assertFails(
                "ref('twin', version='1')",
                RenderErrorCode.REF_NOT_FOUND,
                MODEL + "node named 'twin' with version '1' which was not found");
        assertFails(
                "source('raw', 'nope')",
                RenderErrorCode.SOURCE_NOT_FOUND,
                MODEL + "source named 'raw.nope' which was not found");
    }

    @Test
    void whatIsDisabled() {
        assertFails("ref('off')", RenderErrorCode.REF_DISABLED, MODEL + "node named 'off' which is disabled");
        assertFails(
                "source('raw', 'closed')",
                RenderErrorCode.SOURCE_DISABLED,
                MODEL + "source named 'raw.closed' which is disabled");
    }

    @Test
    void whatIsAmbiguous() {
        assertFails(
                "ref('twin')",
                RenderErrorCode.REF_AMBIGUOUS,
                "When referencing 'twin', dbt found nodes in multiple packages: 'model.left.twin', 'model.right.twin'\n"
                        + "To fix this, use two-argument 'ref', with the package name first: 'left' or 'right'");
        assertThat(render("{{ ref('left', 'twin') }}").sql()).endsWith("\"twin\"");
    }

    @Test
    void whatIsNotAllowed() {
        assertFails(
                "ref('secret')",
                RenderErrorCode.REF_NOT_ALLOWED,
                "Node model.orchard.probe attempted to reference node model.orchard.secret, which is not allowed because"
                        + " the referenced node is private to the 'growers' group.");
        assertThat(render("{{ ref('loose') }}")).isInstanceOf(Rendering.Rendered.class);
        assertThat(render("{{ ref('shown') }}")).isInstanceOf(Rendering.Rendered.class);
        assertThat(render("{{ ref('inner') }}"))
                .isInstanceOfSatisfying(
                        Rendering.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(RenderErrorCode.REF_NOT_ALLOWED));
    }

    @Test
    void wrongArguments() {
        assertFails("ref()", RenderErrorCode.ARGUMENTS, "ref() takes at most two arguments (0 given)");
        assertFails("ref('a', 'b', 'c')", RenderErrorCode.ARGUMENTS, "ref() takes at most two arguments (3 given)");
        assertFails(
                "ref(1)", RenderErrorCode.ARGUMENTS, "The name argument to ref() must be a string, got <class 'int'>");
        assertFails("source()", RenderErrorCode.ARGUMENTS, "source() takes exactly two arguments (0 given)");
        assertFails(
                "source('a', 'b', 'c')", RenderErrorCode.ARGUMENTS, "source() takes exactly two arguments (3 given)");
    }

    @Test
    void versionsThatMeanTheLatest() {
        for (String call : List.of("ref('grade')", "ref('grade', v=0)", "ref('grade', v='')", "ref('grade', v=2)")) {
            assertThat(render("{{ " + call + ".identifier }}").sql()).as(call).isEqualTo("v2");
        }
        assertThat(render("{{ ref('grade', v='1', other=5).identifier }}").sql())
                .isEqualTo("v1");
    }

    @Test
    void aRefThatDbtDoesNotSeeWhenItParses() {
        assertThat(render("{% if execute %}{{ ref('trees') }}{% endif %}"))
                .isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(RenderErrorCode.REF_NOT_A_PARENT);
                    assertThat(failed.message())
                            .startsWith("dbt was unable to infer all dependencies for the model \"probe\".")
                            .endsWith("-- depends_on: {{ ref('trees') }}");
                });
        assertThat(render("{% if execute %}{{ source('raw', 'open') }}{% endif %}"))
                .isInstanceOf(Rendering.Rendered.class);
    }

    @Test
    void aRefThatOtherInputsLeadTo() {
        assertThat(render("{{ ref(var('which', 'trees')) }}").sql()).endsWith("\"trees\"");
    }

    @Test
    void aPythonModelAndOneWithoutSource() {
        Node python = Orchard.model("model.orchard.snake", "def model(dbt, session): ...")
                .code(new Code("python", "def model(dbt, session): ...", null, null))
                .build();
        assertThat(ModelRenderer.of(state.add(python).build()).render(python.id()))
                .isInstanceOfSatisfying(Rendering.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(RenderErrorCode.PYTHON);
                    assertThat(failed.message()).contains("model.orchard.snake", "Python");
                });
    }
}
