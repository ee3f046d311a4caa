package org.recce4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the README and of docs/ that begin with imports compile with the dependencies that stand beside them, else with
 * the README's, and nothing else. {@code .ci/consumer} builds the README's with Maven.
 */
class ReadmeExampleTest {

    private static final Path ROOT = Path.of(System.getProperty("recce.root", ".."));
    private static final Pattern IMPORT = Pattern.compile("import [^;]+;");
    private static final Pattern TYPE =
            Pattern.compile("^(?:public |final )*(?:class|record|interface|enum) (\\w+)", Pattern.MULTILINE);

    private final MavenDependencies dependencies = new MavenDependencies(ROOT);

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path project;

    @TestFactory
    Stream<DynamicTest> compiles() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path document : documents()) {
            for (String example : examples(document)) {
                tests.add(dynamicTest(
                        ROOT.relativize(document) + ": "
                                + example.lines().toList().get(0),
                        () -> assertThat(compile(example, named(document)))
                                .as(example)
                                .isEmpty()));
            }
        }
        return tests.stream();
    }

    @Test
    void theReadmeHasAnExampleThatIsShort() throws IOException {
        String first = examples(ROOT.resolve("README.md")).get(0);
        assertThat(body(first).strip().lines()).hasSizeLessThanOrEqualTo(15);
        assertThat(compile(first, List.of("recce-extract"))).contains("package org.recce4j.store does not exist");
    }

    @Test
    void theBomHasWhatTheReadmeNames() throws IOException {
        Path readme = ROOT.resolve("README.md");
        assertThat(poms(readme)).hasSize(1);
        assertThat(poms(readme).get(0)).contains("<version>" + dependencies.version() + "</version>");
        assertThat(dependencies.managedBy(dependencies.pom("recce-bom"))).containsAll(named(readme));
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            docs.filter(file -> file.toString().endsWith(".md")).sorted())
                    .toList();
        }
    }

    private static List<String> examples(Path document) throws IOException {
        return blocks(document, "java").stream()
                .filter(block -> block.startsWith("import "))
                .toList();
    }

    private static List<String> poms(Path document) throws IOException {
        return blocks(document, "xml").stream()
                .filter(block -> block.contains("<artifactId>recce-bom<"))
                .toList();
    }

    private static List<String> blocks(Path document, String language) throws IOException {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(document))
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    /** The modules that a document's pom names, without the BOM; the README's if it has none. */
    private List<String> named(Path document) throws IOException {
        List<String> poms = poms(document);
        return poms.isEmpty()
                ? named(ROOT.resolve("README.md"))
                : dependencies.neededBy("<project>" + poms.get(0) + "</project>");
    }

    private static String body(String example) {
        return IMPORT.matcher(example).replaceAll("");
    }

    /** Returns the compiler's messages, none if it is content. An example without a type is the body of a method. */
    private String compile(String example, List<String> modules) throws IOException {
        Matcher type = TYPE.matcher(example);
        boolean isWhole = type.find();
        String imports =
                IMPORT.matcher(example).results().map(found -> found.group()).collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                project.resolve((isWhole ? type.group(1) : "Example") + ".java"),
                isWhole
                        ? example
                        : imports + "\nclass Example { void run() throws Exception {" + body(example) + "} }");
        String classPath = dependencies.classPath(modules).stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> options = List.of("-proc:none", "-d", project.toString(), "-classpath", classPath);
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            return compiled ? "" : messages.toString();
        }
    }
}
