package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.model;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

class StandardComparisonsTest {

    private static final StandardContext ONE_VERSION = Nodes.standard("1.11.0", "1.11.0");

    /** A field that only one version knows counts within one version, one that only one engine fills in within one engine. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before, after, within 1.11, from 1.10 to 1.11, from 1.12 to 2.0
        {label: a}        | {label: b}         | label | label | label
        {label: a}        | {}                 | label | same  | same
        {label: a}        | {label: ''}        | label | label | same
        {label: ''}       | {}                 | same  | same  | same
        {label: {a: 1}}   | {label: {a: 1, b: 2}} | label | same | same
        {label: {a: 1}}   | {label: {a: null}} | label | label | same
        """)
    void whatOnlyOneSideKnowsDependsOnTheVersions(
            String before, String after, String within, String versions, String engines) {
        AspectComparison<StandardContext> known = StandardComparisons.known("label");
        Node old = model("{extras: " + before + "}");
        Node now = model("{extras: " + after + "}");
        assertThat(shown(known.between(old, now, ONE_VERSION))).isEqualTo(within);
        assertThat(shown(known.between(old, now, Nodes.standard("1.10.0", "1.11.0"))))
                .isEqualTo(versions);
        assertThat(shown(known.between(old, now, Nodes.standard("1.12.0", "2.0.0"))))
                .isEqualTo(engines);
    }

    @Test
    void whiteSpaceInATextCountsWithinOneVersion() {
        AspectComparison<StandardContext> text = StandardComparisons.text("source_description");
        Node old = model("{extras: {source_description: 'a b'}}");
        Node now = model("{extras: {source_description: 'a  b'}}");
        assertThat(shown(text.between(old, now, ONE_VERSION))).isEqualTo("source_description");
        assertThat(shown(text.between(old, now, Nodes.standard("1.10.0", "1.11.0"))))
                .isEqualTo("same");
    }

    @Test
    void aFixtureIsItsNameWhateverItsPath() {
        String test = "{extras: {given: [{input: ref(a), fixture: %s}], expect: {rows: %s}}}";
        AspectComparison<StandardContext> data = UnitTestComparison.data();
        assertThat(shown(data.between(
                        model(test.formatted("tests/fixtures/a.csv", "[1]")),
                        model(test.formatted("a", "[1]")),
                        ONE_VERSION)))
                .isEqualTo("same");
        assertThat(shown(data.between(
                        model(test.formatted("a", "[1]")), model(test.formatted("b", "[2]")), ONE_VERSION)))
                .isEqualTo("given expect");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {}                              | same                  | description columns.c
        {relation: true}                | description           | columns.c
        {columns: true}                 | columns.c             | description
        {relation: true, columns: true} | description columns.c | same
        """)
    void aDescriptionIsPersistedOrForPeople(String persistDocs, String persisted, String other) {
        String described = "{config: {persist_docs: %s}, description: %s, columns: [{name: c, description: %s}]}";
        Node old = model(described.formatted(persistDocs, "one", "one"));
        Node now = model(described.formatted(persistDocs, "two", "two"));
        assertThat(shown(DescriptionComparison.persisted().between(old, now, ONE_VERSION)))
                .isEqualTo(persisted);
        assertThat(shown(DescriptionComparison.others().between(old, now, ONE_VERSION)))
                .isEqualTo(other);
    }

    @Test
    void parentsAreComparedUnderTheIdsThatTheyHaveNow() {
        String test = "{extras: {test_metadata: {name: unique}}}";
        ProjectState base = States.of(Nodes.node("test.shop.unique_a.0123", test));
        ProjectState current = States.of(Nodes.node("test.shop.unique_a.4567", test));
        Node old = model("{depends_on: [test.shop.unique_a.0123]}");
        Node now = model("{depends_on: [test.shop.unique_a.4567]}");
        assertThat(shown(ParentComparison.parents().between(old, now, Nodes.standard(base, current))))
                .isEqualTo("same");
        assertThat(shown(ParentComparison.parents().between(old, now, ONE_VERSION)))
                .isEqualTo("depends_on");
    }

    @Test
    void otherParentsCountOnlyIfTheTextIsTheSame() {
        AspectComparison<StandardContext> parents = ParentComparison.parentsOfSameText();
        Node old = model("{raw_code: x, depends_on: [model.shop.b]}");
        assertThat(shown(parents.between(old, model("{raw_code: x}"), ONE_VERSION)))
                .isEqualTo("depends_on");
        assertThat(shown(parents.between(old, model("{raw_code: y}"), ONE_VERSION)))
                .isEqualTo("same");
        assertThat(shown(parents.between(old, model("{raw_code: x}"), Nodes.standard("1.10.0", "1.11.0"))))
                .isEqualTo("same");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {fqn: [shop, a], original_file_path: models/a.sql} | {fqn: [shop, marts, a], original_file_path: models/marts/a.sql} | shop.a shop.marts.a
        {fqn: [shop, a], original_file_path: models/a.sql} | {fqn: [shop, models, a], original_file_path: models/a.sql}      | same
        {fqn: [shop, a], original_file_path: 'models\\a.sql'} | {fqn: [shop, x, a], original_file_path: models/a.sql}        | same
        {fqn: [shop, a], name: a}                          | {fqn: [shop, b], name: b}                                       | shop.a shop.b
        """)
    void anotherFullyQualifiedNameOfTheSameFileIsTheEngines(String before, String after, String difference) {
        assertThat(shown(NameComparison.fqn().between(model(before), model(after), ONE_VERSION)))
                .isEqualTo(difference);
    }
}
