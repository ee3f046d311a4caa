package org.recce4j.changes.internal.detect;

import static org.recce4j.changes.NodeChange.Reason.BODY;
import static org.recce4j.changes.NodeChange.Reason.CONFIGS;
import static org.recce4j.changes.NodeChange.Reason.CONTRACT;
import static org.recce4j.changes.NodeChange.Reason.DESCRIPTIONS;
import static org.recce4j.changes.NodeChange.Reason.FQN;
import static org.recce4j.changes.NodeChange.Reason.FRESHNESS;
import static org.recce4j.changes.NodeChange.Reason.OTHER;
import static org.recce4j.changes.NodeChange.Reason.PERSISTED_DESCRIPTIONS;
import static org.recce4j.changes.NodeChange.Reason.RELATION;
import static org.recce4j.changes.NodeChange.Reason.VERSION;
import static org.recce4j.changes.internal.detect.Comparison.NOTHING;
import static org.recce4j.changes.internal.detect.Comparisons.checksum;
import static org.recce4j.changes.internal.detect.Comparisons.exports;
import static org.recce4j.changes.internal.detect.Comparisons.field;
import static org.recce4j.changes.internal.detect.Comparisons.fields;
import static org.recce4j.changes.internal.detect.Comparisons.fqn;
import static org.recce4j.changes.internal.detect.Comparisons.overloads;
import static org.recce4j.changes.internal.detect.Comparisons.parents;
import static org.recce4j.changes.internal.detect.Comparisons.persistedDescriptions;
import static org.recce4j.changes.internal.detect.Comparisons.rawCode;
import static org.recce4j.changes.internal.detect.Comparisons.resolved;
import static org.recce4j.changes.internal.detect.Comparisons.sourcePlace;
import static org.recce4j.changes.internal.detect.Comparisons.unrendered;
import static org.recce4j.changes.internal.detect.Comparisons.unrenderedPlace;
import static org.recce4j.changes.internal.detect.Comparisons.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.model.Node;

/**
 * What {@code state:modified} of dbt-core 1.6 to 1.12 compares, kind by kind, as read in {@code same_contents} and the methods it
 * calls ({@code contracts/graph/nodes.py}). Changed macros count for every kind.
 */
final class DbtRules {

    /** The flag {@code state_modified_compare_more_unrendered_values} exists since this version. */
    static final DbtVersion KNOWS_FLAG = DbtVersion.of("1.9");

    /** The flag is on since this version, unless the project turns it off. */
    static final DbtVersion FLAG_IS_ON = DbtVersion.of("1.12");

    /** With the flag on, the base's {@code config()} calls are read anew since this version. */
    static final DbtVersion READS_CONFIG_ANEW = DbtVersion.of("1.12");

    /** What {@code CompareBehavior.Exclude} marks. */
    private static final Set<String> EXCLUDED = Set.of("alias", "schema", "database", "tags", "group");

    private static final Set<String> TEST_CONFIGS = Set.of(
            "severity", "where", "limit", "fail_calc", "warn_if", "error_if", "store_failures", "store_failures_as");

    private static final Rule TEXT = new Rule(BODY, rawCode());
    private static final Rule CONFIG = new Rule(CONFIGS, unrendered(key -> !EXCLUDED.contains(key)));
    private static final Rule PLACE = new Rule(RELATION, unrenderedPlace("database", "schema", "alias"));
    private static final Rule DOCS = new Rule(PERSISTED_DESCRIPTIONS, persistedDescriptions());
    private static final Rule NAME = new Rule(FQN, fqn());
    private static final Rule STRICT_CONTRACT = new Rule(CONTRACT, ContractComparison::strictly);
    private static final Rule NO_CONTRACT = new Rule(CONTRACT, NOTHING);
    private static final Rule NO_DOCS = new Rule(PERSISTED_DESCRIPTIONS, NOTHING);
    private static final Rule ANY_CONFIG = new Rule(CONFIGS, unrendered(key -> true));
    private static final Rule RESOLVED_CONFIG = new Rule(CONFIGS, resolved());
    private static final Rule DESCRIPTION = new Rule(DESCRIPTIONS, fields("description"));
    private static final Rule TEST_CONFIG = new Rule(CONFIGS, unrendered(TEST_CONFIGS::contains));

    /** dbt 1.6 and 1.7 compare a semantic model's model with a method: it always differs. */
    private static final Rule ALWAYS =
            new Rule(OTHER, (before, after, compared) -> Json.of(List.of("model"))).until("1.8");

    private static final Rule SQL_HEADER = new Rule(CONFIGS, unrendered("sql_header"::equals)).since("1.12");

    /** Snapshots, analyses, operations, and whatever dbt adds among the nodes. */
    private static final Kind CODE = Kind.of(TEXT, CONFIG, DOCS, NAME, PLACE, NO_CONTRACT);

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry(
                    "model",
                    Kind.of(
                            STRICT_CONTRACT,
                            TEXT,
                            CONFIG,
                            DOCS,
                            NAME,
                            PLACE,
                            new Rule(VERSION, fields("latest_version", "deprecation_date")),
                            new Rule(VERSION, field("access", "protected")))),
            Map.entry("seed", Kind.of(new Rule(BODY, checksum()), CONFIG, DOCS, NAME, PLACE, NO_CONTRACT)),
            Map.entry(
                    "generic test",
                    Kind.of(TEST_CONFIG, SQL_HEADER, NAME).withParts(TEXT, PLACE, NO_DOCS, NO_CONTRACT)),
            Map.entry("singular test", Kind.of(TEXT, TEST_CONFIG, SQL_HEADER, NAME, PLACE, NO_DOCS, NO_CONTRACT)),
            Map.entry("unit_test", Kind.of(new Rule(OTHER, fields("checksum"))).since("1.8")),
            Map.entry(
                    "function",
                    Kind.of(
                                    TEXT,
                                    CONFIG,
                                    DOCS,
                                    NAME,
                                    PLACE,
                                    NO_CONTRACT,
                                    new Rule(OTHER, fields("arguments", "returns")),
                                    new Rule(OTHER, overloads()).since("1.12"))
                            .since("1.11")),
            Map.entry(
                    "source",
                    Kind.of(
                                    new Rule(RELATION, sourcePlace()),
                                    NAME,
                                    ANY_CONFIG,
                                    new Rule(OTHER, fields("quoting", "external")),
                                    new Rule(FRESHNESS, fields("freshness", "loaded_at_field")))
                            .unmodifiedWhenAdded()),
            Map.entry(
                    "exposure",
                    Kind.of(
                                    NAME,
                                    new Rule(OTHER, fields("type", "owner", "maturity", "url", "label")),
                                    DESCRIPTION,
                                    new Rule(OTHER, parents()),
                                    ANY_CONFIG)
                            .unmodifiedWhenAdded()),
            Map.entry(
                    "metric",
                    Kind.of(
                                    new Rule(OTHER, fields("type", "label")),
                                    DESCRIPTION,
                                    new Rule(CONFIGS, unrendered(key -> !key.equals("group"))))
                            .unmodifiedWhenAdded()),
            Map.entry(
                    "semantic_model",
                    Kind.of(
                                    ALWAYS,
                                    new Rule(
                                            OTHER,
                                            fields(
                                                    "model",
                                                    "defaults",
                                                    "entities",
                                                    "dimensions",
                                                    "measures",
                                                    "primary_entity",
                                                    "group")),
                                    DESCRIPTION,
                                    RESOLVED_CONFIG)
                            .unmodifiedWhenAdded()),
            Map.entry(
                    "saved_query",
                    Kind.of(
                                    new Rule(OTHER, within("query_params", "metrics", "group_by", "where")),
                                    DESCRIPTION,
                                    new Rule(OTHER, fields("label", "group")),
                                    RESOLVED_CONFIG,
                                    new Rule(OTHER, exports()),
                                    new Rule(OTHER, Comparisons.tags()).since("1.10"))
                            .since("1.9")
                            .unmodifiedWhenAdded()));

    private DbtRules() {}

    static Kind of(Node node) {
        return KINDS.getOrDefault(kind(node), CODE);
    }

    /** Returns what is compared of a node, without what does not depend on it, and without an end where a contract breaks. */
    static List<Rule> ofText(Node node) {
        return of(node).rules().stream()
                .filter(rule -> !rule.equals(ALWAYS))
                .map(rule -> rule.equals(STRICT_CONTRACT) ? new Rule(CONTRACT, ContractComparison::asDbt) : rule)
                .toList();
    }

    private static String kind(Node node) {
        String type = node.type().name();
        if (!type.equals("test")) {
            return type;
        }
        return node.extras().get("test_metadata") == Json.Null.INSTANCE ? "singular test" : "generic test";
    }
}
