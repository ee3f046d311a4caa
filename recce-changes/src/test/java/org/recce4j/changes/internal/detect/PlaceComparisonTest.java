package org.recce4j.changes.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.recce4j.changes.internal.detect.Nodes.shown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.fixtures.States;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

class PlaceComparisonTest {

    private static final ProjectState PROD = States.of(States.model("prod", "first", "select 1"));
    private static final ProjectState DEV = States.of(States.model("dev", "first", "select 1"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {config: {schema: a}}                 | {config: {schema: b}}                 | schema
        {config: {alias: a}}                  | {config: {alias: b}}                  | alias
        {database: x, schema: a, identifier: n} | {database: y, schema: b, identifier: n} | database schema
        {schema: a, identifier: n, relation_name: a.n} | {schema: a, identifier: n, relation_name: 'a."n"'} | quoting
        {schema: a, identifier: n}            | {}                                    | same
        """)
    void withinOneEnvironmentResolvedNamesCountToo(String before, String after, String parts) {
        assertThat(ofModel(before, after, Nodes.standard(PROD, PROD))).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {config: {schema: a}}                 | {config: {schema: b}}                 | schema
        {config: {schema: prod_raw}}          | {config: {schema: dev_raw}}           | same
        {schema: a, identifier: n}            | {schema: b, identifier: n}            | same
        """)
    void betweenTwoEnvironmentsOnlyWhatTheFilesSayCounts(String before, String after, String parts) {
        assertThat(ofModel(before, after, Nodes.standard(PROD, DEV))).isEqualTo(parts);
    }

    private static String ofModel(String before, String after, StandardContext context) {
        return shown(PlaceComparison.ofNode().between(Nodes.model(before), Nodes.model(after), context));
    }

    @Test
    void aNameThatMovedWithItsMacroIsNoOtherEnvironment() {
        StandardContext known = Nodes.standard(PROD, DEV);
        Environments changed = new Environments(
                known.environments().places(),
                known.environments().runs(),
                known.environments().texts(),
                (macro, packageName) -> macro.equals("generate_schema_name"));
        StandardContext context = new StandardContext(known.states(), changed, known.pairs());
        assertThat(ofModel("{schema: prod, identifier: n}", "{schema: dev, identifier: n}", context))
                .isEqualTo("schema");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {identifier: a, schema: prod}                               | {identifier: b, schema: prod}                              | identifier
        {identifier: a, schema: x, extras: {unrendered_schema: x}}  | {identifier: a, schema: y, extras: {unrendered_schema: y}} | schema
        {identifier: a, schema: prod_raw}                           | {identifier: a, schema: dev_raw}                           | same
        {identifier: a, schema: prod_raw}                           | {identifier: a, schema: other}                             | schema
        """)
    void aSourceIsWhereTheFilesSay(String before, String after, String parts) {
        Node old = Nodes.node("source.shop.raw.n", before);
        Node now = Nodes.node("source.shop.raw.n", after);
        assertThat(shown(SourcePlaceComparison.places().between(old, now, Nodes.standard(PROD, DEV))))
                .isEqualTo(parts);
    }
}
