package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads from a parser that stands on the opening brace. */
interface ArtifactMapper<T> {
    T read(ArtifactFile file, JsonParser parser) throws IOException;
}
