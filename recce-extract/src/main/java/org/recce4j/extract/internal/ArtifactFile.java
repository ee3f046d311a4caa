package org.recce4j.extract.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.recce4j.extract.ArtifactErrorCode;
import org.recce4j.extract.ArtifactException;
import org.recce4j.extract.Artifacts;
import org.recce4j.extract.ReadOptions;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonBudget;
import org.recce4j.model.stream.JsonStream;
import org.recce4j.model.stream.JsonTreeReader;

/** One artifact: opened, unzipped where its first bytes say so, and every failure put into words. */
record ArtifactFile(String kind, Artifacts.Source source, ReadOptions options, JsonFactory factory) {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final int GZIP_MAGIC = 0x1f8b;
    private static final Pattern JACKSONS_OPTION = Pattern.compile(", from `[^`]*`");

    <T> T read(ArtifactMapper<T> mapper) {
        try (InputStream bytes = new LimitedStream(unzipped(source.open()), options.maxBytes());
                JsonParser parser = factory.createParser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw failure(ArtifactErrorCode.EMPTY, "it is empty; let dbt write it again");
            }
            if (first != JsonToken.START_OBJECT) {
                throw wrongKind("it is not a JSON object");
            }
            T artifact = mapper.read(this, parser);
            if (parser.nextToken() != null) {
                throw failure(ArtifactErrorCode.NOT_JSON, "there is more text behind its end" + at(parser));
            }
            return artifact;
        } catch (JsonEOFException | EOFException truncated) {
            throw failure(
                    ArtifactErrorCode.TRUNCATED,
                    "it ends in the middle" + at(truncated) + "; let dbt write it again",
                    truncated);
        } catch (LimitedStream.LimitExceededException tooLong) {
            throw failure(
                    ArtifactErrorCode.LIMIT_EXCEEDED,
                    "it has more than " + options.maxBytes() + " bytes; raise ReadOptions.maxBytes if you trust it",
                    tooLong);
        } catch (StreamConstraintsException tooMuch) {
            throw failure(
                    ArtifactErrorCode.LIMIT_EXCEEDED,
                    "it exceeds a limit" + at(tooMuch) + ": "
                            + JACKSONS_OPTION
                                    .matcher(tooMuch.getOriginalMessage())
                                    .replaceFirst("")
                            + "; if you trust the file, raise the limit in ReadOptions; the command's limits on size, but not on nesting,"
                            + " grow with its heap (RECCE_JAVA_OPTS=-Xmx4g)",
                    tooMuch);
        } catch (JsonProcessingException malformed) {
            throw failure(
                    ArtifactErrorCode.NOT_JSON,
                    "it is not JSON" + at(malformed) + ": "
                            + malformed.getOriginalMessage().lines().findFirst().orElse(""),
                    malformed);
        } catch (NoSuchFileException | FileNotFoundException missing) {
            throw failure(ArtifactErrorCode.NOT_FOUND, "there is no file of that name; check the path", missing);
        } catch (IOException unreadable) {
            String reason =
                    unreadable.getClass() == IOException.class ? unreadable.getMessage() : unreadable.toString();
            throw failure(ArtifactErrorCode.UNREADABLE, String.valueOf(reason), unreadable);
        }
    }

    /** Returns a reader of the artifact's values, within the limits; one for the whole artifact. */
    JsonTreeReader values(JsonParser parser) {
        return values(parser, path -> {});
    }

    JsonTreeReader values(JsonParser parser, JsonStream.Duplicates duplicates) {
        return new JsonTreeReader(parser, duplicates, new JsonBudget(options.maxDecodedBytes()));
    }

    /** Throws when the metadata says that this is an artifact of another kind. */
    void requireKind(Json.Obj metadata, String inSchemaVersion) {
        String schema = metadata.text("dbt_schema_version");
        if (schema != null && !schema.contains(inSchemaVersion)) {
            throw wrongKind("it says that it is another artifact, \"" + schema + "\"");
        }
    }

    ArtifactException wrongKind(String why) {
        return failure(ArtifactErrorCode.WRONG_ARTIFACT, why + "; give the " + kind + ".json that dbt wrote");
    }

    ArtifactException failure(ArtifactErrorCode code, String why) {
        return new ArtifactException(code, message(why));
    }

    ArtifactException failure(ArtifactErrorCode code, String why, Throwable cause) {
        return new ArtifactException(code, message(why), cause);
    }

    private String message(String why) {
        return "Cannot read " + kind + " \"" + source.name() + "\": " + why;
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(raw, BUFFER_BYTES);
        try {
            bytes.mark(2);
            int magic = (bytes.read() << Byte.SIZE) | bytes.read();
            bytes.reset();
            return magic == GZIP_MAGIC ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
        } catch (IOException unreadable) {
            bytes.close();
            throw unreadable;
        }
    }

    private static String at(Exception failure) {
        return failure instanceof JsonProcessingException malformed && malformed.getLocation() != null
                ? at(
                        malformed.getLocation().getLineNr(),
                        malformed.getLocation().getColumnNr(),
                        malformed.getLocation().getByteOffset())
                : "";
    }

    private static String at(JsonParser parser) {
        var location = parser.currentTokenLocation();
        return at(location.getLineNr(), location.getColumnNr(), location.getByteOffset());
    }

    private static String at(int line, int column, long offset) {
        return " at line " + line + ", column " + column + " (byte " + offset + ")";
    }
}
