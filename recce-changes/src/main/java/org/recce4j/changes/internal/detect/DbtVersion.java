package org.recce4j.changes.internal.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.ProjectState;

/**
 * A version of dbt as far as its rules depend on it.
 *
 * @param major the first number
 * @param minor the second number
 */
record DbtVersion(int major, int minor) implements Comparable<DbtVersion> {

    /** The version whose rules apply if an artifact does not say which dbt wrote it. */
    static final DbtVersion LATEST = new DbtVersion(1, 12);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\b.*");

    static DbtVersion of(@Nullable String text) {
        Matcher matcher = text == null ? null : FORM.matcher(text);
        return matcher == null || !matcher.matches()
                ? LATEST
                : new DbtVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }

    static DbtVersion of(ProjectState state) {
        return of(state.info().invocation().dbtVersion());
    }

    boolean isBefore(DbtVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(DbtVersion other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }
}
