package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code in the README compiles as it stands. */
class ReadmeTest {

    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Path ROOT = Path.of(System.getProperty("recce.root", ".."));

    @Test
    void theExamplesCompile(@TempDir Path classes) throws IOException {
        List<String> examples = JAVA.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(example -> example.group(1))
                .toList();
        assertThat(examples).hasSize(2);
        for (String example : examples) {
            StringWriter errors = new StringWriter();
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            List<String> options = List.of(
                    "-classpath", System.getProperty("java.class.path"), "-d", classes.toString(), "-proc:none");
            boolean compiled = compiler.getTask(errors, null, null, options, null, List.of(new Source(example)))
                    .call();
            assertThat(errors.toString()).isEmpty();
            assertThat(compiled).isTrue();
        }
    }

    @Test
    void theExampleIsShort() throws IOException {
        Matcher example = JAVA.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(example.find()).isTrue();
        assertThat(example.group(1).lines()).hasSizeLessThanOrEqualTo(15);
    }

    /** The example within a method, everything imported that it may name. */
    private static final class Source extends SimpleJavaFileObject {
        private final String body;

        Source(String body) {
            super(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE);
            this.body = body;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return "import java.nio.file.Path; import java.time.Clock; import java.util.Map; import java.util.Set;"
                    + "import org.recce4j.model.*; import org.recce4j.extract.*; import org.recce4j.sql.*;"
                    + "import org.recce4j.store.*; import org.recce4j.changes.*; import org.recce4j.diff.*; import org.recce4j.diff.check.*;"
                    + "class Example { void run() throws Exception {" + body + "} }";
        }
    }
}
