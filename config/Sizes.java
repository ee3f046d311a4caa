import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Measures files and methods, and finds types that share a simple name. Exits with 1 over a limit of STYLE.md. Run it in the root:
 * {@code java config/Sizes.java}.
 *
 * <ul>
 *   <li>Files: each .java file below {@code recce-MODULE/src/main/java}, in unpublished modules as well. All lines count, including
 *       imports, comments and blank lines; no file has a licence header. package-info and module-info do not count: they contain
 *       no code, and would lower the median.
 *   <li>Methods: each method with a body and each constructor in these files, also in nested, local and anonymous classes. The
 *       length is from the line of the first annotation, modifier or type to the line of the closing brace, without Javadoc.
 *       Lambdas belong to their method; static initializers do not count. The JDK's own parser finds both lines.
 *   <li>Twins: top-level types with the same simple name, two in main code, or one there and one in a test. Two tests may share a
 *       name. {@code config/twins.txt} lists the accepted ones with a reason; one that is no longer a twin must leave the list.
 *   <li>The p-th percentile is the smallest length that at least p percent do not exceed; the median is the 50th.
 * </ul>
 */
public final class Sizes {

    private static final int MEDIAN_OF_FILES = 65;
    private static final int P95_OF_METHODS = 20;
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;

    /** A file or a method, and how many lines it has. */
    private record Length(String what, int lines) {}

    private final List<Length> files = new ArrayList<>();
    private final List<Length> methods = new ArrayList<>();
    private final Map<String, TreeSet<String>> mainTypes = new TreeMap<>();
    private final Map<String, TreeSet<String>> testTypes = new TreeMap<>();

    private Sizes() {}

    public static void main(String[] arguments) throws IOException {
        Sizes sizes = new Sizes();
        sizes.read();
        boolean right = sizes.reportFiles() & sizes.reportMethods() & sizes.reportTwins();
        System.exit(right ? 0 : 1);
    }

    private void read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            var sources = manager.getJavaFileObjectsFromPaths(sources());
            JavacTask parser = (JavacTask) compiler.getTask(null, manager, null, List.of("-proc:none"), null, sources);
            SourcePositions positions = Trees.instance(parser).getSourcePositions();
            for (CompilationUnitTree unit : parser.parse()) {
                read(unit, positions);
            }
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.find(
                Path.of(""),
                40,
                (file, attributes) ->
                        file.toString().matches("recce-[a-z]+/src/(main|test)/java/.*(?<!-info)\\.java"))) {
            return files.sorted().toList();
        }
    }

    private void read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        Path file = Path.of("")
                .toAbsolutePath()
                .relativize(Path.of(unit.getSourceFile().toUri()));
        boolean main = file.startsWith(file.getName(0).resolve("src/main"));
        for (Tree type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                (main ? mainTypes : testTypes)
                        .computeIfAbsent(declared.getSimpleName().toString(), name -> new TreeSet<>())
                        .add(file.toString());
            }
        }
        if (main) {
            files.add(new Length(file.toString(), Files.readAllLines(file).size()));
            readMethods(file, unit, positions);
        }
    }

    private void readMethods(Path file, CompilationUnitTree unit, SourcePositions positions) {
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null) {
                    long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                    methods.add(new Length(file + ":" + first + " " + method.getName(), (int) (last - first) + 1));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    private boolean reportFiles() {
        int median = percentile(files, 50);
        System.out.printf(
                "%d main files: median %d lines (limit %d), p95 %d%n",
                files.size(), median, MEDIAN_OF_FILES, percentile(files, 95));
        return median <= MEDIAN_OF_FILES & reportLongest(files, LONGEST_FILE);
    }

    private boolean reportMethods() {
        int p95 = percentile(methods, 95);
        System.out.printf(
                "%d methods: median %d lines, p95 %d (limit %d)%n",
                methods.size(), percentile(methods, 50), p95, P95_OF_METHODS);
        return p95 <= P95_OF_METHODS & reportLongest(methods, LONGEST_METHOD);
    }

    private static boolean reportLongest(List<Length> all, int limit) {
        Length longest =
                all.stream().max(Comparator.comparingInt(Length::lines)).orElseThrow();
        System.out.printf("  longest %d (limit %d): %s%n", longest.lines(), limit, longest.what());
        return longest.lines() <= limit;
    }

    private static int percentile(List<Length> all, int percent) {
        List<Integer> sorted = all.stream().map(Length::lines).sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    private boolean reportTwins() throws IOException {
        Map<String, String> accepted = accepted();
        boolean right = true;
        for (Map.Entry<String, TreeSet<String>> type : mainTypes.entrySet()) {
            TreeSet<String> places = new TreeSet<>(type.getValue());
            places.addAll(testTypes.getOrDefault(type.getKey(), new TreeSet<>()));
            if (places.size() > 1 && accepted.remove(type.getKey()) == null) {
                System.out.println("twins: " + type.getKey() + " in " + String.join(", ", places));
                right = false;
            }
        }
        for (String name : accepted.keySet()) {
            System.out.println("no twins any more: remove " + name + " from config/twins.txt");
            right = false;
        }
        return right;
    }

    private static Map<String, String> accepted() throws IOException {
        Map<String, String> accepted = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("config/twins.txt"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                int colon = line.indexOf(": ");
                accepted.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return accepted;
    }
}
