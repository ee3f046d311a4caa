package org.recce4j.testkit;

import org.recce4j.extract.ArtifactReader;

class JacksonArtifactReaderTest extends ArtifactReaderContract {

    @Override
    protected ArtifactReader reader() {
        return ArtifactReader.create();
    }
}
