package org.recce4j.render.internal.dbt;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.internal.sqlparse.SqlparseRelease;

/** How one version of dbt behaves; {@link DbtRule} is the table of it. Immutable. */
public final class DbtBehaviour {

    /**
     * The newest sqlparse that the last patch of a dbt version allows ({@code Requires-Dist} of dbt-core), by the first
     * version that does.
     */
    private static final List<Pin> PINS = List.of(
            new Pin("1.12", SqlparseRelease.V0_6_1),
            new Pin("1.11", SqlparseRelease.V0_5_5),
            new Pin("1.10", SqlparseRelease.V0_5_4),
            new Pin("1.6", SqlparseRelease.V0_5_5),
            new Pin("1.5", SqlparseRelease.V0_4_4),
            new Pin("1.1", SqlparseRelease.V0_4_3),
            new Pin("0.21", SqlparseRelease.V0_4_4),
            new Pin("0.0", SqlparseRelease.V0_3_1));

    private final DbtRelease release;
    private final Set<DbtRule> rules;
    private final Set<String> missingMembers;
    private final Set<String> flags;
    private final Set<String> missingExceptions;

    private DbtBehaviour(DbtRelease release) {
        this.release = release;
        Set<DbtRule> applied = EnumSet.noneOf(DbtRule.class);
        for (DbtRule rule : DbtRule.values()) {
            if (rule.appliesTo(release)) {
                applied.add(rule);
            }
        }
        this.rules = Set.copyOf(applied);
        this.missingMembers = DbtNames.missingMembers(release);
        this.flags = DbtNames.flags(release);
        this.missingExceptions = DbtNames.missingExceptions(release);
    }

    /** Returns the behaviour of the version that an artifact names; of the latest 1.x if it is null or no version. */
    public static DbtBehaviour of(@Nullable String dbtVersion) {
        return new DbtBehaviour(DbtRelease.of(dbtVersion));
    }

    public DbtRelease release() {
        return release;
    }

    public boolean has(DbtRule rule) {
        return rules.contains(rule);
    }

    /** Whether the context has a name, given that some version has it. */
    public boolean hasMember(String name) {
        return !missingMembers.contains(name);
    }

    /** Whether {@code flags} has a name. */
    public boolean hasFlag(String name) {
        return flags.contains(name);
    }

    /** Whether {@code exceptions} has a name, given that some version has it. */
    public boolean hasException(String name) {
        return !missingExceptions.contains(name);
    }

    /** Returns the name of the CTE of an ephemeral model: what {@code ref} renders. */
    public String cteName(String modelName, String alias) {
        return ephemeralPrefix() + (has(DbtRule.EPHEMERAL_NAMED_BY_ALIAS) ? alias : modelName);
    }

    public String ephemeralPrefix() {
        return has(DbtRule.CAPITALS_IN_EPHEMERAL_PREFIX) ? "__dbt__CTE__" : "__dbt__cte__";
    }

    /** Returns how SQL is split into statements. */
    public SqlparseRelease sqlparse() {
        return PINS.stream()
                .filter(pin -> release.isSince(pin.since()))
                .findFirst()
                .orElseThrow()
                .sqlparse();
    }

    private record Pin(String since, SqlparseRelease sqlparse) {}
}
