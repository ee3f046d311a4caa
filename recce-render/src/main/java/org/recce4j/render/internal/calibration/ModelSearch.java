package org.recce4j.render.internal.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.render.Input;
import org.recce4j.render.Rendering;

/**
 * Searches values with which one model reproduces its compiled text. In each round it finds for each input the value that comes
 * nearest, and takes them together as far as they come nearer still; it ends when none does.
 */
final class ModelSearch {

    private static final int MAX_ROUNDS = 8;
    private static final int MAX_QUOTED = 20;
    private static final int MAX_JOINT = 100;

    private final InputSearch search;
    private final Subject subject;
    private final Assignment base;
    private final Closing closing;
    private final Map<String, Json> parents;
    private final PrintedCandidates printed;
    private final int lastRendering;
    private @Nullable Trial joint;

    ModelSearch(InputSearch search, Subject subject, Assignment base, int maxRenderings) {
        this.search = search;
        this.subject = subject;
        this.base = base;
        this.closing = new Closing(search.trials(), search.known(), subject);
        this.parents = search.parents().of(subject.node());
        this.printed = new PrintedCandidates(closing, subject, parents);
        this.lastRendering = search.trials().count() + maxRenderings;
    }

    /** Returns the values that the base lacks or has otherwise; null if none were found. */
    @Nullable
    Assignment run() {
        Trial best = closing.of(base);
        for (int round = 0; round < MAX_ROUNDS && !best.reproduces() && hasTime(); round++) {
            Trial before = best;
            best = together(before, moves(before));
            if (!best.isCloserThan(before)) {
                return null;
            }
        }
        return best.reproduces() ? new Reduction(search, subject, base).of(best) : null;
    }

    private boolean hasTime() {
        return search.trials().count() < lastRendering;
    }

    /**
     * The best trial of each input that comes nearer than the start, the nearest first. While there is no text, the first that has
     * one; answers of the warehouse are tried first then, as a marker fits them least.
     */
    private List<Trial> moves(Trial start) {
        List<Trial> moves = new ArrayList<>();
        List<Input> inputs = inputs(start);
        if (start.text() == null) {
            inputs.sort(Comparator.reverseOrder());
        }
        List<Input> printable = inputs.stream()
                .filter(input -> isPrintable(start, input))
                .limit(MAX_JOINT)
                .toList();
        joint = printed.joint(start, printable);
        if (joint != null) {
            Trial read = printed.read(joint, printable);
            if (read.reproduces()) {
                return List.of(read);
            }
            if (read.isCloserThan(start)) {
                moves.add(read);
            }
        }
        for (Input input : inputs) {
            if (hasTime()) {
                Trial best = improved(start, input, true);
                if (best.reproduces() || (start.text() == null && best.isCloserThan(start))) {
                    return List.of(best);
                }
                if (best.isCloserThan(start)) {
                    moves.add(best);
                }
            }
        }
        moves.sort(Comparator.comparingInt(Trial::distance));
        return moves;
    }

    private Trial together(Trial start, List<Trial> moves) {
        Trial best = start;
        for (Trial move : moves) {
            Trial more = best.isCloserThan(start)
                    ? closing.of(best.assignment().with(move.assignment().since(start.assignment())))
                    : move;
            if (more.isCloserThan(best)) {
                best = more;
            }
        }
        return best;
    }

    /** The unknown inputs that a model reads, those without a value of their own first. */
    private List<Input> inputs(Trial trial) {
        List<Input> marked = new ArrayList<>();
        List<Input> others = new ArrayList<>();
        for (Input input : trial.reads()) {
            Json assigned = trial.assignment().value(input, subject.packageName());
            boolean isAnswer = input.kind() == Input.Kind.RELATION || input.kind() == Input.Kind.QUERY;
            if (search.known().isOpen(input) || isAnswer) {
                (assigned != null && Markers.isIn(assigned) ? marked : others).add(input);
            }
        }
        marked.addAll(others);
        return marked;
    }

    private Trial improved(Trial start, Input input, boolean isDeep) {
        Trial best = start;
        List<Trial> branches = new ArrayList<>();
        for (Json value : values(start, input)) {
            if (best.reproduces() || !hasTime()) {
                return best;
            }
            Trial trial = closing.with(start, input, value);
            search.note(trial.assignment().place(input, subject.packageName()), value);
            if (trial.isCloserThan(best)) {
                best = trial;
            } else if (!start.reads().containsAll(trial.reads())) {
                branches.add(trial);
            }
        }
        return isDeep && !best.isCloserThan(start) ? branched(start, branches) : best;
    }

    /** A value that comes no nearer by itself may do so with values of what is read only with it. */
    private Trial branched(Trial start, List<Trial> branches) {
        for (Trial branch : branches) {
            Set<Input> fresh = new HashSet<>(branch.reads());
            fresh.removeAll(start.reads());
            Trial best = branch;
            for (Input input : inputs(branch)) {
                if (fresh.contains(input) && hasTime()) {
                    best = improved(best, input, false);
                }
            }
            if (best.isCloserThan(start)) {
                return best;
            }
        }
        return start;
    }

    private Collection<Json> values(Trial start, Input input) {
        Object answer = start.answers().get(input);
        Json assigned = start.assignment().value(input, subject.packageName());
        return switch (input.kind()) {
            case QUERY -> new QueryCandidates(closing, subject).of(start, input);
            case RELATION ->
                assigned instanceof Json.Arr
                        ? new ColumnCandidates(closing, subject).of(start, input)
                        : List.of(Json.of(true), Json.of(false));
            case FLAG -> search.scalars().of(input, answer);
            case VAR, ENV_VAR, TARGET ->
                answer instanceof Boolean
                        ? search.scalars().of(input, answer)
                        : answer instanceof Collection<?> items
                                ? printed.lists(start, input, items)
                                : texts(start, input, answer);
        };
    }

    /** Whether a marker can take the place of an input's value. */
    private static boolean isPrintable(Trial trial, Input input) {
        Object answer = trial.answers().get(input);
        return switch (input.kind()) {
            case VAR, ENV_VAR, TARGET -> !(answer instanceof Boolean) && !(answer instanceof Collection);
            case FLAG, RELATION, QUERY -> false;
        };
    }

    private Collection<Json> texts(Trial start, Input input, @Nullable Object answer) {
        Trial probe = printed.probe(start, input);
        boolean isMissing = printed.hasMarker(start, input);
        if (!isMissing && probe.isSameAs(start)) {
            return List.of();
        }
        Set<Json> values = new LinkedHashSet<>(printed.texts(probe, input));
        if (joint != null) {
            values.addAll(printed.texts(joint, input));
        }
        if (isMissing) {
            addForMissing(values, start, input);
        }
        values.addAll(search.scalars().of(input, answer));
        return values;
    }

    /** Of an input without any value nothing shows its type, but that true cannot stand where a list is read. */
    private void addForMissing(Set<Json> values, Trial start, Input input) {
        boolean isList = closing.with(start, input, Json.of(true)).rendering() instanceof Rendering.Failed;
        values.addAll(isList ? List.of() : search.scalars().of(input, null));
        values.add(Json.Arr.EMPTY);
        if (start.text() == null) {
            values.addAll(parents.values());
            Words.quoted(subject.compiled()).stream()
                    .limit(MAX_QUOTED)
                    .map(Json::of)
                    .forEach(values::add);
        }
    }
}
