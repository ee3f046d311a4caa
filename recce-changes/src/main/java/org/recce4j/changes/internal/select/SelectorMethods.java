package org.recce4j.changes.internal.select;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** dbt's methods ({@code graph/selector_methods.py} of dbt 1.12), each a test of a node. */
final class SelectorMethods {

    private static final String ANY = "*";

    /** What dbt knows as {@code NodeType}. */
    static final Set<String> RESOURCE_TYPES = Set.of(
            "model",
            "analysis",
            "test",
            "snapshot",
            "operation",
            "seed",
            "rpc",
            "sql_operation",
            "doc",
            "source",
            "macro",
            "exposure",
            "metric",
            "group",
            "saved_query",
            "semantic_model",
            "unit_test",
            "fixture",
            "function");

    /** What dbt does not keep among the manifest's nodes. */
    private static final Set<String> APART =
            Set.of("source", "exposure", "metric", "saved_query", "semantic_model", "unit_test", "function");

    private static final Map<String, Finder> FINDERS = finders();

    /** The names of all methods, in dbt's order. */
    static final Set<String> NAMES = FINDERS.keySet();

    private SelectorMethods() {}

    static Predicate<Node> finds(SelectionCriteria criteria, SelectionScope scope) {
        Finder finder = FINDERS.get(criteria.method().name());
        if (finder == null) {
            throw new AssertionError("unknown method " + criteria.method().name());
        }
        return finder.finds(criteria, scope);
    }

    private static Map<String, Finder> finders() {
        Map<String, Finder> finders = new LinkedHashMap<>();
        finders.put("fqn", (criteria, scope) -> new QualifiedName(criteria.text()).and(node -> !isOf(node, "source")));
        finders.put("tag", (criteria, scope) -> anyTag(Fnmatch.pattern(criteria.text())));
        finders.put("group", (criteria, scope) -> inGroup(Fnmatch.pattern(criteria.text())));
        finders.put("access", (criteria, scope) -> access(criteria.text()));
        finders.put("source", (criteria, scope) -> source(criteria));
        finders.put("path", (criteria, scope) -> path(criteria, scope));
        finders.put("file", (criteria, scope) -> file(Fnmatch.pattern(criteria.text())));
        finders.put("package", (criteria, scope) -> inPackage(scope.packageName(criteria.text())));
        finders.put("config", (criteria, scope) -> configured(criteria));
        finders.put("test_name", (criteria, scope) -> testName(Fnmatch.pattern(criteria.text())));
        finders.put("test_type", (criteria, scope) -> testType(criteria));
        finders.put("resource_type", (criteria, scope) -> resourceType(criteria));
        finders.put("state", (criteria, scope) -> scope.state(criteria));
        finders.put("exposure", (criteria, scope) -> named("exposure", criteria));
        finders.put("metric", (criteria, scope) -> named("metric", criteria));
        finders.put("result", (criteria, scope) -> scope.result(criteria));
        finders.put("source_status", (criteria, scope) -> scope.sourceStatus(criteria));
        finders.put("version", (criteria, scope) -> ModelVersions.find(criteria));
        finders.put("semantic_model", (criteria, scope) -> named("semantic_model", criteria));
        finders.put("saved_query", (criteria, scope) -> named("saved_query", criteria));
        finders.put("unit_test", (criteria, scope) -> named("unit_test", criteria));
        finders.put("selector", (criteria, scope) -> scope.selector(criteria));
        return Collections.unmodifiableMap(finders);
    }

    private static Predicate<Node> anyTag(Predicate<String> tag) {
        return node -> {
            for (String of : tags(node)) {
                if (tag.test(of)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** A unit test's tags are in its configuration alone, which may hold one as text. */
    private static List<String> tags(Node node) {
        if (!isOf(node, "unit_test")) {
            return node.config().tags();
        }
        String single = node.config().resolved().text("tags");
        return single == null ? texts(node.config().resolved().items("tags")) : List.of(single);
    }

    private static List<String> texts(List<Json> items) {
        return items.stream().map(item -> String.valueOf(item.toPlain())).toList();
    }

    private static Predicate<Node> inGroup(Predicate<String> group) {
        return node -> {
            String name = node.config().resolved().text("group");
            return name != null && !name.isEmpty() && (isParsed(node) || isOf(node, "metric")) && group.test(name);
        };
    }

    private static Predicate<Node> access(String access) {
        return node -> isOf(node, "model")
                && access.equals(Objects.requireNonNullElse(node.extras().text("access"), "protected"));
    }

    private static Predicate<Node> source(SelectionCriteria criteria) {
        String[] parts = criteria.text().split("\\.", -1);
        if (parts.length > 3) {
            throw SelectionParser.error(
                    "Invalid source selector value \"" + criteria.text() + "\". Sources must be of the form"
                            + " `${source_name}`, `${source_name}.${target_name}`, or"
                            + " `${package_name}.${source_name}.${target_name}",
                    criteria.position().value());
        }
        Predicate<String> inPackage = Fnmatch.pattern(parts.length == 3 ? parts[0] : ANY);
        Predicate<String> source = Fnmatch.pattern(parts[parts.length == 3 ? 1 : 0]);
        Predicate<String> table = Fnmatch.pattern(parts.length == 1 ? ANY : parts[parts.length - 1]);
        return node -> isOf(node, "source")
                && inPackage.test(node.definition().packageName())
                && source.test(String.valueOf(node.extras().text("source_name")))
                && table.test(node.name());
    }

    /** Exposures, metrics and their like are found by name, or by package and name. */
    private static Predicate<Node> named(String type, SelectionCriteria criteria) {
        String[] parts = criteria.text().split("\\.", -1);
        if (parts.length > 2) {
            String words = type.replace('_', ' ');
            throw SelectionParser.error(
                    "Invalid " + words + " selector value \"" + criteria.text() + "\". "
                            + Character.toUpperCase(words.charAt(0))
                            + words.substring(1).replaceAll("y$", "ie")
                            + "s must be of the form ${" + type + "_name} or ${" + type + "_package." + type + "_name}",
                    criteria.position().value());
        }
        Predicate<String> inPackage = Fnmatch.pattern(parts.length == 2 ? parts[0] : ANY);
        Predicate<String> name = Fnmatch.pattern(parts[parts.length - 1]);
        return node -> isOf(node, type) && inPackage.test(node.definition().packageName()) && name.test(node.name());
    }

    private static Predicate<Node> path(SelectionCriteria criteria, SelectionScope scope) {
        Set<String> paths;
        try {
            paths = PathGlob.find(criteria.text(), scope.files());
        } catch (IllegalArgumentException refused) {
            throw SelectionParser.error(
                    "Invalid path selector \"" + criteria.text() + "\": " + refused.getMessage(),
                    criteria.position().value());
        }
        return node -> {
            String file = node.definition().originalFilePath();
            String patch = SelectionScope.patchFile(node);
            return (file != null && isBelow(file, paths)) || (patch != null && paths.contains(patch));
        };
    }

    private static boolean isBelow(String file, Set<String> paths) {
        String path = file;
        while (!paths.contains(path)) {
            if (path.isEmpty()) {
                return false;
            }
            path = PathGlob.parent(path);
        }
        return true;
    }

    private static Predicate<Node> file(Predicate<String> pattern) {
        return node -> {
            String path = node.definition().originalFilePath();
            if (path == null) {
                return false;
            }
            String name = path.substring(path.lastIndexOf('/') + 1);
            int dot = name.lastIndexOf('.');
            return pattern.test(name) || pattern.test(dot > 0 ? name.substring(0, dot) : name);
        };
    }

    private static Predicate<Node> inPackage(String name) {
        Predicate<String> pattern = Fnmatch.pattern(name);
        return node -> pattern.test(node.definition().packageName());
    }

    private static Predicate<Node> configured(SelectionCriteria criteria) {
        ConfigValue value = new ConfigValue(criteria.method().arguments(), criteria.value());
        return node -> (isParsed(node) || isOf(node, "source"))
                && value.isIn(node.config().resolved());
    }

    private static Predicate<Node> testName(Predicate<String> pattern) {
        return node -> {
            if (isOf(node, "unit_test")) {
                return pattern.test(node.name());
            }
            String name = node.extras().object("test_metadata").text("name");
            return name != null && isOf(node, "test") && pattern.test(name);
        };
    }

    /** dbt looks for the value as a part of "data", "singular" and "unit". */
    private static Predicate<Node> testType(SelectionCriteria criteria) {
        String type = criteria.text();
        if (type.equals("generic") || type.equals("schema")) {
            return SelectorMethods::isGenericTest;
        }
        if ("data".contains(type)) {
            return node -> isOf(node, "test");
        }
        if ("singular".contains(type)) {
            return node -> isOf(node, "test") && !isGenericTest(node);
        }
        if ("unit".contains(type)) {
            return node -> isOf(node, "unit_test");
        }
        throw SelectionParser.error(
                "Invalid test type selector " + type + ": expected \"generic\", \"singular\", \"unit\", or \"data\"",
                criteria.position().value());
    }

    private static boolean isGenericTest(Node node) {
        return isOf(node, "test") && node.extras().get("test_metadata") != Json.Null.INSTANCE;
    }

    private static Predicate<Node> resourceType(SelectionCriteria criteria) {
        String type = criteria.text();
        if (!RESOURCE_TYPES.contains(type)) {
            throw SelectionParser.error(
                    "Invalid resource_type selector \"" + type + "\"",
                    criteria.position().value());
        }
        return node -> isOf(node, type);
    }

    static boolean isParsed(Node node) {
        return !APART.contains(node.type().name());
    }

    static boolean isOf(Node node, String type) {
        return node.type().name().equals(type);
    }
}
