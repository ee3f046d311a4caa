package org.recce4j.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
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
        BufferedReader lines = new BufferedReader(new InputStreamReader(host.in(), StandardCharsets.UTF_8));
        int number = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    host.out().println(JsonText.write(answers.answer(request(line, number), number)));
                    host.out().flush();
                }
            }
        } catch (IOException failure) {
            throw new CliException(
                    "Cannot read the batch behind line " + number + ": " + failure.getMessage(), failure);
        }
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
