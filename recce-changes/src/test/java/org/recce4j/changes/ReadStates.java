package org.recce4j.changes;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;

/** States of manifests that dbt wrote. */
final class ReadStates {

    private ReadStates() {}

    static ProjectState of(Path manifest) {
        return of(Artifacts.Source.file(manifest));
    }

    static ProjectState of(byte[] manifest) {
        return of(Artifacts.Source.bytes(manifest));
    }

    static ProjectState of(Json.Obj manifest) {
        return of(JsonText.write(manifest).getBytes(StandardCharsets.UTF_8));
    }

    private static ProjectState of(Artifacts.Source manifest) {
        return ArtifactReader.create().read(Artifacts.of(manifest));
    }
}
