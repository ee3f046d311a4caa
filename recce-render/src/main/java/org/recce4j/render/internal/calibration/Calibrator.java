package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Progress;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Input;
import org.recce4j.render.Rendering;
import org.recce4j.render.jinja.TemplateErrorCode;

/** Searches the values for all models: those that reproduce one are tried on all that read the same inputs. Not thread-safe. */
final class Calibrator {

    private static final int MAX_PASSES = 4;
    private static final int MAX_PER_MODEL = 500;

    private final InputSearch search;
    private final List<Subject> subjects;
    private final int maxRenderings;
    private final boolean infersBuilt;
    private final boolean isBuiltKnown;
    private final CurrentTrials current = new CurrentTrials();
    private final Map<Subject, Assignment> unsolved = new HashMap<>();
    private Assignment assignment = Assignment.EMPTY;
    private int reproducedBefore;

    Calibrator(InputSearch search, List<Subject> subjects, int maxRenderings, IncrementalMode mode) {
        this.search = search;
        this.subjects = subjects;
        this.maxRenderings = maxRenderings;
        this.infersBuilt = mode != IncrementalMode.ALWAYS;
        this.isBuiltKnown = mode == IncrementalMode.AUTO;
    }

    Assignment assignment() {
        return assignment;
    }

    CurrentTrials current() {
        return current;
    }

    int reproducedBefore() {
        return reproducedBefore;
    }

    boolean isExhausted() {
        return search.trials().count() >= maxRenderings;
    }

    void run(Progress progress) {
        subjects.forEach(subject -> current.put(subject, search.trials().of(subject, assignment)));
        int first = current.reproduced();
        if (infersBuilt) {
            open().forEach(this::inferBuilt);
        }
        reproducedBefore = isBuiltKnown ? current.reproduced() : first;
        for (int pass = 0; pass < MAX_PASSES; pass++) {
            Assignment before = assignment;
            List<Subject> open = open();
            for (int i = 0; i < open.size() && !isExhausted(); i++) {
                progress.at("searching inputs", i, open.size());
                solve(open.get(i));
            }
            if (assignment.equals(before)) {
                return;
            }
        }
    }

    /** Whether a model's own table exists is a matter of this model only, and is tried before anything else. */
    private void inferBuilt(Subject subject) {
        Unknown own = Unknown.of(KnownInputs.ownRelation(subject.node()));
        Trial built = search.trials().of(subject, assignment.with(own, Json.of(true)));
        if (built.reproduces()) {
            assignment = assignment.with(own, Json.of(true));
            current.put(subject, built);
        }
    }

    /** The models that do not reproduce their text, those that read fewest inputs first. */
    private List<Subject> open() {
        List<Subject> open = new ArrayList<>(subjects.stream()
                .filter(subject -> !current.reproduces(subject))
                .filter(subject -> !isTooLarge(current.of(subject)))
                .toList());
        open.sort(Comparator.<Subject>comparingInt(
                        subject -> current.of(subject).reads().size())
                .thenComparing(subject -> subject.node().id()));
        return open;
    }

    private static boolean isTooLarge(Trial trial) {
        return trial.rendering() instanceof Rendering.Failed failed && failed.code() == TemplateErrorCode.LIMIT;
    }

    private void solve(Subject subject) {
        if (current.reproduces(subject) || assignment.equals(unsolved.get(subject))) {
            return;
        }
        Assignment delta = found(subject, assignment);
        Unknown own = Unknown.of(KnownInputs.ownRelation(subject.node()));
        if (delta == null && assignment.get(own) == null && dependsOnOwnTable(subject, own)) {
            Assignment more = found(subject, assignment.with(own, Json.of(true)));
            delta = more == null ? null : more.with(own, Json.of(true));
        }
        if (delta == null || !adopt(subject, delta)) {
            unsolved.put(subject, assignment);
        }
    }

    private boolean dependsOnOwnTable(Subject subject, Unknown own) {
        Trial built = search.trials().of(subject, assignment.with(own, Json.of(true)));
        return infersBuilt && !Objects.equals(built.text(), current.of(subject).text());
    }

    private @Nullable Assignment found(Subject subject, Assignment base) {
        return new ModelSearch(
                        search,
                        subject,
                        base,
                        Math.min(MAX_PER_MODEL, maxRenderings - search.trials().count()))
                .run();
    }

    /** Takes the values for all models, else for those of the model's package, if more models reproduce their text with them. */
    private boolean adopt(Subject subject, Assignment delta) {
        Map<Subject, Trial> everywhere = tried(delta, assignment.with(delta));
        int gain = current.gain(everywhere);
        Map<Subject, Trial> best = everywhere;
        Assignment values = assignment.with(delta);
        if (everywhere.entrySet().stream().anyMatch(entry -> isLost(entry.getKey(), entry.getValue()))) {
            Assignment scoped = assignment.with(delta.onlyFor(subject.packageName()));
            Map<Subject, Trial> here = tried(delta, scoped);
            if (current.gain(here) > gain) {
                best = here;
                values = scoped;
                gain = current.gain(here);
            }
        }
        if (gain > 0) {
            assignment = values;
            current.putAll(best);
        }
        return gain > 0;
    }

    private boolean isLost(Subject subject, Trial trial) {
        return current.reproduces(subject) && !trial.reproduces();
    }

    private Map<Subject, Trial> tried(Assignment delta, Assignment all) {
        Set<Input> inputs = new TreeSet<>();
        delta.values().keySet().forEach(unknown -> inputs.add(unknown.input()));
        Map<Subject, Trial> trials = new HashMap<>();
        for (Subject subject : subjects) {
            if (reads(subject, inputs)) {
                trials.put(subject, search.trials().of(subject, all));
            }
        }
        return trials;
    }

    /** Whether a model's rendering depends on one of the inputs. */
    private boolean reads(Subject subject, Set<Input> inputs) {
        Trial trial = current.of(subject);
        if (inputs.contains(KnownInputs.ownRelation(subject.node()))) {
            return true;
        }
        Input asked = Closing.asked(trial);
        if (asked != null && inputs.contains(asked)) {
            return true;
        }
        return trial.reads().stream().anyMatch(inputs::contains);
    }
}
