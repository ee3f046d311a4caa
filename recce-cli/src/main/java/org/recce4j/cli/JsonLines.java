package org.recce4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
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

    /** Answers requests. */
    interface Answers {

        /**
         * Answers one.
         *
         * @throws CliException when the request makes no sense
         */
        Json answer(Json.Obj request);

        /** Answers a request that makes no sense. */
        Json refusal(String message);
    }

    void run(Answers answers) {
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

    private Json answer(String line, int number, Answers answers) {
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

    /** A key with a typing error would change the request in silence. */
    static void requireKnown(Json.Obj object, Set<String> keys) {
        for (String key : object.fields().keySet()) {
            if (!keys.contains(key)) {
                throw new CliException("unknown key \"" + key + "\"" + Nearest.question(key, keys) + "; the keys are "
                        + String.join(", ", new TreeSet<>(keys)));
            }
        }
    }

    /** Returns a text; null if it is absent or null. */
    static @Nullable String text(Json.Obj request, String key) {
        Json value = request.get(key);
        if (value == Json.Null.INSTANCE) {
            return null;
        }
        if (value instanceof Json.Str text) {
            return text.value();
        }
        throw new CliException("\"" + key + "\" must be a text");
    }

    /** Returns an object; an empty one if it is absent or null. */
    static Json.Obj object(Json.Obj request, String key) {
        Json value = request.get(key);
        if (value instanceof Json.Obj || value == Json.Null.INSTANCE) {
            return request.object(key);
        }
        throw new CliException("\"" + key + "\" must be an object");
    }
}
