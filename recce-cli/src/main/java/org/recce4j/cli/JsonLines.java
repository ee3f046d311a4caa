package org.recce4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/**
 * A batch: a JSON object a line in, a JSON value a line out, in the same order; blank lines are left out. A line that is wrong is
 * answered with an error, and the next lines are answered.
 *
 * @param form what a line looks like, for errors
 */
record JsonLines(Host host, String form) {

    void run(BatchAnswers answers) {
        Reader lines = new BufferedReader(new InputStreamReader(host.in(), StandardCharsets.UTF_8));
        int number = 0;
        try {
            for (String line = next(lines, 1); line != null; line = next(lines, number + 1)) {
                number++;
                if (!line.isBlank()) {
                    Output.jsonLine(answer(line, number, answers), host.out());
                }
            }
        } catch (IOException failure) {
            throw new CliException("Cannot read the batch after line " + number + ": " + failure.getMessage(), failure);
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

    private Json answer(String line, int number, BatchAnswers answers) {
        try {
            return answers.answer(request(line));
        } catch (CliException refused) {
            return answers.refusal("Cannot read line " + number + " of the batch: " + refused.getMessage());
        }
    }

    private Json.Obj request(String line) {
        try {
            if (JsonText.read(line) instanceof Json.Obj request) {
                return request;
            }
        } catch (IllegalArgumentException malformed) {
            throw new CliException(malformed.getMessage() + "; give " + form, malformed);
        }
        throw new CliException("it is not a JSON object; give " + form);
    }
}
