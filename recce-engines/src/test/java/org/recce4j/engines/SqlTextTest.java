package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** No statement is put together from text: names and values go in as parts of a jOOQ statement. */
class SqlTextTest {

    private static final Pattern SQL = Pattern.compile(
            "(?is)\\s*(select|insert into|update|delete from|create|drop|alter|merge into|with \\w+ as|set|attach|load"
                    + "|install|use|call|grant|truncate|from|where|join|cast\\(|order by|group by)\\b.*");

    /**
     * Of the one, values are texts by {@code Dialect.literal}: loading jOOQ would slow down each start of the command. The other
     * puts the user's own query into a query, with names of its own and the names of types that DuckDB gave.
     */
    private static final Set<String> WITHOUT_JOOQ = Set.of("DuckDbLock.java", "DuckDbNestedQuery.java");

    private static final Set<String> JOINING = Set.of("append", "concat", "formatted", "format", "join");

    @Test
    void noStatementIsPutTogetherFromText() throws IOException {
        Path root = Path.of(System.getProperty("recce.root", ".."));
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String module : List.of("recce-sql", "recce-store", "recce-diff")) {
            try (Stream<Path> sources = Files.walk(root.resolve(module).resolve("src/main/java"))) {
                for (Path source : sources.filter(file -> file.toString().endsWith(".java")
                                && !WITHOUT_JOOQ.contains(file.getFileName().toString()))
                        .toList()) {
                    found.addAll(joinedStatements(source.getFileName().toString(), Files.readString(source)));
                    files++;
                }
            }
        }
        assertThat(files).isGreaterThan(60);
        assertThat(found).isEmpty();
    }

    @Test
    void findsThemAll() throws IOException {
        String text = "class X { String a(String t, StringBuilder b) {"
                + " b.append(\"select 1 from \").append(t);"
                + " b.append(\"drop table \" + t);"
                + " String.format(\"delete from %s\", t); \"where %s\".formatted(t);"
                + " return (\"select * from \") + t + \" where x\"; } }";
        assertThat(joinedStatements("X.java", text)).hasSize(5);
        String fine =
                "class X { String a(String t) { b(\"select 1\" + \" from t\"); return \"Cannot select \" + t; } }";
        assertThat(joinedStatements("X.java", fine)).isEmpty();
    }

    private static List<String> joinedStatements(String name, String text) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Source source = new Source(name, text);
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(source));
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : task.parse()) {
            new Scanner(name, found).scan(unit, null);
        }
        return found;
    }

    private static final class Scanner extends TreeScanner<Void, Void> {

        private final String file;
        private final List<String> found;

        private Scanner(String file, List<String> found) {
            this.file = file;
            this.found = found;
        }

        @Override
        public Void visitBinary(BinaryTree tree, Void nothing) {
            if (tree.getKind() != Tree.Kind.PLUS) {
                return super.visitBinary(tree, null);
            }
            List<ExpressionTree> operands = new ArrayList<>();
            flatten(tree, operands);
            boolean constant = operands.stream().allMatch(LiteralTree.class::isInstance);
            if (!constant && operands.stream().anyMatch(Scanner::isSql)) {
                found.add(file + ": " + tree);
            }
            operands.forEach(operand -> scan(operand, null));
            return null;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof MemberSelectTree method
                    && JOINING.contains(method.getIdentifier().toString())) {
                boolean sql = isSql(method.getExpression())
                        || call.getArguments().stream().anyMatch(Scanner::isSql);
                if (sql) {
                    found.add(file + ": " + call);
                }
            }
            return super.visitMethodInvocation(call, null);
        }

        private static void flatten(ExpressionTree tree, List<ExpressionTree> operands) {
            ExpressionTree inner = tree instanceof ParenthesizedTree group ? group.getExpression() : tree;
            if (inner instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                flatten(sum.getLeftOperand(), operands);
                flatten(sum.getRightOperand(), operands);
            } else {
                operands.add(inner);
            }
        }

        private static boolean isSql(ExpressionTree tree) {
            return tree instanceof LiteralTree literal
                    && literal.getValue() instanceof String text
                    && SQL.matcher(text).matches();
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        private Source(String name, String text) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
