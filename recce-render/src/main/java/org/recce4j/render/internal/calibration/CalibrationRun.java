package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;
import org.recce4j.render.Calibration;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.InferredInput;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.internal.context.DbtLanguage;
import org.recce4j.render.internal.project.DbtProject;
import org.recce4j.render.internal.project.InputListener;
import org.recce4j.render.jinja.RenderLimits;

/** One calibration of a state, from its models to the result. */
public record CalibrationRun(
        RenderInputs inputs, List<InferredInput> inferred, List<NodeId> unexplained, Calibration.Summary summary) {

    /** Far more than a model needs, and little enough to try many values of one that never ends. */
    private static final long MAX_STEPS = 2_000_000;

    /** What ends a calibration early, and who hears of it. */
    public record Bounds(int maxRenderings, Cancellation cancellation, Progress progress) {}

    /** Infers. */
    public static CalibrationRun of(ProjectState state, RenderInputs known, Bounds bounds) {
        RenderLimits limits =
                known.limits().withMaxSteps(Math.min(known.limits().maxSteps(), MAX_STEPS));
        RenderInputs trial = known.toBuilder()
                .limits(limits)
                .incremental(
                        known.incremental() == IncrementalMode.ALWAYS ? IncrementalMode.ALWAYS : IncrementalMode.NEVER)
                .build();
        DbtProject project = new DbtProject(state, trial, DbtLanguage.ofProject(trial));
        KnownInputs inputs = new KnownInputs(state.nodes(), trial);
        InputSearch search = new InputSearch(
                new Trials(project, inputs, bounds.cancellation()),
                inputs,
                new ScalarCandidates(new CompiledLiterals(project)),
                new ParentNames(state));
        List<Subject> subjects = subjects(state);
        Calibrator calibrator = new Calibrator(search, subjects, bounds.maxRenderings(), known.incremental());
        calibrator.run(bounds.progress());
        InputEvidence evidence = new InputEvidence(search, calibrator, subjects);
        List<InferredInput> inferred = evidence.collect();
        return new CalibrationRun(
                new KnownInputs(state.nodes(), known).with(evidence.assignment(), InputListener.NONE),
                inferred,
                evidence.unexplained(),
                new Calibration.Summary(
                        subjects.size(),
                        calibrator.reproducedBefore(),
                        subjects.size() - evidence.unexplained().size(),
                        search.trials().count(),
                        calibrator.isExhausted()));
    }

    private static List<Subject> subjects(ProjectState state) {
        List<Subject> subjects = new ArrayList<>();
        for (Node node : state.nodes()) {
            String raw = node.code().raw();
            String compiled = node.code().compiled();
            if (node.type().equals(ResourceType.MODEL)
                    && raw != null
                    && compiled != null
                    && !"python".equals(node.code().language())) {
                subjects.add(new Subject(node, raw, compiled));
            }
        }
        subjects.sort(Comparator.comparing(subject -> subject.node().id()));
        return subjects;
    }
}
