package org.recce4j.render.internal.calibration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.render.Input;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.internal.project.InputListener;

/** What the caller has given, and how inferred values are added to it. Immutable. */
final class KnownInputs {

    private static final String SECRET = "DBT_ENV_SECRET";

    private final RenderInputs known;
    private final Map<Input, NodeId> ownRelations = new HashMap<>();
    private final Set<String> packages = new TreeSet<>();

    KnownInputs(Iterable<Node> nodes, RenderInputs known) {
        this.known = known;
        for (Node node : nodes) {
            packages.add(node.definition().packageName());
            if (node.relation() != null) {
                ownRelations.put(ownRelation(node), node.id());
            }
        }
    }

    RenderInputs known() {
        return known;
    }

    /** Returns the input that says whether a node's own relation exists. */
    static Input ownRelation(Node node) {
        return node.relation() == null
                ? new Input(Input.Kind.RELATION, node.id().value())
                : InferredAnswers.relation(node.relation());
    }

    /** Returns whether an input's value may be searched for: the caller has not given it, and it is no secret. */
    boolean isOpen(Input input) {
        return switch (input.kind()) {
            case VAR -> known.vars().find(input.name()).isEmpty();
            case TARGET ->
                !known.isTargetComplete()
                        && known.target().find(input.name()).isEmpty()
                        && !Set.of("type", "items").contains(input.name());
            case FLAG -> known.flags().find(input.name()).isEmpty();
            case ENV_VAR ->
                !known.environment().containsKey(input.name()) && !input.name().startsWith(SECRET);
            case RELATION, QUERY -> false;
        };
    }

    /** Returns the known inputs and inferred ones. */
    RenderInputs with(Assignment assignment, InputListener listener) {
        Values values = new Values(assignment, listener);
        assignment.values().forEach(values::add);
        return values.build();
    }

    /** Collects the values of one assignment. */
    private final class Values {
        private final Assignment assignment;
        private final InputListener listener;
        private Json.Obj vars = known.vars();
        private Json.Obj target = known.target();
        private Json.Obj flags = known.flags();
        private ProjectFiles files = known.projectFiles();
        private final Map<String, String> environment = new LinkedHashMap<>(known.environment());
        private final Set<NodeId> built = new HashSet<>(known.built());
        private final Map<Input, Json> answers = new HashMap<>();

        Values(Assignment assignment, InputListener listener) {
            this.assignment = assignment;
            this.listener = listener;
        }

        void add(Unknown unknown, Json value) {
            String name = unknown.input().name();
            switch (unknown.input().kind()) {
                case VAR -> addVariable(unknown, value);
                case TARGET -> target = target.with(name, value);
                case FLAG -> flags = flags.with(name, value);
                case ENV_VAR -> environment.put(name, String.valueOf(value.toPlain()));
                case RELATION, QUERY -> addAnswer(unknown.input(), value);
            }
        }

        private void addVariable(Unknown unknown, Json value) {
            String name = unknown.input().name();
            if (unknown.packageName() != null) {
                files = files.withVariable(unknown.packageName(), name, value);
            } else if (assignment.isForSomePackages(unknown.input())) {
                addToOthers(unknown.input(), value);
            } else {
                vars = vars.with(name, value);
            }
        }

        /** A variable of the command line would also hide the values of the packages that have their own. */
        private void addToOthers(Input input, Json value) {
            for (String name : packages) {
                if (assignment.get(new Unknown(input, name)) == null) {
                    files = files.withVariable(name, input.name(), value);
                }
            }
        }

        private void addAnswer(Input input, Json value) {
            answers.put(input, value);
            NodeId id = ownRelations.get(input);
            if (id != null && value.equals(Json.of(true))) {
                built.add(id);
            }
        }

        RenderInputs build() {
            RenderInputs.Builder inputs = known.toBuilder()
                    .projectFiles(files)
                    .vars(vars)
                    .flags(flags)
                    .environment(environment)
                    .built(built)
                    .introspector(known.introspector().orElse(new InferredAnswers(answers, listener)));
            return known.isTargetComplete()
                    ? inputs.build()
                    : inputs.targetValues(target).build();
        }
    }
}
