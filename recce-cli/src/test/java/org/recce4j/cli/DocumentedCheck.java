package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.recce4j.diff.Check;

/** The check of docs/checks.md, compiled. */
final class DocumentedCheck implements AutoCloseable {

    private final URLClassLoader loader;

    DocumentedCheck(Path folder) throws IOException {
        Path source = Files.writeString(folder.resolve("NewestDiff.java"), ChecksDocumentTest.block("java", "import "));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int code = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(code).isZero();
        loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    Check of(String model, String column) {
        try {
            return (Check) loader.loadClass("NewestDiff")
                    .getConstructor(String.class, String.class)
                    .newInstance(model, column);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("docs/checks.md has another check", changed);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
