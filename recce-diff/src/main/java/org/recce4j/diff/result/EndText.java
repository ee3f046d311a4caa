package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The least and the greatest value of a profile, cut to what both kinds of warehouses keep: 15 digits, or microseconds. */
final class EndText {

    private static final MathContext FIFTEEN = new MathContext(15);
    private static final Pattern BEYOND_MICROSECONDS = Pattern.compile("(:\\d\\d\\.\\d{6})\\d+");
    private static final Pattern CLOSING_ZEROS = Pattern.compile("(:\\d\\d\\.\\d*?)0+(?!\\d)");

    private EndText() {}

    static @Nullable String cut(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text).round(FIFTEEN).toString();
        } catch (NumberFormatException time) {
            String micros = BEYOND_MICROSECONDS.matcher(text).replaceFirst("$1");
            return CLOSING_ZEROS.matcher(micros).replaceFirst("$1");
        }
    }
}
