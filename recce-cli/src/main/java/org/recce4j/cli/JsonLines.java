package org.recce4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** A batch: a JSON object a line in, a JSON value a line out, in the same order; blank lines are left out. */
final class JsonLines {

    private final Host host;
    private final String form;

    /**
     * Prepares a batch.
     *
     * @param form what a line looks like, for errors
     */
    JsonLines(Host host, String form) {
        this.host = host;
        this.form = form;
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Answers {
        Json answer(Json.Obj request, int line);
    }

    void run(Answers answers) {
        Reader lines = new BufferedReader(new InputStreamReader(host.in(), StandardCharsets.UTF_8));
        int number = 0;
        try {
            for (String line = next(lines, 1); line != null; line = next(lines, number + 1)) {
                number++;
                if (!line.isBlank()) {
                    Output.jsonLine(answers.answer(request(line, number), number), host.out());
                }
            }
        } catch (IOException failure) {
            throw new CliException(
                    "Cannot read the batch behind line " + number + ": " + failure.getMessage(), failure);
        }
    }

    /** Reads a line as BufferedReader does, within the limit of an input; null at the end. */
    private static @Nullable String next(Reader lines, int number) throws IOException {
        StringBuilder line = new StringBuilder();
        int limit = InputLimits.textBytes();
        for (int letter = lines.read(); letter != '\n'; letter = lines.read()) {
            if (letter < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (line.length() == limit) {
                throw TextInput.tooLong("line " + number + " of the batch", limit);
            }
            line.append((char) letter);
        }
        return line.toString();
    }

    private Json.Obj request(String line, int number) {
        try {
            if (JsonText.read(line) instanceof Json.Obj request) {
                return request;
            }
        } catch (IllegalArgumentException malformed) {
            throw failure(number, String.valueOf(malformed.getMessage()));
        }
        throw failure(number, "it is no JSON object");
    }

    CliException failure(int number, String why) {
        return new CliException("Cannot read line " + number + " of the batch: " + why + "; give " + form);
    }
}
