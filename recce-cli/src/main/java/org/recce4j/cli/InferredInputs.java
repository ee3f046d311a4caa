package org.recce4j.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.recce4j.model.Json;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.Calibration;
import org.recce4j.render.InferredInput;
import org.recce4j.render.RenderInputs;

/**
 * The inputs of a rendering, and those among them that the compiled code of the artifacts tells.
 *
 * @param inferred with their evidence
 */
record InferredInputs(RenderInputs inputs, List<InferredInput> inferred) {

    static InferredInputs none(RenderInputs known) {
        return new InferredInputs(known, List.of());
    }

    static InferredInputs of(ProjectState state, RenderInputs known, Progress progress, Host host) {
        Calibration calibration = Calibration.builder(state)
                .known(known)
                .cancellation(host.cancellation())
                .progress(progress)
                .infer();
        return new InferredInputs(calibration.inputs(), calibration.inferred());
    }

    /** Returns a sentence for each value: what it explains, and which others explain as much. */
    List<String> sentences() {
        return inferred.stream().map(InferredInputs::sentence).toList();
    }

    private static String sentence(InferredInput found) {
        String ties = found.ties().stream().map(JsonText::write).collect(Collectors.joining(", "));
        return "inferred: " + FormatOption.name(found.input().kind()) + " "
                + found.input().name()
                + (found.packageName() == null ? "" : " of package " + found.packageName())
                + " = " + JsonText.write(found.value()) + ", which explains the compiled code of " + found.explained()
                + " of " + found.readers() + " models that read it" + (ties.isEmpty() ? "" : "; so does " + ties);
    }

    List<Json> toJson() {
        return inferred.stream().<Json>map(InferredInputs::json).toList();
    }

    private static Json json(InferredInput found) {
        return Json.Obj.builder()
                .put("kind", FormatOption.name(found.input().kind()))
                .put("name", found.input().name())
                .put("package", found.packageName())
                .put("value", found.value())
                .put("explained", found.explained())
                .put("readers", found.readers())
                .put("ties", found.ties())
                .build();
    }
}
