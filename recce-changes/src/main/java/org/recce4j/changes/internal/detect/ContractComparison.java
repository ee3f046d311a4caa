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
    static @Nullable Json difference(Node before, Node after, Compared compared) {
        if (!Contract.isEnforced(before) && !Contract.isEnforced(after)) {
            return null;
        }
        Contract old = Contract.of(before);
        Contract now = Contract.of(after);
        Values sameness = compared.versions().sameness();
        return old.saysAs(now, sameness) ? null : detail(breaking(old, now, sameness, compared));
    }

    /** As dbt: a breaking change of a versioned model is an error. */
    static @Nullable Json strictly(Node before, Node after, Compared compared) {
        return asDbt(before, after, compared, true);
    }

    /** As dbt, by the checksums, but without an error. */
    static @Nullable Json asDbt(Node before, Node after, Compared compared) {
        return asDbt(before, after, compared, false);
    }

    private static @Nullable Json asDbt(Node before, Node after, Compared compared, boolean stops) {
        if (!Contract.isEnforced(before) && !Contract.isEnforced(after)) {
            return null;
        }
        Contract old = Contract.of(before);
        Contract now = Contract.of(after);
        if (ContractChange.isSame(old, now)) {
            return null;
        }
        List<String> breaking = breaking(old, now, Values.DATACLASS, compared);
        if (!breaking.isEmpty() && now.isVersioned() && stops) {
            throw error(after, breaking);
        }
        return detail(breaking);
    }

    private static List<String> breaking(Contract old, Contract now, Values sameness, Compared compared) {
        Set<String> enforced =
                ConstraintSupport.enforcedBy(compared.current().info().adapterType());
        return new ContractChange(
                        old, now, enforced, sameness, compared.versions().isBefore(SIZES))
                .breaking();
    }

    private static Json detail(List<String> breaking) {
        return Json.Obj.builder()
                .put("breaking", !breaking.isEmpty())
                .put("why", breaking)
                .build();
    }

    /**
     * Stops, as dbt does, when a versioned model with an enforced contract is gone.
     *
     * @throws ChangesException of code {@link ChangesErrorCode#BREAKING_CONTRACT}
     */
    static void requireNoneRemoved(Compared compared) {
        if (compared.versions().isBefore(REMOVED)) {
            return;
        }
        Map<NodeId, Node> disabled = new HashMap<>();
        compared.current().disabled().forEach(node -> disabled.putIfAbsent(node.id(), node));
        for (Node node : compared.base().nodes()) {
            if (node.type().equals(ResourceType.MODEL)) {
                Node off = disabled.get(node.id());
                if (off != null) {
                    requireFree(off, compared);
                } else if (compared.current().node(node.id()).isEmpty()) {
                    requireFree(node, compared);
                }
            }
        }
    }

    private static void requireFree(Node gone, Compared compared) {
        if (Contract.of(gone).isVersioned() && isBound(gone, compared)) {
            throw error(gone, List.of(removed(gone)));
        }
    }

    /** Whether a model had to stay: its contract is enforced, and it is not deprecated for so long. */
    private static boolean isBound(Node gone, Compared compared) {
        return Contract.isEnforced(gone)
                && !isPastDeprecation(
                        gone, compared.current().info().invocation().generatedAt());
    }

    private static String removed(Node gone) {
        boolean disabled = gone.config().resolved().get("enabled").equals(new Json.Bool(false));
        return "Contracted model '" + gone.id() + "' was " + (disabled ? "disabled." : "deleted or renamed.");
    }

    /** Returns what a removed node breaks, in dbt's words; null when it promised nothing. */
    static @Nullable Json removed(Node gone, Compared compared) {
        if (!gone.type().equals(ResourceType.MODEL) || !isBound(gone, compared)) {
            return null;
        }
        Node now = compared.current().disabled().stream()
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
