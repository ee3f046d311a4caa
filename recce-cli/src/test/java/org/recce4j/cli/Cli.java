package org.recce4j.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.recce4j.model.Cancellation;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Runs the command in this process, in a folder. */
final class Cli {

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String input = "";
    private boolean outIsTerminal;

    Cli(Path folder) {
        this.folder = folder;
    }

    Cli with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Cli onATerminal() {
        outIsTerminal = true;
        return this;
    }

    Cli reading(String text) {
        input = text;
        return this;
    }

    Result run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(host(out, err), arguments);
        return new Result(code, out.toString(), err.toString());
    }

    /** Returns a host whose output nobody reads. */
    Host host() {
        return host(new StringWriter(), new StringWriter());
    }

    private Host host(StringWriter out, StringWriter err) {
        return new Host(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintWriter(out),
                new PrintWriter(err),
                new Host.Terminals(false, outIsTerminal),
                environment,
                folder,
                folder.resolve("home"),
                new Cancellation());
    }

    /** Compares the two states of the demo in the folder {@code demo}. */
    Result diffOfDemo(String database, String... options) {
        return run(Stream.concat(
                        Stream.of("diff", "--base", "demo/base", "--current", "demo/current", "--duckdb", database),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    record Result(int code, String out, String err) {
        Json.Obj json() {
            return (Json.Obj) JsonText.read(out);
        }
    }
}
