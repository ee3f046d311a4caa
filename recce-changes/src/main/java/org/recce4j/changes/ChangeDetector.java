package org.recce4j.changes;

import org.jspecify.annotations.Nullable;
import org.recce4j.changes.internal.detect.DbtChangeDetector;
import org.recce4j.changes.internal.detect.RecceChangeDetector;
import org.recce4j.changes.internal.detect.StandardChangeDetector;
import org.recce4j.model.ProjectState;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;

/** Compares the metadata of two states, without querying a warehouse. Implementations are immutable and thread-safe. */
public interface ChangeDetector {

    /**
     * Returns the detector that reports every difference, for every resource type, with its reasons. It keeps parsed
     * templates, up to 16 million characters, for the next comparison.
     */
    static ChangeDetector standard() {
        return standard(RenderInputs.NONE, RenderInputs.NONE);
    }

    /** As {@link #standard()}; with the project files of both states, changed variables count as well. */
    static ChangeDetector standard(ProjectFiles base, ProjectFiles current) {
        return standard(
                RenderInputs.builder().projectFiles(base).build(),
                RenderInputs.builder().projectFiles(current).build());
    }

    /**
     * As {@link #standard()}; with what the templates of both states read beside the artifacts, a variable or an environment variable
     * that changes what a node compiles to counts as well. A node that reads such an input is rendered on both sides; if it cannot
     * be, this says nothing of it. Project files and an environment that only one side has are taken to be those of both. Other
     * inputs, such as the target, are not compared.
     */
    static ChangeDetector standard(RenderInputs base, RenderInputs current) {
        return new StandardChangeDetector(base, current);
    }

    /**
     * Returns the detector that reports what dbt's {@code state:} selectors select: new nodes are added, those of
     * {@code state:modified} that are not new are modified, none is removed. The rules are those of the dbt version that
     * wrote the
     * current state (dbt-core 1.6 to 1.12).
     *
     * @param moreUnrendered the project's flag {@code state_modified_compare_more_unrendered_values}; null for the version's
     *     default
     */
    static ChangeDetector dbt(@Nullable Boolean moreUnrendered) {
        return new DbtChangeDetector(moreUnrendered);
    }

    /** Returns the detector that reports what Recce 1.69 lists, including its blind spots. */
    static ChangeDetector recce() {
        return new RecceChangeDetector();
    }

    /**
     * Returns the changes from base to current.
     *
     * @throws ChangesException of code {@link ChangesErrorCode#BREAKING_CONTRACT} if a versioned model's contract is
     *     broken, in which case dbt stops, too; {@link #standard()} never throws it
     */
    ChangeSet detect(ProjectState base, ProjectState current);
}
