package org.recce4j.render.internal.dbt;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release of dbt as far as rendering depends on it. Immutable.
 *
 * @param major the first number
 * @param minor the second number
 * @param isPreview whether it is one of the previews of dbt 2.0 that came as dbt Fusion
 *     ({@code 2.0.0-preview.173}, {@code 2.0.0-beta.46}), before {@code dbt-core} 2.0 ({@code 2.0.0-beta.2})
 */
public record DbtRelease(int major, int minor, boolean isPreview) implements Comparable<DbtRelease> {

    /** The release whose rules apply if an artifact does not say which dbt wrote it. */
    public static final DbtRelease LATEST = new DbtRelease(1, 12, false);

    private static final int LONGEST_NUMBER = 4;
    private static final int LAST_BETA_OF_CORE = 9;

    /** Returns the release that an artifact names; {@link #LATEST} if it is null or no version. */
    public static DbtRelease of(@Nullable String text) {
        List<String> parts = text == null ? List.of() : List.of(text.split("\\.", 3));
        if (parts.size() < 2 || !isNumber(parts.get(0)) || !isNumber(leadingDigits(parts.get(1)))) {
            return LATEST;
        }
        return new DbtRelease(
                Integer.parseInt(parts.get(0)),
                Integer.parseInt(leadingDigits(parts.get(1))),
                parts.size() == 3 && isPreview(parts.get(2)));
    }

    private static boolean isPreview(String patch) {
        if (patch.startsWith("0-preview")) {
            return true;
        }
        String beta = patch.startsWith("0-beta.") ? leadingDigits(patch.substring("0-beta.".length())) : "";
        return isNumber(beta) && Integer.parseInt(beta) > LAST_BETA_OF_CORE;
    }

    private static String leadingDigits(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return text.substring(0, end);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NUMBER
                && leadingDigits(text).equals(text);
    }

    /** Whether it is this release or a later one; the text is {@code "1.8"}, for example. */
    public boolean isSince(String release) {
        return compareTo(of(release)) >= 0;
    }

    /** Orders by the two numbers only. */
    @Override
    public int compareTo(DbtRelease other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }
}
