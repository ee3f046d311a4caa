package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.diff.result.ProfileDiff;
import org.recce4j.diff.result.QueryDiff;
import org.recce4j.diff.result.QueryRows;
import org.recce4j.diff.result.ValueDiff;
import org.recce4j.fixtures.States;
import org.recce4j.fixtures.TwoEnvironments;
import org.recce4j.model.Column;
import org.recce4j.model.Config;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.Warehouse;

class PrivacyTest {

    /** The personal values of both tables: texts, numbers and years that nothing else contains. */
    private static final Pattern SECRET = Pattern.compile("secret|777[\\d,.]|7\\.77|1977");

    private static final String BASE = "select id, 'secret' || id % 7 as email, 777000000 + id as salary,"
            + " 777.5 + id as score, date '1977-01-01' + id::int as born, timestamp '1977-01-01 10:00:00' as seen, id % 3 as shop"
            + " from range(40) t(id)";

    private static final String CURRENT = "select id, upper('secret') || id % 5 as email, 777000000 + 2 * id as salary,"
            + " 777.25 + id as score, date '1977-06-01' + id::int as born, timestamp '1977-01-01 11:00:00' as seen, id % 4 as shop"
            + " from range(3, 44) t(id)";

    private static final String QUERY = "select * from {{ ref('people') }}";

    private static final List<String> CHECKS = List.of(
            "value_diff {\"model\": \"people\", \"primary_key\": \"id\"}",
            "value_diff {\"model\": \"people\", \"primary_key\": [\"email\", \"id\"]}",
            "value_diff {\"model\": \"people\", \"primary_key\": [\"email\"]}",
            "value_diff {\"model\": \"people\", \"primary_key\": \"salary\"}",
            "value_diff {\"model\": \"people\"}",
            "value_diff {\"model\": \"keyless\"}",
            "value_diff_detail {\"model\": \"people\", \"primary_key\": \"id\"}",
            "value_diff_detail {\"model\": \"people\", \"primary_key\": [\"email\"]}",
            "value_diff_detail {\"model\": \"people\", \"primary_key\": [\"born\", \"id\"]}",
            "value_diff_detail {\"model\": \"keyless\"}",
            "profile {\"model\": \"people\"}",
            "profile_diff {\"model\": \"people\"}",
            "profile_distribution {\"model\": \"people\"}",
            "profile_distribution {\"model\": \"keyless\"}",
            "top_k_diff {\"model\": \"people\", \"column_name\": \"email\"}",
            "top_k_diff {\"model\": \"people\", \"column_name\": \"EMAIL\"}",
            "top_k_diff {\"model\": \"people\", \"column_name\": \"lower(email)\"}",
            "histogram_diff {\"model\": \"people\", \"column_name\": \"salary\", \"column_type\": \"BIGINT\"}",
            "histogram_diff {\"model\": \"people\", \"column_name\": \"score\", \"column_type\": \"DECIMAL(22,2)\"}",
            "histogram_diff {\"model\": \"people\", \"column_name\": \"born\", \"column_type\": \"DATE\"}",
            "histogram_diff {\"model\": \"people\", \"column_name\": \"salary * 1\", \"column_type\": \"BIGINT\"}",
            "query {\"sql_template\": \"" + QUERY + "\"}",
            "query_base {\"sql_template\": \"" + QUERY + "\"}",
            "query {\"sql_template\": \"select email, email from {{ ref('people') }}\"}",
            "query {\"sql_template\": \"select cast(email as int) as n from {{ ref('people') }}\"}",
            "query {\"sql_template\": \"select max(email) as EMAIL from {{ ref('people') }}\"}",
            "query_diff {\"sql_template\": \"" + QUERY + "\"}",
            "query_diff {\"sql_template\": \"" + QUERY + "\", \"primary_keys\": [\"id\"]}",
            "query_diff {\"sql_template\": \"" + QUERY + "\", \"primary_keys\": [\"email\"]}",
            "query_diff {\"sql_template\": \"" + QUERY + "\", \"current_model\": \"keyless\"}",
            "row_count {\"node_names\": [\"people\"]}",
            "row_count_diff {\"node_names\": [\"people\"]}",
            "schema_diff {}",
            "lineage_diff {}");

    private final Warehouse warehouse = InMemory.warehouse();

    @AfterEach
    void close() {
        warehouse.close();
    }

    private ChangeSet states() {
        TwoEnvironments environments = InMemory.environments(warehouse)
                .model("people", "id", BASE, CURRENT)
                .model(
                        "keyless",
                        "",
                        "select email, born, salary from (" + BASE + ")",
                        "select email, born, salary from (" + CURRENT + ")");
        return new ChangeSet(marked(environments.base()), environments.current(), List.of());
    }

    /** The columns are marked in base alone, each in its own way. */
    private static ProjectState marked(ProjectState state) {
        List<Column> columns = List.of(
                column("Email", "{\"tags\": [\"PII\"]}"),
                column("salary", "{\"meta\": {\"contains_pii\": true}}"),
                column("score", "{\"config\": {\"meta\": {\"classification\": \"personal\"}}}"),
                column("born", "{\"config\": {\"tags\": \"sensitive\"}}"),
                column("seen", "{\"meta\": {\"gdpr\": [\"x\", \"personal\"]}}"),
                column("shop", "{\"meta\": {\"pii\": false, \"note\": \"no personal data\"}}"));
        ProjectState.Builder builder = state.toBuilder();
        state.nodes().stream()
                .filter(node -> !node.columns().equals(columns) && node.type().isRefable())
                .forEach(node -> builder.add(node.toBuilder().columns(columns).build()));
        return builder.build();
    }

    @ParameterizedTest
    @CsvSource({
        "email, false",
        "EMAIL, false",
        "emial, true",
        "people.Email, false",
        "model.shop.people.email, false",
        "people.emial, true",
        "nosuch.email, true"
    })
    void aColumnThatNoModelHasIsUnknown(String written, boolean isUnknown) {
        Privacy privacy = new Privacy(Privacy.Mode.MASK, List.of(), List.of(written));
        assertThat(privacy.unknownColumns(states())).hasSize(isUnknown ? 1 : 0);
    }

    @Test
    void noColumnIsUnknownWhereNoneIsKnown() {
        ChangeSet changes = new ChangeSet(
                States.of(States.model("base", "orders", "")), States.of(States.model("cur", "orders", "")), List.of());
        Privacy privacy = new Privacy(Privacy.Mode.MASK, List.of(), List.of("nosuch", "orders.nosuch", "nosuch.id"));
        assertThat(privacy.unknownColumns(changes)).isEmpty();
    }

    private static Column column(String name, String extras) {
        return Column.described(name, null, null, (Json.Obj) JsonText.read(extras));
    }

    private Report run(ChangeSet states, Privacy privacy, BiFunction<String, Json.Obj, Check> checks) {
        List<Check> made = new ArrayList<>();
        for (String text : CHECKS) {
            int space = text.indexOf(' ');
            try {
                made.add(checks.apply(text.substring(0, space), (Json.Obj) JsonText.read(text.substring(space))));
            } catch (DiffException refused) {
                assertThat(refused).hasMessageNotContaining("secret");
            }
        }
        return DiffEngine.builder(warehouse).privacy(privacy).build().run(states, made);
    }

    @ParameterizedTest
    @CsvSource({"MASK, false", "HASH, false", "MASK, true", "HASH, true"})
    void noCheckShowsAPersonalValue(Privacy.Mode mode, boolean asRecce) throws IOException {
        ChangeSet states = states();
        Privacy privacy = Privacy.DEFAULT.withMode(mode);
        BiFunction<String, Json.Obj, Check> checks = asRecce ? RecceChecks::of : Checks::of;
        Report report = run(states, privacy, checks);
        for (Report.Writer writer : List.of(Report.Writer.text(), Report.Writer.markdown(), Report.Writer.json())) {
            StringBuilder out = new StringBuilder();
            writer.write(report, out);
            assertThat(secretsIn(out.toString())).isEmpty();
        }
        for (Report.Entry entry : report.entries()) {
            String shown = entry.outcome() instanceof Outcome.Failed failed
                    ? failed.message() + failed.examples()
                    : entry.outcome().toString();
            assertThat(secretsIn(shown)).as(entry.check().name()).isEmpty();
        }
        Report open = run(states, new Privacy(Privacy.Mode.SHOW, List.of(), List.of()), checks);
        assertThat(verdicts(report)).isEqualTo(verdicts(open));
        StringBuilder out = new StringBuilder();
        Report.Writer.json().write(open, out);
        assertThat(secretsIn(out.toString())).hasSizeGreaterThan(100);
    }

    /** With what stands around them. */
    private static List<String> secretsIn(String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = SECRET.matcher(text.replaceAll("#[0-9a-f]{12}", "#"));
        while (matcher.find()) {
            found.add(text.substring(Math.max(0, matcher.start() - 60), Math.min(text.length(), matcher.end() + 20)));
        }
        return found;
    }

    private static List<String> verdicts(Report report) {
        return report.entries().stream()
                .map(entry -> entry.check().name() + ": "
                        + (entry.outcome() instanceof Outcome.Done done
                                ? done.result().verdict()
                                : "none"))
                .toList();
    }

    private CheckResult result(Privacy privacy, Check check) {
        Report report = DiffEngine.builder(warehouse).privacy(privacy).build().run(states(), List.of(check));
        return ((Outcome.Done) report.entries().get(0).outcome()).result();
    }

    @Test
    void sampleCellsThatDifferAreMarkedAlsoIfTheyAreMasked() {
        ValueDiff diff = (ValueDiff) result(Privacy.DEFAULT, Checks.values("people", "id"));
        assertThat(diff.differing().samples().columns().stream().map(column -> column.name()))
                .containsExactly("id", "email", "salary", "score", "born", "seen", "shop");
        assertThat(rows(diff).get(1))
                .containsExactly(
                        "changed", "3", "*** → ***", "*** → ***", "*** → ***", "*** → ***", "*** → ***", "0 → 3");
    }

    private static List<List<String>> rows(CheckResult result) {
        List<CheckResult.Detail> details = result.details();
        return details.get(details.size() - 1).table();
    }

    @Test
    void aHashTellsEqualValuesApartFromOthersWithinARun() {
        Privacy hash = Privacy.DEFAULT.withMode(Privacy.Mode.HASH);
        Check query = Checks.of(
                "query",
                Json.Obj.builder()
                        .put("sql_template", "select id, email from {{ ref('people') }} order by id")
                        .build());
        List<List<Json>> rows = ((QueryRows) result(hash, query)).rows().data();
        assertThat(rows.get(0).get(1))
                .isEqualTo(rows.get(5).get(1))
                .isNotEqualTo(rows.get(1).get(1));
        assertThat(String.valueOf(rows.get(0).get(1).toPlain())).matches("#[0-9a-f]{12}");
        warehouse.inTransaction("a new start", connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute("drop schema base cascade; drop schema cur cascade");
            }
        });
        assertThat(((QueryRows) result(hash, query)).rows().data().get(0).get(1))
                .isNotEqualTo(rows.get(0).get(1));
    }

    @Test
    void nullStaysNull() {
        Check query = Checks.of(
                "query",
                Json.Obj.builder()
                        .put("sql_template", "select null as email, 1 as n")
                        .build());
        assertThat(((QueryRows) result(Privacy.DEFAULT, query)).rows().data())
                .isEqualTo(List.of(List.of(Json.Null.INSTANCE, Json.of(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "people.shop, *** → ***",
        "model.shop.people.SHOP, *** → ***",
        "shop, *** → ***",
        "no_such_model.shop, *** → ***",
        "people.\"shop\", *** → ***",
        "people.*, *** → ***",
        "*, *** → ***",
        "keyless.*, 0 → 3",
        "keyless.shop, 0 → 3",
    })
    void columnsCanBeNamed(String written, String cell) {
        Privacy privacy = new Privacy(Privacy.Mode.MASK, List.of(), List.of(written));
        ValueDiff diff = (ValueDiff) result(privacy, Checks.values("people", "id"));
        List<List<String>> table = rows(diff);
        assertThat(table.get(1).get(table.get(0).indexOf("shop"))).isEqualTo(cell);
    }

    @Test
    void aMarkedModelMarksAllItsColumns() {
        ChangeSet states = states();
        ProjectState.Builder current = states.current().toBuilder();
        for (Node node : states.current().named("people")) {
            current.add(marked(node));
        }
        ChangeSet marked = new ChangeSet(states.base(), current.build(), List.of());
        Report report = DiffEngine.on(warehouse).run(marked, List.of(Checks.values("people", "id")));
        ValueDiff diff = (ValueDiff) ((Outcome.Done) report.entries().get(0).outcome()).result();
        assertThat(rows(diff).get(1)).containsOnly("changed", "***", "*** → ***");
    }

    @Test
    void allChecksOfAMarkedModelHaveTheVerdictsThatTheyHaveWithoutPrivacy() {
        ChangeSet plain = states();
        ProjectState.Builder current = plain.current().toBuilder();
        plain.current().nodes().stream()
                .filter(node -> node.type().isRefable())
                .map(PrivacyTest::marked)
                .forEach(current::add);
        ChangeSet states = new ChangeSet(plain.base(), current.build(), List.of());
        Report report = run(states, Privacy.DEFAULT, Checks::of);
        Report open = run(states, new Privacy(Privacy.Mode.SHOW, List.of(), List.of()), Checks::of);
        assertThat(verdicts(report)).isEqualTo(verdicts(open));
        ProfileDiff profiles = (ProfileDiff) report.entries().stream()
                .filter(entry -> entry.check().type().equals("profile_diff"))
                .map(entry -> ((Outcome.Done) entry.outcome()).result())
                .findFirst()
                .orElseThrow();
        assertThat(profiles.differences()).contains(new ProfileDiff.Difference("", "rows", "40", "41"));
    }

    private static Node marked(Node node) {
        Config config = new Config(node.config().resolved(), node.config().unrendered(), List.of("pii"));
        return node.toBuilder().config(config).build();
    }

    @Test
    void aQueryIsMaskedByTheNamesOfItsColumns() {
        Check check = Checks.of(
                "query_diff",
                Json.Obj.builder()
                        .put("sql_template", "select id, email, salary as pay, shop from {{ ref('people') }}")
                        .put("primary_keys", List.of("id"))
                        .build());
        QueryDiff diff = (QueryDiff) result(Privacy.DEFAULT, check);
        assertThat(rows(diff).subList(0, 2))
                .hasToString("[[row, id, email, pay, shop], [changed, 3, *** → ***, 777000003 → 777000006, 0 → 3]]");
    }

    @ParameterizedTest
    @EnumSource
    void readsItsSettings(Privacy.Mode mode) {
        Json.Obj settings = Json.Obj.builder()
                .put("mode", mode.name().toLowerCase(java.util.Locale.ROOT))
                .put("markers", List.of("GDPR"))
                .put("columns", List.of("orders.email"))
                .build();
        assertThat(Privacy.of(settings)).isEqualTo(new Privacy(mode, List.of("gdpr"), List.of("orders.email")));
        assertThat(Privacy.of(Json.Obj.EMPTY)).isEqualTo(Privacy.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"mod\": \"mask\"} there is no setting \"mod\"; the settings are columns, markers, mode",
                "{\"mode\": \"off\"} \"mode\" must be mask, hash or show",
                "{\"mode\": false} \"mode\" must be mask, hash or show",
                "{\"markers\": \"pii\"} \"markers\" must be a list",
                "{\"columns\": [\"\"]} \"columns\" must contain only texts that are not empty",
                "{\"columns\": [1]} \"columns\" must contain only texts that are not empty",
            })
    void refusesSettingsThatMakeNoSense(String line) {
        int end = line.indexOf("} ") + 1;
        Json.Obj settings = (Json.Obj) JsonText.read(line.substring(0, end));
        assertThatThrownBy(() -> Privacy.of(settings))
                .isInstanceOf(DiffException.class)
                .hasMessage("Cannot read the privacy settings: " + line.substring(end + 1));
    }
}
