package org.example.everything;

import java.nio.file.Path;
import java.time.Clock;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;
import org.recce4j.store.StoreConfig;

/** Reads artifacts and compares them with themselves, as a named module. */
public final class Main {

    private Main() {}

    /** Takes a folder of artifacts. */
    public static void main(String[] arguments) {
        ProjectState state = ArtifactReader.create().read(Artifacts.inDirectory(Path.of(arguments[0]), "prod"));
        int changes = ChangeDetector.standard().detect(state, state).changes().size();
        System.out.println(Main.class.getModule() + " read " + state.nodes().size() + " nodes with "
                + ArtifactReader.class.getModule() + ", " + changes + " changes, "
                + StoreConfig.inDefaultSchema(Clock.systemUTC()));
    }
}
