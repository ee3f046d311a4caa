package org.recce4j.changes.internal.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.changes.ChangesErrorCode;
import org.recce4j.changes.ChangesException;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ResourceType;

/** Compares models' contracts and says what breaks; where dbt stops, it may stop, too. */
final class ContractComparison {

    /** Removed models are looked at since this version. */
    private static final DbtVersion REMOVED = DbtVersion.of("1.9");

    /** The size of a type is no part of a contract since this version. */
    private static final DbtVersion SIZES = DbtVersion.of("1.11");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd['T'][ ][HH:mm:ss][.SSSSSS][.SSS][XXX]", Locale.ROOT);

    private ContractComparison() {}

    /** Compares what contracts say, not their checksums, which differ by version; tells whether the change breaks and why. */
    static AspectComparison<DetectionContext> byTerms() {
        return new AspectComparison<>(
                "an enforced contract: columns, data types and constraints", (before, after, context) -> {
                    if (!Contract.isEnforced(before) && !Contract.isEnforced(after)) {
                        return Difference.same();
                    }
                    Contract old = Contract.of(before);
                    Contract now = Contract.of(after);
                    ValueSameness sameness = context.versions().sameness();
                    return old.saysAs(now, sameness)
                            ? Difference.same()
                            : detail(breaking(old, now, sameness, context.states()));
                });
    }

    /** As dbt, by the checksums ({@code same_contract}). */
    static AspectComparison<DetectionContext> byChecksum() {
        return new AspectComparison<>(
                "the checksum of an enforced contract; if the change breaks a versioned model, dbt stops",
                (before, after, context) -> {
                    if (!Contract.isEnforced(before) && !Contract.isEnforced(after)) {
                        return Difference.same();
                    }
                    Contract old = Contract.of(before);
                    Contract now = Contract.of(after);
                    return ContractChange.isSame(old, now)
                            ? Difference.same()
                            : detail(breaking(old, now, ValueSameness.DATACLASS, context.states()));
                });
    }

    private static List<String> breaking(Contract old, Contract now, ValueSameness sameness, StatePair states) {
        Set<String> enforced =
                ConstraintSupport.enforcedBy(states.current().info().adapterType());
        return new ContractChange(
                        old, now, enforced, sameness, states.versions().isBefore(SIZES))
                .breaking();
    }

    private static Difference detail(List<String> breaking) {
        return new Difference.Named(Json.Obj.builder()
                .put("breaking", !breaking.isEmpty())
                .put("why", breaking)
                .build());
    }

    /**
     * Stops, as dbt does, when a change of a contract breaks a versioned model.
     *
     * @throws ChangesException of code {@link ChangesErrorCode#BREAKING_CONTRACT}
     */
    static void requireKept(Node before, Node after, StatePair states) {
        Contract now = Contract.of(after);
        List<String> breaking = breaking(Contract.of(before), now, ValueSameness.DATACLASS, states);
        if (!breaking.isEmpty() && now.isVersioned()) {
            throw error(after, breaking);
        }
    }

    /**
     * Stops, as dbt does, when a versioned model with an enforced contract is gone.
     *
     * @throws ChangesException of code {@link ChangesErrorCode#BREAKING_CONTRACT}
     */
    static void requireNoneRemoved(StatePair states) {
        if (states.versions().isBefore(REMOVED)) {
            return;
        }
        Map<NodeId, Node> disabled = new HashMap<>();
        states.current().disabled().forEach(node -> disabled.putIfAbsent(node.id(), node));
        for (Node node : states.base().nodes()) {
            if (node.type().equals(ResourceType.MODEL)) {
                Node off = disabled.get(node.id());
                if (off != null) {
                    requireFree(off, states);
                } else if (states.current().node(node.id()).isEmpty()) {
                    requireFree(node, states);
                }
            }
        }
    }

    private static void requireFree(Node gone, StatePair states) {
        if (Contract.of(gone).isVersioned() && isBound(gone, states)) {
            throw error(gone, List.of(removed(gone)));
        }
    }

    /** Whether a model had to stay: its contract is enforced, and it is not deprecated for so long. */
    private static boolean isBound(Node gone, StatePair states) {
        return Contract.isEnforced(gone)
                && !isPastDeprecation(gone, states.current().info().invocation().generatedAt());
    }

    private static String removed(Node gone) {
        boolean disabled = gone.config().resolved().get("enabled").equals(new Json.Bool(false));
        return "Contracted model '" + gone.id() + "' was " + (disabled ? "disabled." : "deleted or renamed.");
    }

    /** Returns what a removed node breaks, in dbt's words; the same when it promised nothing. */
    static Difference removed(Node gone, StatePair states) {
        if (!gone.type().equals(ResourceType.MODEL) || !isBound(gone, states)) {
            return Difference.same();
        }
        Node now = states.current().disabled().stream()
                .filter(node -> node.id().equals(gone.id()))
                .findFirst()
                .orElse(gone);
        return detail(List.of(removed(now)));
    }

    /** Now is when the current manifest was written, so that the answer does not depend on the day it is asked. */
    private static boolean isPastDeprecation(Node node, @Nullable Instant now) {
        String date = node.extras().text("deprecation_date");
        Instant deprecated = date == null ? null : instant(date);
        return deprecated != null && now != null && deprecated.isBefore(now);
    }

    /** Reads a time with or without an offset, or a date; null for anything else. */
    private static @Nullable Instant instant(String date) {
        try {
            TemporalAccessor read = DATE.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            if (read instanceof OffsetDateTime moment) {
                return moment.toInstant();
            }
            LocalDateTime local = read instanceof LocalDateTime time
                    ? time
                    : LocalDate.from(read).atStartOfDay();
            return local.toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException noDate) {
            return null;
        }
    }

    /** dbt's own text. */
    private static ChangesException error(Node model, List<String> breaking) {
        String text =
                "While comparing to previous project state, dbt detected a breaking change to an enforced contract."
                        + "\n  - " + String.join("\n  - ", breaking)
                        + "\nConsider making an additive (non-breaking) change instead, if possible."
                        + "\nOtherwise, create a new model version:"
                        + " https://docs.getdbt.com/docs/collaborate/govern/model-versions";
        return new ChangesException(
                ChangesErrorCode.BREAKING_CONTRACT,
                "Breaking change to contract Error in model " + model.name() + " ("
                        + model.definition().originalFilePath() + ")\n  " + text.replace("\n", "\n  "));
    }
}
