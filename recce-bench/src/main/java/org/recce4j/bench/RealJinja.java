package org.recce4j.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** The same templates in the real Jinja2. */
final class RealJinja {

    private RealJinja() {}

    static List<Json> times(String python, List<String> templates) throws IOException, InterruptedException {
        Path script = Files.createTempFile("jinja", ".py");
        Path input = Files.createTempFile("templates", ".json");
        try (InputStream resource = JinjaComparison.class.getResourceAsStream("jinja_comparison.py")) {
            Files.write(script, Objects.requireNonNull(resource).readAllBytes());
            Files.writeString(input, JsonText.write(Json.of(templates)));
            Process process = new ProcessBuilder(python, script.toString(), String.valueOf(OurJinja.ROUNDS))
                    .redirectInput(input.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("Cannot run Jinja2 with \"" + python
                        + "\": pip install jinja2==3.1.6, and give the path of that Python");
            }
            return ((Json.Arr) JsonText.read(output)).items();
        } finally {
            Files.delete(script);
            Files.delete(input);
        }
    }
}
