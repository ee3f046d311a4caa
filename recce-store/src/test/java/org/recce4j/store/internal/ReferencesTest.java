package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.store.StoreFailures.assertFails;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.StateInfo;
import org.recce4j.model.StateRef;
import org.recce4j.store.StoreErrorCode;

/** Which stored run a reference means, and what is said when it means none. */
class ReferencesTest {

    private final List<Run> runs = new ArrayList<>();
    private final References references = new References(new Stored(runs), "recce_metadata");

    /** Runs without states, newest first as any store returns them. */
    private record Stored(List<Run> runs) implements StoredStates {
        @Override
        public ProjectState load(Run run) {
            throw new AssertionError("nothing is loaded to find a run");
        }

        @Override
        public List<Edge> lineage(Run run) {
            throw new AssertionError("nothing is loaded to find a run");
        }
    }

    private void has(String id, @Nullable String project, String environment) {
        StateInfo info = new StateInfo(
                environment,
                new StateInfo.Project(project, null),
                new StateInfo.Invocation(id, null, null, null),
                null,
                Json.Obj.EMPTY,
                Json.Obj.EMPTY);
        runs.add(Run.of(info));
    }

    private String found(StateRef ref) {
        return references.require(ref).id();
    }

    private void assertNotFound(StateRef ref, String advice) {
        assertFails(
                StoreErrorCode.STATE_NOT_FOUND,
                "Cannot find state \"" + ref + "\" in schema recce_metadata: there is no such run; " + advice,
                () -> references.require(ref));
    }

    @Test
    void theLatestIsTheFirstOfItsEnvironment() {
        has("newest", "shop", "dev");
        has("newer", "shop", "prod");
        has("old", "shop", "prod");
        assertThat(found(StateRef.latest("prod"))).isEqualTo("newer");
        assertThat(found(StateRef.latest("shop", "prod"))).isEqualTo("newer");
        assertThat(found(StateRef.latest("dev"))).isEqualTo("newest");
        assertThat(found(StateRef.run("old"))).isEqualTo("old");
    }

    @Test
    void aProjectIsNamedWhereTwoHaveTheEnvironment() {
        has("run-1", "shop", "prod");
        has("run-2", "bar", "prod");
        has("run-3", "bar", "dev");
        assertFails(
                StoreErrorCode.PROJECT_AMBIGUOUS,
                "Cannot tell which \"store:latest:prod\" is meant: the environment has runs of [bar, shop]; name the"
                        + " project as well, as in store:latest:bar/prod",
                () -> references.require(StateRef.latest("prod")));
        assertThat(found(StateRef.latest("dev"))).isEqualTo("run-3");
        assertThat(found(StateRef.latest("shop", "prod"))).isEqualTo("run-1");
    }

    /** {@code latest:feature/x} may mean the environment x of the project feature, or the environment feature/x. */
    @Test
    void anEnvironmentMayHaveASlashUnlessAProjectIsMeant() {
        has("branch", "shop", "feature/x");
        assertThat(found(StateRef.latest("feature", "x"))).isEqualTo("branch");
        has("project", "feature", "x");
        assertThat(found(StateRef.latest("feature", "x"))).isEqualTo("project");
    }

    @Test
    void anOldArtifactHasNoProjectAndIsFoundByItsEnvironment() {
        has("run-1", null, "prod");
        assertThat(found(StateRef.latest("prod"))).isEqualTo("run-1");
    }

    @Test
    void saysThatTheStoreIsEmpty() {
        assertNotFound(StateRef.latest("prod"), "the store has no runs yet, save one first");
        assertNotFound(StateRef.run("nope"), "the store has no runs yet, save one first");
    }

    @Test
    void namesTheEnvironmentsThatMightBeMeant() {
        has("run-1", "shop", "prod");
        has("run-2", "shop", "dev");
        has("run-3", "shop", "prod");
        assertNotFound(StateRef.latest("production"), "the environments are dev, prod");
        assertNotFound(StateRef.latest("shop", "production"), "the environments are shop/dev, shop/prod");
        assertNotFound(StateRef.run("nope"), "list what is stored, or save it first");
        has("run-4", "bar", "prod");
        assertNotFound(StateRef.latest("production"), "the environments are bar/prod, shop/dev, shop/prod");
    }

    @Test
    void namesTwentyEnvironmentsAndCountsTheRest() {
        List<String> names = new ArrayList<>();
        for (int i = 10; i < 33; i++) {
            has("run-" + i, "shop", "pr-" + i);
            names.add("pr-" + i);
        }
        assertNotFound(
                StateRef.latest("prod"),
                "the environments are " + String.join(", ", names.subList(0, 20)) + " and 3 more");
    }
}
