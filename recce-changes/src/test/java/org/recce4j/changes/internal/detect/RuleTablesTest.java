package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.recce4j.changes.NodeChange.Reason;

/** docs/change-rules.md lists the rules that the code applies. {@code -Drecce.update} writes the file. */
class RuleTablesTest {

    private static final String HEAD = """
        # Rules of change detection

        This page lists what `recce changes` compares, for each mode and each kind of node. [What changed](changes.md) explains
        the modes and the reasons. `RuleTablesTest` generates this page from the tables in the code.

        * A kind is a resource type of dbt. Generic tests (`unique`, `not_null`, …) and singular tests (SQL files) are two kinds.
        * Fields are those of the node in `manifest.json`. A field that is null and a missing field are equal.
        * The configuration before Jinja is `unrendered_config` in `manifest.json`; the resolved configuration is `config`. In the
          configuration before Jinja, a key that is null and a missing key differ.
        * Two rows with one reason are two comparisons; a node has the reason if either finds a difference.
        * For every kind, a changed macro that the node calls is a difference, too, with the reason `macros`.
        """;

    private static final String STANDARD = """

        ## Default mode

        For every kind, a changed variable is a difference, too, with the reason `vars`, if the project files of both sides are given.
        A difference does not count if it comes only from another dbt version, target or run ([what is no
        change](changes.md#what-does-not-count-as-a-change)). A missing field is equal to one that is false or empty. If a node has no difference by
        these tables and the same dbt release wrote both states, the tables of dbt apply, too, except the row for semantic models
        that always finds a difference. Macros, groups and docs that changed are entries of their own
        ([how](changes.md#macros-groups-and-docs)).
        """;

    private static final String DBT = """

        ## dbt

        `--compat dbt` and the `state:` selectors use these tables. The dbt version is the one that wrote the current state.
        `--compat recce` uses the same tables. It compares the base with a merge of both states in which the nodes of the current
        state win.
        """;

    @Test
    void thePageListsTheRulesOfTheCode() throws IOException {
        Path page = Path.of(System.getProperty("recce.root", "..")).resolve("docs/change-rules.md");
        StringBuilder text = new StringBuilder(HEAD).append(STANDARD);
        StandardRules.KINDS.byName().forEach((name, rules) -> table(name, rules, List.of(), text));
        table(
                "all other kinds (snapshots, analyses, singular tests, and those that a later dbt adds)",
                StandardRules.KINDS.others(),
                List.of(),
                text);
        text.append(DBT);
        DbtRules.KINDS.byName().forEach((name, kind) -> section(name, kind, text));
        section(
                "all other kinds (snapshots, analyses, operations, and those that a later dbt adds)",
                DbtRules.KINDS.others(),
                text);
        if (System.getProperty("recce.update") != null) {
            Files.writeString(page, text);
        }
        assertThat(Files.readString(page)).as("-Drecce.update writes it again").isEqualTo(text.toString());
    }

    private static void section(String name, DbtKind kind, StringBuilder text) {
        table(name, kind.rules(), kind.parts(), text);
        text.append('\n');
        if (kind.since() != null) {
            text.append("dbt ").append(version(kind.since())).append(" and later compare this kind. ");
        }
        text.append(
                kind.newIsModified() ? "A new node is in `state:modified`" : "A new node is not in `state:modified`");
        if (!kind.newMatches().isEmpty()) {
            text.append(kind.newIsModified() ? " and in " : ". It is in ").append(selectors(kind.newMatches()));
        }
        text.append(".\n");
    }

    private static String selectors(List<Reason> reasons) {
        return reasons.stream().map(RuleTablesTest::selector).collect(Collectors.joining(", "));
    }

    private static <C extends DetectionContext> void table(
            String name, List<Rule<C>> rules, List<Rule<C>> parts, StringBuilder text) {
        text.append("\n### ").append(title(name)).append("\n\n");
        boolean hasConditions = !parts.isEmpty()
                || rules.stream().anyMatch(rule -> !condition(rule).isEmpty());
        text.append(
                hasConditions
                        ? "| reason | what is compared | only in |\n|---|---|---|\n"
                        : "| reason | what is compared |\n|---|---|\n");
        rules.forEach(rule -> row(rule, hasConditions ? condition(rule) : null, text));
        parts.forEach(rule -> row(rule, "the selector " + selector(rule.reason()), text));
    }

    private static String title(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
    }

    private static void row(Rule<?> rule, @Nullable String condition, StringBuilder text) {
        text.append("| `")
                .append(rule.reason().id())
                .append("` | ")
                .append(rule.comparison().words())
                .append(condition == null ? " |\n" : " | " + condition + " |\n");
    }

    private static String condition(Rule<?> rule) {
        List<String> conditions = new ArrayList<>();
        if (rule.since() != null) {
            conditions.add("dbt " + version(rule.since()) + " and later");
        }
        if (rule.until() != null) {
            conditions.add("dbt before " + version(rule.until()));
        }
        return conditions.stream().collect(Collectors.joining(", "));
    }

    private static String version(DbtVersion version) {
        return version.major() + "." + version.minor();
    }

    private static String selector(Reason reason) {
        return "`state:modified." + reason.id() + "`";
    }
}
