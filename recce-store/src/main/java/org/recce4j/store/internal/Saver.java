package org.recce4j.store.internal;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Freshness;
import org.recce4j.model.Json;
import org.recce4j.model.Progress;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Run;
import org.recce4j.model.RunResults;
import org.recce4j.sql.QueryRunner;
import org.recce4j.sql.build.Sql;
import org.recce4j.store.AttachResult;
import org.recce4j.store.SaveResult;
import org.recce4j.store.StoreErrorCode;
import org.recce4j.store.StoreException;

/** Decides what a save means for what is stored, and writes it. */
final class Saver {

    private final StoreConnections connections;
    private final QueryRunner queries;
    private final StoreNames names;
    private final Progress progress;

    Saver(StoreConnections connections, QueryRunner queries, StoreNames names, Progress progress) {
        this.connections = connections;
        this.queries = queries;
        this.names = names;
        this.progress = progress;
    }

    /** A stored state as it shall be, and what that means to the caller. */
    record Change(ProjectState state, AttachResult result) {}

    SaveResult save(Run run, ProjectState state) {
        RunId.requireStorable(run);
        progress.at("comparing run " + run.id(), 0, 1);
        Snapshot snapshot = Snapshot.of(state);
        StoredRun given = StoredRun.of(run, snapshot);
        while (true) {
            Optional<StoredRun> known = new RunTable(queries, names).find(run.id());
            if (known.isEmpty()) {
                if (write(null, given, snapshot, false)) {
                    return SaveResult.SAVED;
                }
                continue;
            }
            StoredRun stored = known.get();
            if (!given.agreesWith(stored)) {
                throw exists(run, stored.run());
            }
            Run labelled = labelled(stored.run(), run);
            if (!given.adds(stored) && labelled.equals(stored.run())) {
                return SaveResult.UNCHANGED;
            }
            Snapshot completed =
                    given.adds(stored) ? Snapshot.of(completed(loaded(run).state(), state)) : null;
            StoredRun after = completed == null ? stored.with(labelled) : StoredRun.of(labelled, completed);
            if (write(stored, after, completed, false)) {
                return SaveResult.COMPLETED;
            }
        }
    }

    SaveResult replace(Run run, ProjectState state) {
        RunId.requireStorable(run);
        progress.at("comparing run " + run.id(), 0, 1);
        Snapshot snapshot = Snapshot.of(state);
        StoredRun given = StoredRun.of(run, snapshot);
        while (true) {
            StoredRun stored = new RunTable(queries, names).find(run.id()).orElse(null);
            if (write(stored, given, snapshot, stored != null && isDamaged(stored))) {
                return stored == null ? SaveResult.SAVED : SaveResult.REPLACED;
            }
        }
    }

    AttachResult change(Run run, Function<ProjectState, Change> change) {
        while (true) {
            VersionTwo.Loaded found = loaded(run);
            StoredRun stored = found.row();
            Change changed = change.apply(found.state());
            Snapshot snapshot = Snapshot.of(changed.state());
            StoredRun after = StoredRun.of(stored.run(), snapshot);
            if (after.equals(stored) || write(stored, after, snapshot, false)) {
                return changed.result();
            }
        }
    }

    private boolean isDamaged(StoredRun stored) {
        try {
            new StateLoader(queries, names).load(stored);
            return false;
        } catch (StoreException failure) {
            return failure.code() == StoreErrorCode.DAMAGED;
        }
    }

    /** Of a row that another writer wrote meanwhile, too: then nothing is written, and all is read again. */
    private VersionTwo.Loaded loaded(Run run) {
        return new VersionTwo(queries, names).loaded(run.id());
    }

    /**
     * Writes a run's row and what it points at.
     *
     * @param before the run's row as it was read, null where there was none
     * @param snapshot what the row points at, null where that is stored already
     * @param anew whether what is stored of it shall be written again
     * @return false when the row is another one by now; nothing is written then
     */
    private boolean write(@Nullable StoredRun before, StoredRun after, @Nullable Snapshot snapshot, boolean anew) {
        String runId = after.run().id();
        return connections.write("saving run \"" + runId + "\" in schema \"" + names.schema() + "\"", session -> {
            StoredRun now = new RunTable(session, names).find(runId).orElse(null);
            if (now == null ? before != null : !now.equals(before)) {
                return false;
            }
            ShownValues shown =
                    new ShownValues(Sql.parts(session.dialect()).limits().textBytes());
            if (snapshot != null) {
                SnapshotWriter writer = new SnapshotWriter(session, new VersionRows(shown, runId), progress);
                if (anew) {
                    writer.writeAnew(snapshot);
                } else {
                    writer.write(snapshot);
                }
            }
            session.confirm();
            if (before == null) {
                RunWriter.insert(session, after, shown);
            } else {
                RunWriter.update(session, after, shown);
            }
            return true;
        });
    }

    /** Returns the stored state with what only the given one of the same manifest has. */
    private static ProjectState completed(ProjectState stored, ProjectState given) {
        ProjectState state = stored;
        if (!state.hasCatalog() && given.catalog().isPresent()) {
            state = state.with(given.catalog().get());
        }
        if (state.runResults().isEmpty() && !given.runResults().isEmpty()) {
            state = state.with(new RunResults(given.runResults(), given.extras().object("run_results")));
        }
        if (state.freshness().isEmpty() && !given.freshness().isEmpty()) {
            ProjectState.Builder fresh = state.toBuilder();
            given.freshness().forEach((Freshness source) -> fresh.add(source));
            Json metadata = given.extras().get("sources_freshness");
            state = fresh.addExtra("sources_freshness", metadata).build();
        }
        return state;
    }

    /** Returns the stored run with the labels that were given now. */
    private static Run labelled(Run stored, Run given) {
        return stored.toBuilder()
                .gitSha(orElse(given.gitSha(), stored.gitSha()))
                .branch(orElse(given.branch(), stored.branch()))
                .pullRequest(orElse(given.pullRequest(), stored.pullRequest()))
                .tags(given.tags())
                .build();
    }

    private static @Nullable String orElse(@Nullable String label, @Nullable String storedLabel) {
        return label == null ? storedLabel : label;
    }

    private static StoreException exists(Run run, Run stored) {
        String why = run.environment().equals(stored.environment())
                ? "another state is stored under this id, of " + stored.environment() + " (" + stored.runAt() + ")"
                : "a run belongs to one environment, and this id belongs to a run of " + stored.environment() + " ("
                        + stored.runAt() + ")";
        return new StoreException(
                StoreErrorCode.RUN_EXISTS,
                "Cannot save run \"" + run.id() + "\" of " + run.environment() + " (" + run.runAt() + "): " + why
                        + "; replace it or give another run id");
    }
}
