package org.recce4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the command as a process of its own, by a shell, in a folder. */
final class CommandProcess {

    private final Path folder;
    private final List<String> options = new ArrayList<>();
    private final Map<String, String> environment;

    CommandProcess(Path folder) {
        this.folder = folder;
        this.environment = Map.of("XDG_CACHE_HOME", folder.resolve("cache").toString());
        options.add("-XX:+UseSerialGC");
        options.add("-XX:TieredStopAtLevel=1");
    }

    CommandProcess with(String option) {
        options.add(option);
        return this;
    }

    /** Runs a script in which {@code $recce} is the command; ends it after two minutes. */
    Result run(String script) throws IOException, InterruptedException {
        Process process = start(script);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("still running: " + script);
        }
        return new Result(process.exitValue(), Files.readString(out()), withoutTheJvms(Files.readString(err())));
    }

    /** What a newer JVM warns of by itself: native libraries, which the jar's manifest allows, and a missing temporary folder. */
    private static String withoutTheJvms(String err) {
        return err.replaceAll("(?m)^WARNING: .*\\R(\\R(?!WARNING))?", "");
    }

    Process start(String script) throws IOException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", "recce=\"" + command() + "\"\n" + script)
                .directory(folder.toFile())
                .redirectOutput(out().toFile())
                .redirectError(err().toFile());
        shell.environment().putAll(environment);
        return shell.start();
    }

    Path err() {
        return folder.resolve("stderr.txt");
    }

    private Path out() {
        return folder.resolve("stdout.txt");
    }

    private String command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return java + " " + String.join(" ", options) + " -cp "
                + System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                + " org.recce4j.cli.Main";
    }

    record Result(int code, String out, String err) {}
}
