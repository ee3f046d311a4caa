package org.recce4j.changes.internal.detect;

import static org.recce4j.changes.internal.detect.SharedComparisons.field;
import static org.recce4j.changes.internal.detect.SharedComparisons.fields;
import static org.recce4j.changes.internal.detect.StandardComparisons.known;
import static org.recce4j.changes.internal.detect.StandardComparisons.text;

import java.util.List;
import org.recce4j.changes.NodeChange.Reason;

/** What the standard mode compares, kind by kind. Changed macros and variables count for every kind. */
final class StandardRules {

    private static final Rule<StandardContext> BODY = rule(Reason.BODY, BodyComparison.text());
    private static final Rule<StandardContext> WHITESPACE = rule(Reason.WHITESPACE, BodyComparison.whitespace());
    private static final Rule<StandardContext> CONFIGS = rule(Reason.CONFIGS, ConfigComparison.configs());
    private static final Rule<StandardContext> RELATION = rule(Reason.RELATION, PlaceComparison.ofNode());
    private static final Rule<StandardContext> PERSISTED_DESCRIPTIONS =
            rule(Reason.PERSISTED_DESCRIPTIONS, DescriptionComparison.persisted());
    private static final Rule<StandardContext> FQN = rule(Reason.FQN, NameComparison.fqn());
    private static final Rule<StandardContext> COLUMNS = rule(Reason.COLUMNS, ColumnComparison.columns());
    private static final Rule<StandardContext> DESCRIPTIONS = rule(Reason.DESCRIPTIONS, DescriptionComparison.others());
    private static final Rule<StandardContext> OTHER_PARENTS = rule(Reason.OTHER, ParentComparison.parents());
    private static final Rule<StandardContext> OTHER_PARENTS_OF_SAME_TEXT =
            rule(Reason.OTHER, ParentComparison.parentsOfSameText());

    /** The tables. The other kinds are snapshots, analyses, singular tests, and whatever dbt adds among the nodes. */
    static final Kinds<List<Rule<StandardContext>>> KINDS = Kinds.withOthers(List.of(
                    BODY,
                    WHITESPACE,
                    CONFIGS,
                    RELATION,
                    PERSISTED_DESCRIPTIONS,
                    FQN,
                    COLUMNS,
                    DESCRIPTIONS,
                    OTHER_PARENTS_OF_SAME_TEXT))
            .with(
                    "model",
                    List.of(
                            BODY,
                            WHITESPACE,
                            CONFIGS,
                            RELATION,
                            PERSISTED_DESCRIPTIONS,
                            rule(Reason.CONTRACT, ContractComparison.byTerms()),
                            FQN,
                            rule(Reason.VERSION, fields("latest_version", "deprecation_date")),
                            rule(Reason.VERSION, field("access", "protected")),
                            COLUMNS,
                            DESCRIPTIONS,
                            rule(Reason.OTHER, known("constraints", "time_spine")),
                            OTHER_PARENTS_OF_SAME_TEXT))
            .with(
                    "seed",
                    List.of(
                            rule(Reason.BODY, SeedComparison.content()),
                            CONFIGS,
                            RELATION,
                            PERSISTED_DESCRIPTIONS,
                            FQN,
                            COLUMNS,
                            DESCRIPTIONS))
            .with("operation", List.of(BODY, WHITESPACE))
            // the text of a generic test is made of its arguments, which are its name, and of its configuration
            .with("generic test", List.of(CONFIGS, FQN, DESCRIPTIONS))
            .with(
                    "unit_test",
                    List.of(
                            CONFIGS,
                            DESCRIPTIONS,
                            rule(Reason.OTHER, UnitTestComparison.data()),
                            rule(Reason.OTHER, known("model", "overrides", "versions"))))
            .with(
                    "function",
                    List.of(
                            BODY,
                            WHITESPACE,
                            CONFIGS,
                            RELATION,
                            FQN,
                            DESCRIPTIONS,
                            rule(Reason.OTHER, known("arguments", "returns", "overloads")),
                            OTHER_PARENTS_OF_SAME_TEXT))
            .with(
                    "source",
                    List.of(
                            CONFIGS,
                            rule(Reason.RELATION, SourcePlaceComparison.places()),
                            FQN,
                            rule(Reason.FRESHNESS, known("freshness", "loaded_at_field", "loaded_at_query")),
                            COLUMNS,
                            DESCRIPTIONS,
                            rule(Reason.DESCRIPTIONS, text("source_description")),
                            rule(Reason.OTHER, known("quoting", "external", "loader", "source_meta"))))
            .with(
                    "exposure",
                    List.of(
                            CONFIGS,
                            FQN,
                            DESCRIPTIONS,
                            rule(Reason.OTHER, known("type", "owner", "maturity", "url", "label")),
                            OTHER_PARENTS))
            .with(
                    "metric",
                    List.of(
                            CONFIGS,
                            DESCRIPTIONS,
                            rule(Reason.OTHER, known("type", "type_params", "label", "filter", "time_granularity")),
                            rule(
                                    Reason.OTHER,
                                    known(
                                                    "calculation_method",
                                                    "expression",
                                                    "sql",
                                                    "timestamp",
                                                    "time_grains",
                                                    "dimensions",
                                                    "filters",
                                                    "window",
                                                    "model")
                                            .remarked("dbt up to 1.5")),
                            OTHER_PARENTS))
            .with(
                    "semantic_model",
                    List.of(
                            CONFIGS,
                            DESCRIPTIONS,
                            rule(
                                    Reason.OTHER,
                                    known(
                                            "model",
                                            "defaults",
                                            "entities",
                                            "dimensions",
                                            "measures",
                                            "primary_entity",
                                            "label")),
                            OTHER_PARENTS))
            .with(
                    "saved_query",
                    List.of(
                            CONFIGS,
                            DESCRIPTIONS,
                            rule(Reason.OTHER, known("query_params", "exports", "label")),
                            OTHER_PARENTS));

    private StandardRules() {}

    private static Rule<StandardContext> rule(Reason reason, AspectComparison<? super StandardContext> comparison) {
        return new Rule<>(reason, comparison);
    }
}
