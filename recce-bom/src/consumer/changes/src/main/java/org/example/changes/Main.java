package org.example.changes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.recce4j.changes.ChangeDetector;
import org.recce4j.changes.ChangeSet;
import org.recce4j.changes.NodeSelector;
import org.recce4j.changes.SelectionRequest;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.ProjectState;

/** Compares two folders of artifacts, and selects what dbt would build. */
public final class Main {

    private Main() {}

    /** Takes the folders of base and current. */
    public static void main(String[] arguments) throws IOException {
        ProjectState base = read("base", arguments[0]);
        ProjectState current = read("current", arguments[1]);
        ChangeSet changes = ChangeDetector.standard().detect(base, current);
        changes.writeText(System.out);
        SelectionRequest modified = SelectionRequest.DEFAULT.selecting(List.of("state:modified+"));
        System.out.println("to build: "
                + NodeSelector.builder(current).previous(base).build().select(modified));
    }

    private static ProjectState read(String environment, String folder) {
        return ArtifactReader.create().read(Artifacts.inDirectory(Path.of(folder), environment));
    }
}
