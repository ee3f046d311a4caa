package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.Check;
import org.recce4j.diff.Report;
import org.recce4j.sql.QueryRunner;

/** The checks of docs/checks.md, compiled: the class, and the function. */
final class DocumentedCheck implements AutoCloseable {

    private static final String CLASS = "NewestDiff";
    private static final String FUNCTION = "FunctionExample";

    private final Path folder;
    private final URLClassLoader loader;

    DocumentedCheck(Path folder) throws IOException {
        this.folder = folder;
        compile(CLASS, ChecksDocumentTest.block("java", "import "));
        compile(
                FUNCTION,
                "import java.util.*; import org.recce4j.changes.*; import org.recce4j.diff.*; import org.recce4j.sql.*;"
                        + "public class FunctionExample { public static Report run(QueryRunner warehouse, ChangeSet changes) {"
                        + ChecksDocumentTest.block("java", "Check newest") + "return report; } }");
        loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    }

    private void compile(String name, String code) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), code);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-proc:none",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                folder.toString(),
                source.toString());
        assertThat(result).isZero();
    }

    /** Returns the check that is a class. */
    Check of(String model, String column) {
        try {
            return (Check) loader.loadClass(CLASS)
                    .getConstructor(String.class, String.class)
                    .newInstance(model, column);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("docs/checks.md has another check", changed);
        }
    }

    /** Runs the check that is a function. */
    Report runFunction(QueryRunner warehouse, ChangeSet changes) {
        try {
            return (Report) loader.loadClass(FUNCTION)
                    .getMethod("run", QueryRunner.class, ChangeSet.class)
                    .invoke(null, warehouse, changes);
        } catch (ReflectiveOperationException changed) {
            throw new LinkageError("docs/checks.md has another example", changed);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
