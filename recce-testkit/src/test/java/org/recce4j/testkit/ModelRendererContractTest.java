package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.TemplateErrorCode;

class ModelRendererContractTest {

    @ParameterizedTest
    @MethodSource("faults")
    void findsTheFault(Fault<ModelRenderer> fault) {
        assertThat(ContractRun.failures(Faulty.class, fault)).isEqualTo(fault.foundBy());
    }

    static List<Fault<ModelRenderer>> faults() {
        List<Fault<ModelRenderer>> all = new ArrayList<>(List.of(Fault.none()));
        all.addAll(faultsOfFailures());
        all.addAll(faultsOfTexts());
        all.addAll(faultsOfNodes());
        return all;
    }

    private static List<Fault<ModelRenderer>> faultsOfFailures() {
        return List.of(
                Fault.of(
                        "renders a ref to nothing as text",
                        text((correct, template) -> correct.renderText(template) instanceof Rendering.Rendered rendered
                                ? rendered
                                : new Rendering.Rendered(template)),
                        "saysWhyThereIsNoSql",
                        "givesTheReasonToWhoeverAsksForTheSql"),
                Fault.of(
                        "renders what is undefined as nothing",
                        failing(failed ->
                                failed.code() == TemplateErrorCode.UNDEFINED ? new Rendering.Rendered("") : failed),
                        "saysWhyThereIsNoSql"),
                Fault.of(
                        "counts lines from 0",
                        failing(failed -> new Rendering.Failed(failed.code(), failed.message(), failed.line() - 1)),
                        "saysWhyThereIsNoSql"),
                Fault.of(
                        "has one message for every failure",
                        failing(failed -> new Rendering.Failed(failed.code(), "Cannot render SQL", failed.line())),
                        "saysWhyThereIsNoSql"),
                Fault.of(
                        "has one code for every failure",
                        failing(failed ->
                                new Rendering.Failed(TemplateErrorCode.SYNTAX, failed.message(), failed.line())),
                        "saysWhyThereIsNoSql",
                        "givesTheReasonToWhoeverAsksForTheSql"));
    }

    private static List<Fault<ModelRenderer>> faultsOfTexts() {
        return List.of(
                Fault.of(
                        "ignores the package of a ref",
                        reading(template -> template.replace("'payments', ", "")),
                        "namesTheRelationOfARef"),
                Fault.of(
                        "takes the first version",
                        reading(template -> template.replace("ref('prices')", "ref('prices', v=1)")),
                        "takesTheLatestVersionUnlessOneIsNamed"),
                Fault.of(
                        "ignores the version",
                        reading(template -> template.replaceAll(", v(ersion)?='?1'?", "")),
                        "takesTheLatestVersionUnlessOneIsNamed"),
                Fault.of(
                        "quotes no name",
                        writing(sql -> sql.replace("\"", "")),
                        "namesTheRelationOfARef",
                        "takesTheLatestVersionUnlessOneIsNamed",
                        "namesTheRelationOfASource"),
                Fault.of("strips the text", writing(String::strip), "leavesEverythingElseAsItIs"));
    }

    private static List<Fault<ModelRenderer>> faultsOfNodes() {
        return List.of(
                Fault.of(
                        "returns a text whatever happens",
                        node(rendering ->
                                rendering instanceof Rendering.Rendered ? rendering : new Rendering.Rendered("")),
                        "saysWhatANodeNeeds",
                        "neverRendersWhatItCannot"),
                Fault.of(
                        "forgets what it has read",
                        node(rendering -> rendering instanceof Rendering.Rendered rendered
                                ? new Rendering.Rendered(rendered.sql())
                                : rendering),
                        "saysWhatANodeHasRead"),
                Fault.of(
                        "leaves ephemeral models out",
                        node(rendering -> rendering instanceof Rendering.Rendered rendered
                                ? new Rendering.Rendered(
                                        rendered.sql().replaceAll("with __dbt__cte__.*\\n.*\\n\\) ", ""),
                                        rendered.inputs())
                                : rendering),
                        "putsEphemeralModelsInFront"));
    }

    private static UnaryOperator<ModelRenderer> reading(UnaryOperator<String> change) {
        return text((correct, template) -> correct.renderText(change.apply(template)));
    }

    private static UnaryOperator<ModelRenderer> writing(UnaryOperator<String> change) {
        return text((correct, template) -> correct.renderText(template) instanceof Rendering.Rendered rendered
                ? new Rendering.Rendered(change.apply(rendered.sql()))
                : correct.renderText(template));
    }

    private static UnaryOperator<ModelRenderer> failing(Function<Rendering.Failed, Rendering> change) {
        return text((correct, template) -> correct.renderText(template) instanceof Rendering.Failed failed
                ? change.apply(failed)
                : correct.renderText(template));
    }

    private static UnaryOperator<ModelRenderer> text(BiFunction<ModelRenderer, String, Rendering> broken) {
        return correct -> new ModelRenderer() {
            @Override
            public Rendering render(NodeId node) {
                return correct.render(node);
            }

            @Override
            public Rendering renderText(String template) {
                return broken.apply(correct, template);
            }
        };
    }

    private static UnaryOperator<ModelRenderer> node(UnaryOperator<Rendering> broken) {
        return correct -> new ModelRenderer() {
            @Override
            public Rendering render(NodeId node) {
                return broken.apply(correct.render(node));
            }

            @Override
            public Rendering renderText(String template) {
                return correct.renderText(template);
            }
        };
    }

    @ExtendWith(ContractRun.class)
    static final class Faulty extends ModelRendererContract {

        private final Fault<ModelRenderer> fault;

        Faulty(Fault<ModelRenderer> fault) {
            this.fault = fault;
        }

        @Override
        protected ModelRenderer renderer(ProjectState state) {
            return fault.broken().apply(ModelRenderer.of(state));
        }
    }
}
