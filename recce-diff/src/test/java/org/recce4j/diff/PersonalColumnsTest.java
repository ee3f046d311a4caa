package org.recce4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.changes.ChangeSet;
import org.recce4j.fixtures.States;
import org.recce4j.model.Column;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** What the columns mean that a user writes under {@code privacy}. */
class PersonalColumnsTest {

    /** The columns of the model {@code open} are not known. */
    private static final ChangeSet STATES = states(
            model("people", "id", "email", "shop"),
            model("en", "id", "a.b", "b"),
            model("en.a", "id", "b"),
            model("open"));

    private static final Map<String, List<String>> TABLES = Map.of(
            "people", List.of("id", "email", "shop"),
            "en", List.of("id", "a.b", "b"),
            "en.a", List.of("id", "b"),
            "open", List.of("id", "email", "a.b"));

    private static ChangeSet states(Node... nodes) {
        ProjectState state = States.of(nodes);
        return new ChangeSet(state, state, List.of());
    }

    private static Node model(String name, String... columns) {
        return States.model("prod", name, "select 1").toBuilder()
                .name(name)
                .columns(Stream.of(columns)
                        .map(column -> Column.described(column, null, null, Json.Obj.EMPTY))
                        .toList())
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "email"                     | open:email, people:email
            `Email`                     | open:email, people:email
            [email]                     | open:email, people:email
            people."EMAIL"              | people:email
            "people"."email"            | people:email
            `people`.email              | people:email
            "model.shop.people".email   | people:email
            nosuch."email"              | open:email, people:email
            people.*                    | people:email, people:id, people:shop
            "people".*                  | people:email, people:id, people:shop
            model.shop.people.*         | people:email, people:id, people:shop
            open.*                      | open:a.b, open:email, open:id
            en.a.b                      | en.a:b, en:a.b
            en.a.id                     | en.a:id
            en."a.b"                    | en:a.b
            en.b                        | en:b
            a.b                         | en:a.b, open:a.b
            "a.b"                       | en:a.b, open:a.b
            open.x.email                | open:email, people:email
            people.emial                | ~~
            """)
    void namesCanHaveQuotesAndDots(String written, String hidden) {
        assertThat(String.join(", ", hidden(written))).isEqualTo(hidden);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "nosuch.*"})
    void aStarOfNoModelHidesAllColumns(String written) {
        assertThat(hidden(written)).hasSize(11);
        assertThat(personal(written).containsName("anything")).isTrue();
    }

    @Test
    void theColumnsOfAStarAreKnownInQueries() {
        PersonalColumns personal = personal("people.*");
        assertThat(personal.containsName("Shop")).isTrue();
        assertThat(personal.containsName("b")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            *               | false
            people.*        | false
            open.*          | false
            nosuch.*        | true
            "email"         | false
            people."email"  | false
            en.a.b          | false
            en.a.nosuch     | true
            """)
    void aColumnIsUnknownIfNoMeaningOfItIsKnown(String written, boolean isUnknown) {
        assertThat(privacy(written).unknownColumns(STATES)).hasSize(isUnknown ? 1 : 0);
    }

    private static List<String> hidden(String written) {
        PersonalColumns personal = personal(written);
        return TABLES.entrySet().stream()
                .flatMap(table -> table.getValue().stream()
                        .filter(column ->
                                personal.contains(List.of(new NodeId("model.shop." + table.getKey())), column))
                        .map(column -> table.getKey() + ":" + column))
                .sorted()
                .toList();
    }

    private static PersonalColumns personal(String written) {
        return PersonalColumns.of(STATES, privacy(written));
    }

    private static Privacy privacy(String written) {
        return new Privacy(Privacy.Mode.MASK, List.of(), List.of(written));
    }
}
