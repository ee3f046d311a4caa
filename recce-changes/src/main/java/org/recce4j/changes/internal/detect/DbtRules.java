package org.recce4j.changes.internal.detect;

import static org.recce4j.changes.internal.detect.DbtComparisons.checksum;
import static org.recce4j.changes.internal.detect.DbtComparisons.configs;
import static org.recce4j.changes.internal.detect.DbtComparisons.configsExcept;
import static org.recce4j.changes.internal.detect.DbtComparisons.configsOnly;
import static org.recce4j.changes.internal.detect.DbtComparisons.exports;
import static org.recce4j.changes.internal.detect.DbtComparisons.fieldsOf;
import static org.recce4j.changes.internal.detect.DbtComparisons.overloads;
import static org.recce4j.changes.internal.detect.DbtComparisons.parents;
import static org.recce4j.changes.internal.detect.DbtComparisons.persistedDescriptions;
import static org.recce4j.changes.internal.detect.DbtComparisons.relation;
import static org.recce4j.changes.internal.detect.DbtComparisons.resolvedConfigs;
import static org.recce4j.changes.internal.detect.DbtComparisons.sourceRelation;
import static org.recce4j.changes.internal.detect.DbtComparisons.sourceText;
import static org.recce4j.changes.internal.detect.DbtComparisons.tags;
import static org.recce4j.changes.internal.detect.SharedComparisons.field;
import static org.recce4j.changes.internal.detect.SharedComparisons.fields;
import static org.recce4j.changes.internal.detect.SharedComparisons.fqn;

import java.util.List;
import org.recce4j.changes.NodeChange.Reason;

/**
 * What {@code state:modified} of dbt-core 1.6 to 1.12 compares, kind by kind, as read in {@code same_contents} and the methods it
 * calls ({@code contracts/graph/nodes.py}). Changed macros count for every kind. A new dbt version is new rows with {@code since},
 * and old rows with {@code until}.
 */
final class DbtRules {

    /** A mistake of two versions, which compare a semantic model's model with a method; no difference of two states. */
    static final Rule<DbtContext> OTHER_ALWAYS = rule(
                    Reason.OTHER,
                    new AspectComparison<DbtContext>(
                            "nothing: these versions always report the node as modified",
                            (before, after, context) -> Difference.named(List.of("model"))))
            .until("1.8");

    private static final Rule<DbtContext> BODY = rule(Reason.BODY, sourceText());
    private static final Rule<DbtContext> CONFIGS =
            rule(Reason.CONFIGS, configsExcept("alias", "database", "group", "schema", "tags"));
    private static final Rule<DbtContext> ALL_CONFIGS = rule(Reason.CONFIGS, configs());
    private static final Rule<DbtContext> RESOLVED_CONFIGS = rule(Reason.CONFIGS, resolvedConfigs());
    private static final Rule<DbtContext> TEST_CONFIGS = rule(
            Reason.CONFIGS,
            configsOnly(
                    "severity",
                    "where",
                    "limit",
                    "fail_calc",
                    "warn_if",
                    "error_if",
                    "store_failures",
                    "store_failures_as"));
    private static final Rule<DbtContext> TEST_CONFIGS_1_12 =
            rule(Reason.CONFIGS, configsOnly("sql_header")).since("1.12");
    private static final Rule<DbtContext> RELATION = rule(Reason.RELATION, relation("database", "schema", "alias"));
    private static final Rule<DbtContext> PERSISTED_DESCRIPTIONS =
            rule(Reason.PERSISTED_DESCRIPTIONS, persistedDescriptions());
    private static final Rule<DbtContext> DESCRIPTIONS = rule(Reason.DESCRIPTIONS, fields("description"));
    private static final Rule<DbtContext> FQN = rule(Reason.FQN, fqn());

    /** The tables. The other kinds are snapshots, analyses, operations, and whatever dbt adds among the nodes. */
    static final Kinds<DbtKind> KINDS = Kinds.withOthers(
                    DbtKind.of(List.of(BODY, CONFIGS, RELATION, PERSISTED_DESCRIPTIONS, FQN)))
            .with(
                    "model",
                    DbtKind.of(List.of(
                            BODY,
                            CONFIGS,
                            RELATION,
                            PERSISTED_DESCRIPTIONS,
                            rule(Reason.CONTRACT, ContractComparison.byChecksum()),
                            FQN,
                            rule(Reason.VERSION, fields("latest_version", "deprecation_date")),
                            rule(Reason.VERSION, field("access", "protected")))))
            .with(
                    "seed",
                    DbtKind.of(List.of(rule(Reason.BODY, checksum()), CONFIGS, RELATION, PERSISTED_DESCRIPTIONS, FQN)))
            .with(
                    "generic test",
                    DbtKind.of(List.of(TEST_CONFIGS, TEST_CONFIGS_1_12, FQN)).withParts(List.of(BODY, RELATION)))
            .with("singular test", DbtKind.of(List.of(BODY, TEST_CONFIGS, TEST_CONFIGS_1_12, RELATION, FQN)))
            .with(
                    "unit_test",
                    DbtKind.of(List.of(rule(Reason.OTHER, fields("checksum"))))
                            .since("1.8")
                            .withNewMatches())
            .with(
                    "function",
                    DbtKind.of(List.of(
                                    BODY,
                                    CONFIGS,
                                    RELATION,
                                    PERSISTED_DESCRIPTIONS,
                                    FQN,
                                    rule(Reason.OTHER, fields("arguments", "returns")),
                                    rule(Reason.OTHER, overloads()).since("1.12")))
                            .since("1.11"))
            .with(
                    "source",
                    DbtKind.of(List.of(
                                    ALL_CONFIGS,
                                    rule(Reason.RELATION, sourceRelation()),
                                    FQN,
                                    rule(Reason.FRESHNESS, fields("freshness", "loaded_at_field")),
                                    rule(Reason.OTHER, fields("quoting", "external"))))
                            .unmodifiedWhenNew()
                            .withNewMatches(Reason.CONFIGS, Reason.RELATION))
            .with(
                    "exposure",
                    DbtKind.of(List.of(
                                    ALL_CONFIGS,
                                    FQN,
                                    DESCRIPTIONS,
                                    rule(Reason.OTHER, fields("type", "owner", "maturity", "url", "label")),
                                    rule(Reason.OTHER, parents())))
                            .unmodifiedWhenNew()
                            .withNewMatches(Reason.CONFIGS))
            .with(
                    "metric",
                    DbtKind.of(List.of(
                                    rule(Reason.CONFIGS, configsExcept("group")),
                                    DESCRIPTIONS,
                                    rule(Reason.OTHER, fields("type", "label"))))
                            .unmodifiedWhenNew()
                            .withNewMatches(Reason.CONFIGS))
            .with(
                    "semantic_model",
                    DbtKind.of(List.of(
                                    RESOLVED_CONFIGS,
                                    DESCRIPTIONS,
                                    OTHER_ALWAYS,
                                    rule(
                                            Reason.OTHER,
                                            fields(
                                                    "model",
                                                    "defaults",
                                                    "entities",
                                                    "dimensions",
                                                    "measures",
                                                    "primary_entity",
                                                    "group"))))
                            .unmodifiedWhenNew()
                            .withNewMatches(Reason.CONFIGS))
            .with(
                    "saved_query",
                    DbtKind.of(List.of(
                                    RESOLVED_CONFIGS,
                                    DESCRIPTIONS,
                                    rule(Reason.OTHER, fieldsOf("query_params", "metrics", "group_by", "where")),
                                    rule(Reason.OTHER, fields("label", "group")),
                                    rule(Reason.OTHER, exports()),
                                    rule(Reason.OTHER, tags()).since("1.10")))
                            .since("1.9")
                            .unmodifiedWhenNew()
                            .withNewMatches(Reason.CONFIGS));

    private DbtRules() {}

    private static Rule<DbtContext> rule(Reason reason, AspectComparison<? super DbtContext> comparison) {
        return new Rule<>(reason, comparison);
    }
}
