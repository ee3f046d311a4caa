package org.recce4j.changes.internal.detect;

import static org.recce4j.changes.NodeChange.Reason.BODY;
import static org.recce4j.changes.NodeChange.Reason.COLUMNS;
import static org.recce4j.changes.NodeChange.Reason.CONFIGS;
import static org.recce4j.changes.NodeChange.Reason.CONTRACT;
import static org.recce4j.changes.NodeChange.Reason.DESCRIPTIONS;
import static org.recce4j.changes.NodeChange.Reason.FQN;
import static org.recce4j.changes.NodeChange.Reason.FRESHNESS;
import static org.recce4j.changes.NodeChange.Reason.OTHER;
import static org.recce4j.changes.NodeChange.Reason.PERSISTED_DESCRIPTIONS;
import static org.recce4j.changes.NodeChange.Reason.RELATION;
import static org.recce4j.changes.NodeChange.Reason.VERSION;
import static org.recce4j.changes.NodeChange.Reason.WHITESPACE;
import static org.recce4j.changes.internal.detect.StandardComparisons.known;
import static org.recce4j.changes.internal.detect.StandardComparisons.text;

import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/** What the standard mode compares, kind by kind. Changed macros and variables count for every kind. */
final class StandardRules {

    private static final Rule TEXT = new Rule(BODY, BodyComparison::body);
    private static final Rule BLANKS = new Rule(WHITESPACE, BodyComparison::whitespace);
    private static final Rule CONFIG = new Rule(CONFIGS, ConfigComparison::difference);
    private static final Rule PLACE = new Rule(RELATION, PlaceComparison::node);
    private static final Rule DOCS = new Rule(PERSISTED_DESCRIPTIONS, StandardComparisons.descriptions(true));
    private static final Rule DESCRIPTION = new Rule(DESCRIPTIONS, StandardComparisons.descriptions(false));
    private static final Rule NAME = new Rule(FQN, StandardComparisons.fqn());
    private static final Rule COLUMN = new Rule(COLUMNS, ColumnComparison::difference);
    private static final Rule PARENTS = new Rule(OTHER, StandardComparisons.parents());
    private static final Rule OTHER_PARENTS = new Rule(OTHER, StandardComparisons.parentsOfSameText());

    /** Snapshots, analyses, operations, singular tests, and whatever dbt adds among the nodes. */
    private static final Kind CODE =
            Kind.of(TEXT, BLANKS, CONFIG, PLACE, DOCS, NAME, COLUMN, DESCRIPTION, OTHER_PARENTS);

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    "model",
                    Kind.of(
                            TEXT,
                            BLANKS,
                            CONFIG,
                            PLACE,
                            DOCS,
                            new Rule(CONTRACT, ContractComparison::difference),
                            NAME,
                            new Rule(VERSION, Comparisons.fields("latest_version", "deprecation_date")),
                            new Rule(VERSION, Comparisons.field("access", "protected")),
                            COLUMN,
                            DESCRIPTION,
                            new Rule(OTHER, known("constraints", "time_spine")),
                            OTHER_PARENTS)),
            Map.entry(
                    "seed",
                    Kind.of(new Rule(BODY, BodyComparison::seed), CONFIG, PLACE, DOCS, NAME, COLUMN, DESCRIPTION)),
            Map.entry("operation", Kind.of(TEXT, BLANKS)),
            // the text of a generic test is made of its arguments, which are its name, and of its configuration
            Map.entry("generic test", Kind.of(CONFIG, NAME, DESCRIPTION)),
            Map.entry(
                    "unit_test",
                    Kind.of(
                            CONFIG,
                            DESCRIPTION,
                            new Rule(OTHER, StandardComparisons.unitTestData()),
                            new Rule(OTHER, known("model", "overrides", "versions")))),
            Map.entry(
                    "function",
                    Kind.of(
                            TEXT,
                            BLANKS,
                            CONFIG,
                            PLACE,
                            NAME,
                            DESCRIPTION,
                            new Rule(OTHER, known("arguments", "returns", "overloads")),
                            OTHER_PARENTS)),
            Map.entry(
                    "source",
                    Kind.of(
                            CONFIG,
                            new Rule(RELATION, PlaceComparison::source),
                            NAME,
                            new Rule(FRESHNESS, known("freshness", "loaded_at_field", "loaded_at_query")),
                            COLUMN,
                            DESCRIPTION,
                            new Rule(DESCRIPTIONS, text("source_description")),
                            new Rule(OTHER, known("quoting", "external", "loader", "source_meta")))),
            Map.entry(
                    "exposure",
                    Kind.of(
                            CONFIG,
                            NAME,
                            DESCRIPTION,
                            new Rule(OTHER, known("type", "owner", "maturity", "url", "label")),
                            PARENTS)),
            Map.entry(
                    "metric",
                    Kind.of(
                            CONFIG,
                            DESCRIPTION,
                            new Rule(OTHER, known("type", "type_params", "label", "filter", "time_granularity")),
                            // dbt up to 1.5
                            new Rule(
                                    OTHER,
                                    known(
                                            "calculation_method",
                                            "expression",
                                            "sql",
                                            "timestamp",
                                            "time_grains",
                                            "dimensions",
                                            "filters",
                                            "window",
                                            "model")),
                            PARENTS)),
            Map.entry(
                    "semantic_model",
                    Kind.of(
                            CONFIG,
                            DESCRIPTION,
                            new Rule(
                                    OTHER,
                                    known(
                                            "model",
                                            "defaults",
                                            "entities",
                                            "dimensions",
                                            "measures",
                                            "primary_entity",
                                            "label")),
                            PARENTS)),
            Map.entry(
                    "saved_query",
                    Kind.of(CONFIG, DESCRIPTION, new Rule(OTHER, known("query_params", "exports", "label")), PARENTS)));

    private StandardRules() {}

    static Kind of(Node node) {
        String type = node.type().name();
        boolean isGeneric = type.equals("test") && node.extras().get("test_metadata") != Json.Null.INSTANCE;
        return KINDS.getOrDefault(isGeneric ? "generic test" : type, CODE);
    }
}
