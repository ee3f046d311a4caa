package org.recce4j.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;

/**
 * What a check will do, in the order in which it does it. A later stage runs only if the earlier ones did not decide
 * everything. Immutable.
 *
 * @param stages the stages in the order in which they run; empty for a check without a plan
 * @param note a remark for people, such as why the check has no plan; an empty text for none
 */
public record DiffPlan(List<Stage> stages, String note) {

    public DiffPlan {
        stages = List.copyOf(stages);
    }

    /** Returns a plan of these stages. */
    public static DiffPlan of(Stage... stages) {
        return new DiffPlan(List.of(stages), "");
    }

    /**
     * Returns a plan without stages.
     *
     * @param why why there are none, for people
     */
    public static DiffPlan none(String why) {
        return new DiffPlan(List.of(), why);
    }

    /** Returns the plan as JSON: {@code stages}, and {@code note}, null if there is none. */
    public Json.Obj toJson() {
        return Json.Obj.builder()
                .put("stages", stages.stream().map(Stage::toJson).toList())
                .put("note", note.isEmpty() ? null : note)
                .build();
    }

    /**
     * One step of a check.
     *
     * @param name what it is called, such as {@code join}
     * @param decides what it decides, for people
     * @param when when it runs, for people
     * @param statements its SQL, a text for each statement; none if it needs none, or if the text depends on earlier
     *     results
     * @param scans how often its statements read a table; null if that is unknown, such as for a query that a user
     *     wrote
     */
    public record Stage(
            String name,
            String decides,
            String when,
            List<String> statements,
            @Nullable Integer scans) {

        /** The value of {@link #when} for a stage that always runs. */
        public static final String ALWAYS = "always";

        public Stage {
            statements = List.copyOf(statements);
        }

        Json.Obj toJson() {
            return Json.Obj.builder()
                    .put("name", name)
                    .put("decides", decides)
                    .put("when", when)
                    .put("statements", statements)
                    .put("scans", scans)
                    .build();
        }
    }
}
