package org.recce4j.diff.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares for people. */
final class Shares {

    private static final int DIGITS = 2;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Shares() {}

    /** Returns a share in percent, with as many digits as it takes not to read as all or nothing when it is neither. */
    static String percent(long part, long whole) {
        BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(ALL);
        int digits = DIGITS;
        BigDecimal percent = hundredfold.divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
        while (part != 0 && part != whole && (percent.signum() == 0 || percent.compareTo(ALL) == 0)) {
            digits++;
            percent = hundredfold.divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP);
        }
        return percent.toPlainString();
    }
}
